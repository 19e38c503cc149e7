namespace NewsAttribution.Training;

/// <summary>A sentence of an article that was left out of training.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Gold">The label that it bears.</param>
/// <param name="Given">The label that it was given.</param>
/// <param name="Confidence">The probability of that label, in [0, 1].</param>
public readonly record struct LeftOutSentence(string Text, SentenceLabel Gold, SentenceLabel Given, float Confidence);
