using System.Runtime.CompilerServices;

namespace NewsAttribution.Features;

/// <summary>
/// Ids of the features that hold, each once, in the order in which they were seen.
/// </summary>
sealed class FeatureList
{
    uint[] _ids = new uint[256];
    int _count;

    public int Count => _count;

    public ReadOnlySpan<uint> Ids => _ids.AsSpan(0, _count);

    /// <summary>Adds a feature that is not in the list yet.</summary>
    // Half of the numbers are known when the code is compiled: a tenth of all instructions less.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint id)
    {
        uint[] ids = _ids;
        int count = _count;
        if ((uint)count < (uint)ids.Length)
        {
            ids[count] = id;
            _count = count + 1;
        }
        else
            AddWithRoom(id);
    }

    void AddWithRoom(uint id)
    {
        Array.Resize(ref _ids, _count * 2);
        _ids[_count++] = id;
    }

    /// <summary>Adds a feature unless the list has it.</summary>
    public void AddOnce(uint id)
    {
        if (!Ids.Contains(id))
            Add(id);
    }

    public void AddAll(ReadOnlySpan<uint> ids)
    {
        if (_count + ids.Length > _ids.Length)
            Array.Resize(ref _ids, Math.Max(_count + ids.Length, _count * 2));
        ids.CopyTo(_ids.AsSpan(_count));
        _count += ids.Length;
    }

    public void Clear() => _count = 0;
}
