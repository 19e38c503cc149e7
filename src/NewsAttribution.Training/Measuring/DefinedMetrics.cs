using System.Globalization;

namespace NewsAttribution.Training.Measuring;

/// <summary>
/// The metrics of a label as they are shown: none where a share would be one of nothing. A recall of 0.000 says that all were missed, and
/// is no word for a label that no sentence bears.
/// </summary>
/// <param name="Label">The label.</param>
/// <param name="Precision">Null where no sentence was given the label.</param>
/// <param name="Recall">Null where no sentence bears the label.</param>
/// <param name="F1">Null where no sentence bears the label: macro-F1 leaves it out.</param>
/// <param name="Support">How many sentences bear the label.</param>
readonly record struct DefinedMetrics(SentenceLabel Label, double? Precision, double? Recall, double? F1, int Support)
{
    const string None = "–";

    public static IEnumerable<DefinedMetrics> Of(Evaluation evaluation) =>
        evaluation.Labels.Select(metrics => new DefinedMetrics(
            metrics.Label,
            evaluation.Confusion.Sum(given => given[(int)metrics.Label]) == 0 ? null : metrics.Precision,
            metrics.Support == 0 ? null : metrics.Recall,
            metrics.Support == 0 ? null : metrics.F1,
            metrics.Support
        ));

    /// <summary>Macro-F1 of a part of the sentences; null where the part is empty.</summary>
    public static double? MacroF1(SliceMetrics slice) => slice.Sentences == 0 ? null : slice.MacroF1;

    /// <summary>The share of source phrases found exactly; null where no sentence has one.</summary>
    public static double? Exact(SourceMetrics source) => source.Sentences == 0 ? null : source.Exact;

    /// <summary>The share of source phrases found in the main; null where no sentence has one.</summary>
    public static double? Overlap(SourceMetrics source) => source.Sentences == 0 ? null : source.Overlap;

    /// <summary>Three decimals, or a dash.</summary>
    public static string Text(double? metric) => metric?.ToString("0.000", CultureInfo.InvariantCulture) ?? None;
}
