namespace NewsAttribution.Features;

/// <summary>The features of one sentence: numbers of indicator features that hold, each once or more often, in the order in which they were seen.</summary>
sealed class FeatureList
{
    uint[] _ids = new uint[256];

    public int Count { get; private set; }

    public ReadOnlySpan<uint> Ids => _ids.AsSpan(0, Count);

    public void Add(uint id)
    {
        if (Count == _ids.Length)
            Array.Resize(ref _ids, Count * 2);
        _ids[Count++] = id;
    }

    public void Clear() => Count = 0;
}
