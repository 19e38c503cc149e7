namespace NewsAttribution.Training;

/// <summary>How well a part of the sentences was labelled.</summary>
/// <param name="MacroF1">Mean F1 over the labels that occur in the part; 0 where it is empty.</param>
/// <param name="Sentences">How many sentences it has.</param>
public readonly record struct SliceMetrics(double MacroF1, int Sentences);
