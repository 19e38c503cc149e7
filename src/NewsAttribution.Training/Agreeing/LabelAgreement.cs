namespace NewsAttribution.Training;

/// <summary>How far annotators agree on one label.</summary>
/// <param name="Label">The label.</param>
/// <param name="Agreement">
/// Of the times that one of a pair gave it, the share in which the other did too, in [0, 1]; <see langword="null"/> if nobody gave it.
/// </param>
/// <param name="Counts">How often each annotator gave it, among the sentences that two or more labelled.</param>
public sealed record LabelAgreement(SentenceLabel Label, double? Agreement, IReadOnlyList<int> Counts);
