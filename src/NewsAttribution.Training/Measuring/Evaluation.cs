using NewsAttribution.Training.Measuring;

namespace NewsAttribution.Training;

/// <summary>How well a classifier did on labelled sentences.</summary>
public sealed record Evaluation
{
    /// <summary>How many sentences were judged.</summary>
    public required int Sentences { get; init; }

    /// <summary>Share of them that got the right label, in [0, 1].</summary>
    public required double Accuracy { get; init; }

    /// <summary>
    /// Mean F1 over the labels that occur among the gold labels, in [0, 1]; a label that was never given has F1 0, not none.
    /// </summary>
    public required double MacroF1 { get; init; }

    /// <summary>
    /// 95 % bootstrap interval of <see cref="MacroF1"/>: 1000 times as many articles are drawn, with replacement, as there are.
    /// </summary>
    public required Interval MacroF1Interval { get; init; }

    /// <summary>
    /// Expected calibration error of the most probable label: 15 bins of equal width, |accuracy − confidence| weighted by sentences.
    /// </summary>
    public required double CalibrationError { get; init; }

    /// <summary>Mean of −ln p(gold label).</summary>
    public required double LogLoss { get; init; }

    /// <summary>Each label, in the order of <see cref="SentenceLabels.All"/>.</summary>
    public required IReadOnlyList<LabelMetrics> Labels { get; init; }

    /// <summary>Counts by gold label (outer) and given label (inner), both in the order of <see cref="SentenceLabels.All"/>.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Confusion { get; init; }

    /// <summary>The source phrases; <see langword="null"/> where the corpus does not mark them.</summary>
    public SourceMetrics? Source { get; init; }

    /// <summary>
    /// The sentences whose label can only be known from their neighbours (<c>context</c> 1); <see langword="null"/> where the corpus does
    /// not mark them.
    /// </summary>
    public SliceMetrics? Context { get; init; }

    /// <summary>
    /// The sentences that can be decided alone (<c>context</c> 0); <see langword="null"/> where the corpus does not mark them.
    /// </summary>
    public SliceMetrics? Clear { get; init; }

    /// <summary>The sentences sorted by kind, length, quotation marks and cue; empty in the evaluations of cross-validation.</summary>
    public IReadOnlyList<PartMetrics> Parts { get; init; } = [];

    /// <summary>The evaluation as indented JSON, numbers rounded to six decimals.</summary>
    public string ToJson() => EvaluationJson.Write(this);
}
