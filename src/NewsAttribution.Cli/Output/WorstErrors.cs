using System.Globalization;
using NewsAttribution.Training;

namespace NewsAttribution.Cli.Output;

/// <summary>A wrong label with what spoke for it.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Evidence">What spoke for the label that was given and against the right one, the weightiest first.</param>
sealed record WorstError(JudgedSentence Sentence, IReadOnlyList<string> Evidence);

/// <summary>
/// The errors that a model was surest of: a fault of the labels or a thing that it never learned, and either is worth a look.
/// </summary>
static class WorstErrors
{
    const int MostEvidence = 4;

    public static IReadOnlyList<WorstError> Of(IReadOnlyList<JudgedSentence> judged, SentenceClassifier classifier, int number) =>
        [
            .. judged
                .Where(s => !s.IsRight)
                .OrderByDescending(s => s.Confidence - s.Probabilities[s.Gold.Label])
                .Take(number)
                .Select(s => new WorstError(s, Evidence(s, classifier))),
        ];

    static List<string> Evidence(JudgedSentence s, SentenceClassifier classifier)
    {
        List<string> evidence =
        [
            $"source: {(s.Source is null ? "none" : TableRecordWriter.Printable(s.Source))}",
            $"cue: {(s.Cue is null ? "none" : TableRecordWriter.Printable(s.Cue))}",
        ];
        // The words of the sentence itself: what came from its neighbours shows in the source and in the label.
        evidence.AddRange(
            classifier
                .Explain(s.Gold.Text)
                .Evidence.Select(e => (e.Name, e.Words, Weight: e.Weights[s.Given] - e.Weights[s.Gold.Label]))
                .Where(e => e.Weight > 0)
                .OrderByDescending(e => e.Weight)
                .Take(MostEvidence)
                .Select(e =>
                    $"{e.Weight.ToString("+0.00", CultureInfo.InvariantCulture)} {TableRecordWriter.Printable(e.Name)}"
                    + $"{(e.Words is { } span ? $": {TableRecordWriter.Printable(span.GetText(s.Gold.Text))}" : "")}"
                )
        );
        return evidence;
    }
}
