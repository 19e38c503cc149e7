namespace NewsAttribution.Training;

/// <summary>A sentence whose label is known, and what a classifier said to it.</summary>
/// <param name="Article">Name of its article.</param>
/// <param name="Index">Its number in the article, from 0.</param>
/// <param name="Gold">The sentence as the corpus has it.</param>
/// <param name="Probabilities">The probabilities that the classifier gave.</param>
/// <param name="Source">The source phrase that it found, if any.</param>
/// <param name="Cue">The words that attribute, as it found them, if any.</param>
public sealed record JudgedSentence(
    string Article,
    int Index,
    CorpusSentence Gold,
    LabelProbabilities Probabilities,
    string? Source,
    string? Cue
)
{
    /// <summary>The label that the classifier gave.</summary>
    public SentenceLabel Given => Probabilities.Best;

    /// <summary>The probability of <see cref="Given"/>, in [0, 1].</summary>
    public float Confidence => Probabilities[Given];

    /// <summary>Whether the label is the right one.</summary>
    public bool IsRight => Given == Gold.Label;
}
