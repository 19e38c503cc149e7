namespace NewsAttribution.Training;

/// <summary>One label under two classifiers.</summary>
/// <param name="Label">The label.</param>
/// <param name="First">F1 of the first.</param>
/// <param name="Second">F1 of the second.</param>
/// <param name="Gain">95 % bootstrap interval of the second's F1 less the first's, by article, in pairs.</param>
/// <param name="McNemarP">McNemar's exact test over the sentences that bear the label: whether one finds more of them.</param>
/// <param name="Support">How many sentences bear the label.</param>
public readonly record struct LabelGain(SentenceLabel Label, double First, double Second, Interval Gain, double McNemarP, int Support)
{
    /// <summary>Whether the interval of the gain leaves out 0.</summary>
    public bool IsReal => ModelComparison.IsAwayFromZero(Gain);
}
