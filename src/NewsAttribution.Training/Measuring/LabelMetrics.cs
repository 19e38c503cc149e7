namespace NewsAttribution.Training;

/// <summary>How well one label was found.</summary>
/// <param name="Label">The label.</param>
/// <param name="Precision">Share of the sentences given the label that bear it, in [0, 1]; 0 where none was given it.</param>
/// <param name="Recall">Share of the sentences bearing the label that were given it, in [0, 1]; 0 where none bears it.</param>
/// <param name="F1">Harmonic mean of the two; 0 where both are 0.</param>
/// <param name="Support">How many sentences bear the label.</param>
public readonly record struct LabelMetrics(SentenceLabel Label, double Precision, double Recall, double F1, int Support);
