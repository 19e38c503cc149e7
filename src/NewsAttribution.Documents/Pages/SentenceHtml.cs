using System.Globalization;
using System.Text;

namespace NewsAttribution.Documents.Pages;

/// <summary>
/// One sentence: its letter, its text with source and cue underlined, the way to its speaker, and a card that shows while it is pointed at
/// or has the focus.
/// </summary>
/// <param name="sentences">All sentences of the article.</param>
/// <param name="sources">The sources of the article.</param>
/// <param name="prefix">What the ids of the article begin with.</param>
/// <param name="withCards">Whether each sentence brings its card; otherwise the page fills the cards in as they are asked for.</param>
sealed class SentenceHtml(IReadOnlyList<PageSentence> sentences, IReadOnlyList<Source> sources, string prefix, bool withCards = true)
{
    const int LongestSpeaker = 32,
        LongestFirstWord = 24;

    public string Write(int index)
    {
        var sentence = sentences[index];
        var answer = sentence.Answer;
        string unsure = answer.IsDecided ? "" : " unsure";
        string confidence = Html.Percent(answer.Probabilities, answer.Label),
            mark = answer.IsDecided ? "" : "?";
        // The button makes the card reachable by keyboard; tabindex lets a tap on the text open it, too.
        string id = string.Create(CultureInfo.InvariantCulture, $"{prefix}{index + 1}"),
            title = $"{answer.Label.Title()}{mark}, {confidence}";
        string card = withCards ? new SentenceCard(sentences, sources, prefix).Write(index) : "",
            described = withCards ? $" aria-describedby=\"{id}-card\"" : "";
        string source = sentence.InList is { } number ? string.Create(CultureInfo.InvariantCulture, $" data-source=\"{number}\"") : "";
        string button =
            $"<button type=\"button\" class=\"mark\" data-p=\"{confidence}\" aria-label=\"{title}\"{described}>"
            + $"{answer.Label.Letter()}{mark}</button>";
        // A line must not end between the letter and its sentence.
        int first = FirstWord(sentence.Text);
        return $"<span class=\"s {answer.Label.Class()}{unsure}\" id=\"{id}\"{source} tabindex=\"-1\"><span class=\"whole\">{button}"
            + $"{Text(sentence, 0, first)}</span>{Text(sentence, first, sentence.Text.Length)}{Speaker(answer)}{card}</span>";
    }

    static int FirstWord(string text)
    {
        int end = text.AsSpan().IndexOfAny(' ', '\n', '\t');
        return end is >= 0 and <= LongestFirstWord ? end
            : end < 0 && text.Length <= LongestFirstWord ? text.Length
            : 0;
    }

    /// <summary>A piece of the sentence with source and cue marked in it.</summary>
    static string Text(PageSentence sentence, int from, int to)
    {
        string text = sentence.Text;
        var html = new StringBuilder();
        int[] cuts =
        [
            .. new[] { from, to, sentence.Source?.Start ?? 0, sentence.Source?.End ?? 0, sentence.Cue?.Start ?? 0, sentence.Cue?.End ?? 0 }
                .Where(cut => from <= cut && cut <= to)
                .Distinct()
                .Order(),
        ];
        for (int i = 0; i + 1 < cuts.Length; i++)
        {
            string piece = Html.Text(text[cuts[i]..cuts[i + 1]]);
            string names = string.Join(
                ' ',
                new[] { Covers(sentence.Source, cuts[i]) ? "src" : null, Covers(sentence.Cue, cuts[i]) ? "cue" : null }.Where(n =>
                    n is not null
                )
            );
            html.Append(names.Length == 0 ? piece : $"<span class=\"{names}\">{piece}</span>");
        }
        return html.ToString();
    }

    static bool Covers(TextSpan? span, int position) => span is { } s && s.Start <= position && position < s.End;

    string Speaker(ClassifiedSentence answer) =>
        answer.SpeakerSentence is not { } speaker
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $" <a class=\"speaker\" href=\"#{prefix}{speaker + 1}\"><span class=\"unseen\">Speaker named in sentence {speaker + 1}: "
                    + $"</span>↑&nbsp;{SpeakerName(speaker)}</a>"
            );

    string SpeakerName(int speaker) =>
        Html.Text(Html.Shortened(sentences[speaker].SourceText ?? $"sentence {speaker + 1}", LongestSpeaker));
}
