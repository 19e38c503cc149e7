namespace NewsAttribution.Training.Measuring;

/// <summary>How far macro-F1 would swing if other articles of the same sort had been annotated.</summary>
static class Bootstrap
{
    const int Draws = 1000;

    /// <summary>Draws whole articles, for the sentences of one article are not independent of each other.</summary>
    public static Interval MacroF1(IReadOnlyList<ConfusionMatrix> articles) => Draw(articles.Count, draw => Sum(articles, draw).MacroF1);

    /// <summary>How much the first is better than the second in macro-F1.</summary>
    public static Interval MacroF1Difference(IReadOnlyList<ConfusionMatrix> first, IReadOnlyList<ConfusionMatrix> second) =>
        Difference(first, second, m => m.MacroF1);

    /// <summary>
    /// How much the first is better than the second. Both see the same draws, so what makes an article hard for both drops out.
    /// </summary>
    public static Interval Difference(
        IReadOnlyList<ConfusionMatrix> first,
        IReadOnlyList<ConfusionMatrix> second,
        Func<ConfusionMatrix, double> metric
    )
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(second.Count, first.Count);
        return Draw(first.Count, draw => metric(Sum(first, draw)) - metric(Sum(second, draw)));
    }

    /// <summary>Draws as many of the units as there are, with replacement, a thousand times.</summary>
    public static Interval Draw(int units, Func<int[], double> measure)
    {
        if (units == 0)
            return default;
        var random = new SplitMix(20260101);
        var values = new double[Draws];
        var draw = new int[units];
        for (int i = 0; i < Draws; i++)
        {
            for (int j = 0; j < units; j++)
                draw[j] = random.Below(units);
            values[i] = measure(draw);
        }
        Array.Sort(values);
        return new(values[(int)(Draws * 0.025)], values[(int)(Draws * 0.975) - 1]);
    }

    /// <summary>The numbers below a count, in an order that depends on the names alone, wherever each stands.</summary>
    public static int[] Shuffled(int count, IEnumerable<string> names)
    {
        string[] name = [.. names];
        int[] order = [.. Enumerable.Range(0, count).OrderBy(i => name[i], StringComparer.Ordinal)];
        var random = new SplitMix(20260102);
        for (int i = count - 1; i > 0; i--)
        {
            int j = random.Below(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }
        return order;
    }

    public static ConfusionMatrix Sum(IReadOnlyList<ConfusionMatrix> articles) => Sum(articles, [.. Enumerable.Range(0, articles.Count)]);

    static ConfusionMatrix Sum(IReadOnlyList<ConfusionMatrix> articles, int[] draw)
    {
        var sum = new ConfusionMatrix();
        foreach (int article in draw)
            sum.Add(articles[article]);
        return sum;
    }

    /// <summary>SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every version of the framework.</summary>
    struct SplitMix(ulong state)
    {
        public int Below(int bound)
        {
            state += 0x9E3779B97F4A7C15;
            ulong z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return (int)Math.BigMul(z ^ (z >> 31), (ulong)bound, out _);
        }
    }
}
