namespace NewsAttribution.Training;

/// <summary>How well the source phrase was found, over the sentences that have one. A phrase that was not found counts as wrong.</summary>
/// <param name="Exact">Share found exactly, surrounding white space and punctuation aside, in [0, 1].</param>
/// <param name="Overlap">Share found with at least half of the tokens (of the longer of the two) shared, in [0, 1].</param>
/// <param name="Sentences">How many sentences have a source phrase.</param>
public readonly record struct SourceMetrics(double Exact, double Overlap, int Sentences);
