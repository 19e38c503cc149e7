using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsAttribution.Lexicon;

/// <summary>
/// From the key of a word or of a sequence of words to the number of its entry. Immutable; <c>LexiconWriter</c> makes it when the library
/// is built.
/// </summary>
/// <remarks>
/// <para>
/// The table has groups of sixteen slots, and for each slot a mark of one byte. A look-up compares the sixteen marks of a group at once.
/// Most look-ups of
/// sequences find nothing (does a longer entry begin with these two words?), and they end there, in the marks.
/// </para>
/// <para>
/// Group, mark and slot compare 38 of the 64 bits of a key, so that a slot needs four bytes and not eight. That no two entries are taken
/// for each other is
/// checked when the table is written; a word of no list is taken for one of them about once in three million look-ups.
/// </para>
/// </remarks>
sealed class KeyTable
{
    public const int GroupLength = 16;

    /// <summary>A slot holds the upper 18 bits of a key, below them the number of its entry.</summary>
    const int EntryBits = 14;

    public const int MostEntries = 1 << EntryBits;

    const uint EntryMask = MostEntries - 1;

    readonly byte[] _marks;
    readonly uint[] _slots;

    /// <param name="table">Number of bits of a group's index (4 bytes), the marks (1 each), the slots (4 each); little-endian.</param>
    public KeyTable(Stream table)
    {
        Span<byte> bits = stackalloc byte[4];
        table.ReadExactly(bits);
        _marks = new byte[GroupLength << BinaryPrimitives.ReadInt32LittleEndian(bits)];
        table.ReadExactly(_marks);
        _slots = new uint[_marks.Length];
        table.ReadExactly(MemoryMarshal.AsBytes(_slots.AsSpan()));
        if (!BitConverter.IsLittleEndian)
            BinaryPrimitives.ReverseEndianness(_slots, _slots);
    }

    /// <summary>The first slot of the group where a key is looked for first.</summary>
    public static int Home(ulong key, int slots) => (int)(key << 4) & slots - 1 & -GroupLength;

    /// <summary>The mark of a slot that holds the key; 0 marks an empty slot.</summary>
    public static byte Mark(ulong key) => (byte)(key >> 24 | 0x80);

    public static uint Slot(ulong key, int entry) => (uint)(key >> 32) & ~EntryMask | (uint)entry;

    /// <summary>The number of the entry that a slot holds, if it may be that of the key; otherwise 0.</summary>
    public static int Holds(uint slot, ulong key) => ((slot ^ (uint)(key >> 32)) & ~EntryMask) == 0 ? (int)(slot & EntryMask) : 0;

    /// <summary>The number of the entry of a key; 0 if the table does not have it.</summary>
    public int Find(ulong key)
    {
        var mark = Vector128.Create(Mark(key));
        for (int first = Home(key, _slots.Length); ; first = first + GroupLength & _slots.Length - 1)
        {
            var marks = Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_marks), (nuint)first);
            for (uint same = Vector128.Equals(marks, mark).ExtractMostSignificantBits(); same != 0; same &= same - 1)
                if (Holds(_slots[first + BitOperations.TrailingZeroCount(same)], key) is var number and > 0)
                    return number;
            // Only a group without a gap may have sent the key on to the next.
            if (marks.ExtractMostSignificantBits() != (1u << GroupLength) - 1)
                return 0;
        }
    }
}
