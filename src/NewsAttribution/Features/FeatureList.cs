using System.Runtime.CompilerServices;

namespace NewsAttribution.Features;

/// <summary>
/// Numbers of the features that hold, in the order in which they were seen. A number may come more than once; it counts once.
/// </summary>
sealed class FeatureList
{
    uint[] _ids = new uint[256];
    int _count;

    public int Count => _count;

    /// <summary>Takes down what each number stands for, where an answer is to be explained; otherwise <see langword="null"/>.</summary>
    public List<Feature>? Notes { get; init; }

    public ReadOnlySpan<uint> Ids => _ids.AsSpan(0, _count);

    // Half of the numbers are known when the code is compiled: a tenth of all instructions less.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(FeatureGroup group, uint a, uint b = 0, uint c = 0)
    {
        if (_count == _ids.Length)
            Array.Resize(ref _ids, _count * 2);
        _ids[_count++] = Id(group, a, b, c);
        if (Notes is not null)
            Notes.Add(new(group, a, b, c));
    }

    public void AddAll(ReadOnlySpan<uint> ids)
    {
        if (_count + ids.Length > _ids.Length)
            Array.Resize(ref _ids, Math.Max(_count + ids.Length, _count * 2));
        ids.CopyTo(_ids.AsSpan(_count));
        _count += ids.Length;
    }

    /// <summary>
    /// The group in the upper 8 bits, below it the values; of a value that has no room, such as the number of a word, a hash in the lower
    /// 20 bits.
    /// </summary>
    /// <param name="group">The group.</param>
    /// <param name="a">Which feature of the group; below 16.</param>
    /// <param name="b">A value.</param>
    /// <param name="c">A value below 1,024; 0 where <paramref name="b"/> is 1,024 or more.</param>
    public static uint Id(FeatureGroup group, uint a, uint b = 0, uint c = 0) =>
        (uint)group << 24 | a << 20 | (b < 1024 ? b << 10 | c : b * 2654435769 >> 12);

    public void Clear() => _count = 0;
}
