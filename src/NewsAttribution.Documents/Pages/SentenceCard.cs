using System.Globalization;
using System.Text;

namespace NewsAttribution.Documents.Pages;

/// <summary>The card of a sentence: label and probabilities, source and cue, speaker, evidence.</summary>
sealed class SentenceCard(IReadOnlyList<PageSentence> sentences, IReadOnlyList<Source> sources, string prefix)
{
    /// <summary>More is noise: what follows weighs little.</summary>
    const int MostEvidence = 6;

    const int LongestWords = 60;

    public string Write(int index)
    {
        var sentence = sentences[index];
        var answer = sentence.Answer;
        var card = new StringBuilder();
        card.Append(
            CultureInfo.InvariantCulture,
            $"<span class=\"card {answer.Label.Class()}\" id=\"{prefix}{index + 1}-card\" role=\"note\">"
        );
        card.Append(
            CultureInfo.InvariantCulture,
            $"<span class=\"row head\">{answer.Label.Title()} <b>{Html.Percent(answer.Probabilities, answer.Label)}</b></span>"
        );
        if (!answer.IsDecided)
            card.Append("<span class=\"row\">Undecided: too unsure to count on.</span>");
        foreach (var label in SentenceLabels.All.Where(l => l != answer.Label).OrderByDescending(l => answer.Probabilities[l]))
            card.Append(
                CultureInfo.InvariantCulture,
                $"<span class=\"row small\">{label.Title()} {Html.Percent(answer.Probabilities, label)}</span>"
            );
        if (sentence.InList is { } number)
            card.Append(CultureInfo.InvariantCulture, $"<span class=\"row\"><i>Source</i> {Html.Text(NameOf(sources[number]))}</span>");
        if (sentence.InList is null || sources[sentence.InList.Value].Name != sentence.SourceText)
            WriteWords(card, sentence.InList is null ? "Source" : "Named here", sentence.SourceText);
        WriteWords(card, "Cue", sentence.Cue?.GetText(sentence.Text));
        if (answer.SpeakerSentence is { } speaker)
            card.Append(
                CultureInfo.InvariantCulture,
                $"<span class=\"row\"><i>Speaker</i> named in <a href=\"#{prefix}{speaker + 1}\">sentence {speaker + 1}</a>"
                    + $"{Named(sentences[speaker].SourceText)}</span>"
            );
        WriteEvidence(card, sentence);
        card.Append(
            CultureInfo.InvariantCulture,
            $"<span class=\"row small\">Sentence {index + 1} of {sentences.Count}, {KindName(answer.Kind)}</span></span>"
        );
        return card.ToString();
    }

    static string NameOf(Source source) => Html.Shortened(source.Role is null ? source.Name : $"{source.Name}, {source.Role}", 160);

    static void WriteWords(StringBuilder card, string title, string? words)
    {
        if (!string.IsNullOrWhiteSpace(words))
            card.Append(
                CultureInfo.InvariantCulture,
                $"<span class=\"row\"><i>{title}</i> “{Html.Text(Html.Shortened(words, 120))}”</span>"
            );
    }

    static string Named(string? source) => source is null ? "" : $": “{Html.Text(Html.Shortened(source, LongestWords))}”";

    static void WriteEvidence(StringBuilder card, PageSentence sentence)
    {
        var answer = sentence.Answer;
        var label = sentence.Evidence.Alone ?? answer.Label;
        if (label != answer.Label)
            card.Append(
                CultureInfo.InvariantCulture,
                $"<span class=\"row\">Read by itself it would be: {label.Title()}. The article decides.</span>"
            );
        // In the article the runner-up; of a sentence by itself only the weights are known.
        var rival = SentenceLabels.All.Where(l => l != label).MaxBy(l => answer.Probabilities[l]);
        var weighed = sentence
            .Evidence.Pieces.Select(e => (Evidence: e, Weight: e.Weights[label] - e.Weights[rival]))
            .Where(e => e.Weight != 0)
            .OrderByDescending(e => Math.Abs(e.Weight))
            .Take(MostEvidence)
            .ToList();
        if (weighed.Count == 0)
            return;
        card.Append(
            CultureInfo.InvariantCulture,
            $"<span class=\"row\"><i>What spoke</i> for {label.Title()} (+) over {rival.Title()} (−)"
                + $"{(sentence.Evidence.Alone is null ? "" : ", by itself")}</span>"
        );
        foreach (var (evidence, weight) in weighed)
        {
            string words = evidence.Words is { Length: > 0 } span
                ? $": “{Html.Text(Html.Shortened(span.GetText(sentence.Text), LongestWords))}”"
                : "";
            string sign = weight.ToString("+0.0;−0.0", CultureInfo.InvariantCulture);
            card.Append(
                CultureInfo.InvariantCulture,
                $"<span class=\"row evidence\"><b>{sign}</b> {Html.Text(evidence.Name)}{words}</span>"
            );
        }
    }

    static string KindName(SentenceKind kind) =>
        kind switch
        {
            SentenceKind.Headline => "headline",
            SentenceKind.Furniture => "not part of the text",
            _ => "body",
        };
}
