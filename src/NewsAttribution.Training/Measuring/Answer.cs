namespace NewsAttribution.Training.Measuring;

/// <summary>What a classifier said to a sentence whose label is known.</summary>
/// <param name="Gold">The sentence as the corpus has it.</param>
/// <param name="Probabilities">The probabilities given.</param>
/// <param name="Source">The source phrase given, if any.</param>
readonly record struct Answer(CorpusSentence Gold, LabelProbabilities Probabilities, string? Source)
{
    public SentenceLabel Given => Probabilities.Best;

    /// <summary>The words that attribute, as they were found, if any.</summary>
    public string? Cue { get; init; }
}
