namespace NewsAttribution.Documents.Records;

/// <summary>Shares as whole percents that add up to 100 where the shares add up to 1.</summary>
static class Percents
{
    /// <summary>
    /// Each share is rounded down, and those that lost most get what is missing; of equal ones the first. 1/3, 1/3, 1/3 are 34, 33, 33.
    /// </summary>
    public static int[] Of(IReadOnlyList<double> shares)
    {
        var percents = new int[shares.Count];
        double sum = shares.Sum();
        if (!(sum > 0))
            return percents;
        double[] exact = [.. shares.Select(share => share / sum * 100)];
        for (int i = 0; i < percents.Length; i++)
            percents[i] = (int)exact[i];
        int missing = 100 - percents.Sum();
        // The shares are float, so that a part in a million says nothing.
        foreach (int i in Enumerable.Range(0, percents.Length).OrderByDescending(i => Math.Round(exact[i] - percents[i], 6)).Take(missing))
            percents[i]++;
        return percents;
    }

    /// <summary>The probabilities of a sentence, in the order of the labels.</summary>
    public static int[] Of(LabelProbabilities probabilities) => Of([.. SentenceLabels.All.Select(label => (double)probabilities[label])]);
}
