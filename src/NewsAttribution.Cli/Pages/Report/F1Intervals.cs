using NewsAttribution.Training;

namespace NewsAttribution.Cli.Pages.Report;

/// <summary>
/// 95 % intervals of each label's F1: whole articles are drawn, for the sentences of one article are not independent of each other.
/// </summary>
static class F1Intervals
{
    const int Draws = 1000,
        Seed = 20260101;

    /// <summary>In the order of the labels.</summary>
    public static IReadOnlyList<Interval> Of(IReadOnlyList<IReadOnlyList<JudgedRow>> articles)
    {
        int[][] counts = [.. articles.Select(Counts)];
        var random = new Random(Seed);
        double[][] values = [.. SentenceLabels.All.Select(_ => new double[Draws])];
        for (int draw = 0; draw < Draws; draw++)
        {
            var sum = new int[SentenceLabels.Count * 2];
            for (int i = 0; i < counts.Length; i++)
            {
                int[] article = counts[random.Next(counts.Length)];
                for (int j = 0; j < sum.Length; j++)
                    sum[j] += article[j];
            }
            for (int label = 0; label < SentenceLabels.Count; label++)
                values[label][draw] = sum[label * 2 + 1] == 0 ? 0 : (double)sum[label * 2] / sum[label * 2 + 1];
        }
        return
        [
            .. values.Select(v =>
            {
                Array.Sort(v);
                return new Interval(v[Draws / 40], v[Draws - Draws / 40 - 1]);
            }),
        ];
    }

    /// <summary>
    /// For each label twice the right ones, and those that bear it and those that were given it: F1 is the one over the other.
    /// </summary>
    static int[] Counts(IReadOnlyList<JudgedRow> article)
    {
        var counts = new int[SentenceLabels.Count * 2];
        foreach (var row in article)
        {
            var given = row.Probabilities.Best;
            if (given == row.Gold)
                counts[(int)given * 2] += 2;
            counts[(int)given * 2 + 1]++;
            counts[(int)row.Gold * 2 + 1]++;
        }
        return counts;
    }
}
