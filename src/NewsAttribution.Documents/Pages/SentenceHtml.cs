using System.Globalization;
using System.Text;

namespace NewsAttribution.Documents.Pages;

/// <summary>
/// One sentence: its letter, its text with source and cue underlined, the way to its speaker, and a card that shows while it is pointed at
/// or has the focus.
/// </summary>
/// <param name="sentences">All sentences of the article.</param>
/// <param name="prefix">What the ids of the article begin with.</param>
/// <param name="withCards">Whether each sentence brings its card; otherwise the page fills the cards in as they are asked for.</param>
sealed class SentenceHtml(IReadOnlyList<PageSentence> sentences, string prefix, bool withCards = true)
{
    const int LongestSpeaker = 32;

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
        string card = withCards ? new SentenceCard(sentences, prefix).Write(index) : "";
        return $"<span class=\"s {answer.Label.Class()}{unsure}\" id=\"{id}\" tabindex=\"-1\">"
            + $"<button type=\"button\" class=\"mark\" data-p=\"{confidence}\" aria-label=\"{title}\"{(withCards ? $" aria-describedby=\"{id}-card\"" : "")}>"
            + $"{answer.Label.Letter()}{mark}</button>{Text(sentence)}{Speaker(answer)}{card}</span>";
    }

    static string Text(PageSentence sentence)
    {
        string text = sentence.Text;
        var html = new StringBuilder();
        int[] cuts =
        [
            .. new[]
            {
                0,
                text.Length,
                sentence.Source?.Start ?? 0,
                sentence.Source?.End ?? 0,
                sentence.Cue?.Start ?? 0,
                sentence.Cue?.End ?? 0,
            }
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
