namespace NewsAttribution.Training.Learning;

/// <summary>The features that get a weight, each with its column. Columns follow the ids, so that sparse rows stay sorted.</summary>
sealed class FeatureIndex
{
    readonly Dictionary<uint, int> _columns;

    FeatureIndex(uint[] ids)
    {
        Ids = ids;
        _columns = new(ids.Length);
        for (int i = 0; i < ids.Length; i++)
            _columns.Add(ids[i], i);
    }

    /// <summary>The features, ascending.</summary>
    public uint[] Ids { get; }

    /// <summary>
    /// The features that hold in enough sentences; a sentence counts once, though it is there in two views. Of so few sentences that no
    /// feature does, all features.
    /// </summary>
    public static FeatureIndex AtLeast(int minimumCount, IReadOnlyList<Example> examples)
    {
        var counts = Count(examples);
        uint[] ids = [.. counts.Where(c => c.Value >= minimumCount).Select(c => c.Key).Order()];
        return new(ids.Length > 0 ? ids : [.. counts.Keys.Order()]);
    }

    /// <summary>The most frequent features; of equals the smaller ids.</summary>
    public static FeatureIndex MostFrequent(int number, IReadOnlyList<Example> examples) =>
        new([.. Count(examples).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(number).Select(c => c.Key).Order()]);

    /// <summary>The columns of a row, ascending.</summary>
    public int[] Columns(uint[] ids)
    {
        var columns = new int[ids.Length];
        int count = 0;
        foreach (uint id in ids)
            if (_columns.TryGetValue(id, out int column))
                columns[count++] = column;
        return columns[..count];
    }

    static Dictionary<uint, int> Count(IReadOnlyList<Example> examples)
    {
        var counts = new Dictionary<uint, int>();
        var last = new Dictionary<uint, int>();
        // What is only measured must not choose the features.
        foreach (var example in examples.Where(e => e.Weight > 0))
        foreach (uint id in example.Ids)
        {
            if (last.TryGetValue(id, out int sentence) && sentence == example.Sentence)
                continue;
            last[id] = example.Sentence;
            counts[id] = counts.GetValueOrDefault(id) + 1;
        }
        return counts;
    }
}
