namespace NewsAttribution.Cli.Labelling;

/// <summary>
/// Which sentence pays most: active learning by the margin between the two likeliest labels, and by how rare the likely labels are so far.
/// </summary>
static class LabelQueue
{
    /// <summary>How much a sentence is worth asking, in [0, 2].</summary>
    /// <param name="guess">What the model says.</param>
    /// <param name="decided">How many sentences bear each label so far.</param>
    public static double Worth(LabelProbabilities guess, IReadOnlyList<int> decided)
    {
        double first = 0,
            second = 0,
            rarity = 0;
        int sum = decided.Sum();
        foreach (var label in SentenceLabels.All)
        {
            double p = guess[label];
            (first, second) = p > first ? (p, first) : (first, Math.Max(second, p));
            // One more of each, so that a label that nothing bears yet is not worth all others.
            rarity += p * (1 - ((decided[(int)label] + 1.0) / (sum + SentenceLabels.Count)));
        }
        return 1 - (first - second) + rarity;
    }
}
