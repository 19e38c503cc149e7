namespace NewsAttribution.Training.Learning;

/// <summary>What models said to examples of articles that they had not been trained on; index = index of the example.</summary>
sealed class HeldOut(int examples)
{
    /// <summary>Scores of the logistic regression.</summary>
    public LabelScores[] Scores { get; } = new LabelScores[examples];

    /// <summary>Probability of each label by the trees; they do not add up to 1 yet. Empty where no trees were trained.</summary>
    public float[][] Trees { get; } = [.. SentenceLabels.All.Select(_ => new float[examples])];

    /// <summary>The fold that each example was held out in.</summary>
    public int[] Fold { get; } = new int[examples];
}
