namespace NewsAttribution.Features;

/// <summary>Numbers of the features that hold, in the order in which they were seen. A number may come more than once; it counts once.</summary>
sealed class FeatureList
{
    uint[] _ids = new uint[256];

    public int Count { get; private set; }

    /// <summary>Takes down what each number stands for, where an answer is to be explained; otherwise <see langword="null"/>.</summary>
    public List<Feature>? Notes { get; init; }

    public ReadOnlySpan<uint> Ids => _ids.AsSpan(0, Count);

    public void Add(FeatureGroup group, uint a, uint b = 0, uint c = 0)
    {
        if (Count == _ids.Length)
            Array.Resize(ref _ids, Count * 2);
        _ids[Count++] = Id(group, a, b, c);
        Notes?.Add(new(group, a, b, c));
    }

    public void AddAll(ReadOnlySpan<uint> ids)
    {
        if (Count + ids.Length > _ids.Length)
            Array.Resize(ref _ids, Math.Max(Count + ids.Length, Count * 2));
        ids.CopyTo(_ids.AsSpan(Count));
        Count += ids.Length;
    }

    /// <summary>The group in the upper 8 bits, a hash of the values in the lower 24.</summary>
    public static uint Id(FeatureGroup group, uint a, uint b = 0, uint c = 0)
    {
        // Multipliers of the SplitMix64 finaliser: neighbouring small values must not fall together.
        ulong hash = a * 0xBF58476D1CE4E5B9 ^ (b + 0x9E3779B9UL) * 0x94D049BB133111EB ^ (c + 1UL) * 0xD6E8FEB86659FD93;
        hash ^= hash >> 32;
        hash *= 0xBF58476D1CE4E5B9;
        return (uint)group << 24 | (uint)(hash >> 40);
    }

    public void Clear() => Count = 0;
}
