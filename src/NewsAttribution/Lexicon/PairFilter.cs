using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsAttribution.Lexicon;

/// <summary>
/// By which two words longer entries begin: a bit for the hash of each pair. Of the words of a sentence two in three begin longer entries,
/// one in twenty stands in one: what the filter refuses is not looked up, and MarkSequence is called half as often as with bits at the
/// word.
/// </summary>
sealed class PairFilter
{
    /// <summary>32 KB, which stays in a near cache: the 40,000 pairs of the lists fill a seventh of it.</summary>
    const int Bits = 18;

    readonly ulong[] _bits;

    public PairFilter() => _bits = new ulong[1 << Bits - 6];

    PairFilter(PairFilter other) => _bits = (ulong[])other._bits.Clone();

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="EndOfStreamException">It was cut short.</exception>
    public PairFilter(Stream stream)
        : this()
    {
        stream.ReadExactly(MemoryMarshal.AsBytes(_bits.AsSpan()));
        if (!BitConverter.IsLittleEndian)
            BinaryPrimitives.ReverseEndianness(_bits, _bits);
    }

    public PairFilter Copy() => new(this);

    /// <summary>Adds the keys of the first two words of an entry: the first as the entry spells it, the second in lower case.</summary>
    public void Add(ulong first, ulong second) => _bits[Place(first, second) >> 6] |= 1UL << Place(first, second);

    /// <summary>Never false if an entry begins with the two words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBegin(ulong first, ulong second) => (_bits[Place(first, second) >> 6] >> Place(first, second) & 1) != 0;

    /// <summary>Writes the bits, little-endian.</summary>
    public void Write(Stream stream)
    {
        Span<byte> word = stackalloc byte[8];
        foreach (ulong bits in _bits)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(word, bits);
            stream.Write(word);
        }
    }

    // Different parts of the keys: "state police" is not "police state".
    static int Place(ulong first, ulong second) => (int)(first >> 8 ^ second >> 40) & (1 << Bits) - 1;
}
