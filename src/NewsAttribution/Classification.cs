namespace NewsAttribution;

/// <summary>The answer for one sentence read by itself.</summary>
/// <param name="Label">The most probable label.</param>
/// <param name="Probabilities">The calibrated probability of each label.</param>
/// <param name="Attribution">Source, cue and quotation, or <see langword="null"/> where the sentence has none of them.</param>
public readonly record struct Classification(SentenceLabel Label, LabelProbabilities Probabilities, Attribution? Attribution)
{
    /// <summary>
    /// <see langword="false"/> if the confidence lies below <see cref="ClassifierOptions.MinimumPrecision"/>: the classifier abstains, and
    /// <see cref="Label"/> is a guess.
    /// </summary>
    public bool IsDecided { get; init; } = true;

    /// <summary>The probability of <see cref="Label"/>, in [0, 1].</summary>
    public float Confidence => Probabilities[Label];
}
