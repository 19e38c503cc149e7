using NewsAttribution.Fuzzing.Targets;

namespace NewsAttribution.Fuzzing;

/// <summary>The few inputs of a large corpus that go most of its ways.</summary>
static class Selection
{
    /// <summary>
    /// Copies at most <paramref name="most"/> inputs, each time the one that adds most ways, of equals the smallest; says how many ways
    /// there are.
    /// </summary>
    public static string Copy(FuzzTarget target, int most, string from, string to)
    {
        var inputs = Directory
            .GetFiles(from)
            .Order(StringComparer.Ordinal)
            .Select(file => (File: file, Bytes: File.ReadAllBytes(file)))
            .OrderBy(input => input.Bytes.Length)
            .ToList();
        var ways = inputs.ConvertAll(input => WaysOf(target, input.Bytes));
        var all = new HashSet<int>(ways.SelectMany(w => w));
        var kept = new HashSet<int>();
        int count = 0;
        for (; count < most; count++)
        {
            int best = -1,
                added = 0;
            for (int i = 0; i < ways.Count; i++)
                if (ways[i].Count(w => !kept.Contains(w)) is var more && more > added)
                    (best, added) = (i, more);
            if (best < 0)
                break;
            kept.UnionWith(ways[best]);
            Directory.CreateDirectory(to);
            File.Copy(inputs[best].File, Path.Combine(to, Path.GetFileName(inputs[best].File)), overwrite: true);
        }
        return $"{all.Count} edges" + (most > 0 ? $" in {inputs.Count} inputs, {kept.Count} of them in the {count} that are kept" : "");
    }

    static List<int> WaysOf(FuzzTarget target, byte[] input)
    {
        target(input);
        Counters.Present.Clear();
        Counters.Begin();
        target(input);
        var ways = new List<int>();
        for (int i = 0; i < Counters.Size; i++)
            if (Counters.Present[i] != 0)
                ways.Add(i);
        return ways;
    }
}
