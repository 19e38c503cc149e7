namespace NewsAttribution.Training;

/// <summary>How well the sentences of one sort were labelled.</summary>
/// <param name="By">What the sentences were sorted by: <c>kind</c>, <c>length</c>, <c>quotation</c> or <c>cue</c>.</param>
/// <param name="Name">The sort: <c>headline</c>, <c>up to 10 words</c>, <c>none</c>.</param>
/// <param name="MacroF1">Mean F1 over the labels that occur in it, in [0, 1].</param>
/// <param name="Accuracy">Share with the right label, in [0, 1].</param>
/// <param name="Sentences">How many sentences it has, at least 1.</param>
public readonly record struct PartMetrics(string By, string Name, double MacroF1, double Accuracy, int Sentences);
