using System.Globalization;
using System.Text;

namespace NewsAttribution.Documents.Pages;

/// <summary>The card of a sentence: label and probabilities, source and cue, speaker, evidence.</summary>
sealed class SentenceCard(IReadOnlyList<PageSentence> sentences, string prefix)
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
        WriteWords(card, "Source", sentence.SourceText);
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

    static void WriteWords(StringBuilder card, string title, string? words)
    {
        if (!string.IsNullOrWhiteSpace(words))
            card.Append(
                CultureInfo.InvariantCulture,
                $"<span class=\"row\"><i>{title}</i> “{Html.Text(Html.Shortened(words, 120))}”</span>"
            );
    }

    static string Named(string? source) => source is null ? "" : $": “{Html.Text(Html.Shortened(source, LongestWords))}”";

    /// <summary>Evidence is of the sentence by itself; where the article changed the label, that is said.</summary>
    static void WriteEvidence(StringBuilder card, PageSentence sentence)
    {
        var alone = sentence.Alone.Classification;
        if (alone.Label != sentence.Answer.Label)
            card.Append(
                CultureInfo.InvariantCulture,
                $"<span class=\"row\">Read by itself it would be: {alone.Label.Title()} "
                    + $"{Html.Percent(alone.Probabilities, alone.Label)}. The article decides.</span>"
            );
        var rival = SentenceLabels.All.Where(label => label != alone.Label).MaxBy(label => alone.Probabilities[label]);
        var weighed = sentence
            .Alone.Evidence.Select(e => (Evidence: e, Weight: e.Weights[alone.Label] - e.Weights[rival]))
            .Where(e => e.Weight != 0)
            .OrderByDescending(e => Math.Abs(e.Weight))
            .Take(MostEvidence)
            .ToList();
        if (weighed.Count == 0)
            return;
        card.Append(
            CultureInfo.InvariantCulture,
            $"<span class=\"row\"><i>Evidence</i> for {alone.Label.Title()} (+) over {rival.Title()} (−), by itself</span>"
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
