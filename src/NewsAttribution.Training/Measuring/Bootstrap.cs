namespace NewsAttribution.Training.Measuring;

/// <summary>How far macro-F1 would swing if other articles of the same sort had been annotated.</summary>
static class Bootstrap
{
    const int Draws = 1000;

    /// <summary>Draws whole articles, for the sentences of one article are not independent of each other.</summary>
    public static Interval MacroF1(IReadOnlyList<ConfusionMatrix> articles)
    {
        if (articles.Count == 0)
            return default;
        var random = new SplitMix(20260101);
        var values = new double[Draws];
        var sum = new ConfusionMatrix();
        for (int draw = 0; draw < Draws; draw++)
        {
            sum.Clear();
            for (int i = 0; i < articles.Count; i++)
                sum.Add(articles[random.Below(articles.Count)]);
            values[draw] = sum.MacroF1;
        }
        Array.Sort(values);
        return new(values[(int)(Draws * 0.025)], values[(int)(Draws * 0.975) - 1]);
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
