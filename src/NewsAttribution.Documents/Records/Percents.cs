namespace NewsAttribution.Documents.Records;

/// <summary>Shares as whole percents that add up to 100 where the shares add up to 1.</summary>
static class Percents
{
    /// <summary>The shares are float, so that a part in a million says nothing.</summary>
    const int Digits = 6;

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
        foreach (
            int i in Enumerable.Range(0, percents.Length).OrderByDescending(i => Math.Round(exact[i] - percents[i], Digits)).Take(missing)
        )
            percents[i]++;
        return percents;
    }

    /// <summary>The same of the probabilities of a sentence, in the order of the labels; a page asks for thousands.</summary>
    public static void Of(in LabelProbabilities probabilities, Span<int> percents)
    {
        Span<double> lost = stackalloc double[SentenceLabels.Count];
        double sum = 0;
        int missing = 100;
        for (int i = 0; i < lost.Length; i++)
            sum += probabilities[(SentenceLabel)i];
        percents.Clear();
        if (!(sum > 0))
            return;
        for (int i = 0; i < lost.Length; i++)
        {
            double exact = probabilities[(SentenceLabel)i] / sum * 100;
            percents[i] = (int)exact;
            lost[i] = Math.Round(exact - percents[i], Digits);
            missing -= percents[i];
        }
        for (; missing > 0; missing--)
        {
            int most = 0;
            for (int i = 1; i < lost.Length; i++)
                if (lost[i] > lost[most])
                    most = i;
            percents[most]++;
            lost[most] = -1;
        }
    }
}
