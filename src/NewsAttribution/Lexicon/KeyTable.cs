using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsAttribution.Lexicon;

/// <summary>
/// From the key of a word or of a sequence of words to the number of its entry. Nobody writes to it once a <see cref="WordLexicon"/> has
/// it.
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
/// checked when the table of the shipped lists is written; a word of no list is taken for one of them about once in three million look-ups.
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
    int _filled;

    /// <param name="keys">For how many keys there shall be room, and for half as many again that come later.</param>
    public KeyTable(int keys)
    {
        int bits = 0;
        // Five eighths full at the most: a user's words still find room.
        while ((long)GroupLength << bits < keys * 8L / 5)
            bits++;
        _marks = new byte[GroupLength << bits];
        _slots = new uint[_marks.Length];
    }

    /// <param name="table">
    /// Number of bits of a group's index (4 bytes), the marks (1 each), the lowest bytes of the filled slots, the next ones, and so on.
    /// </param>
    public KeyTable(Stream table)
    {
        Span<byte> bits = stackalloc byte[4];
        table.ReadExactly(bits);
        _marks = new byte[GroupLength << BinaryPrimitives.ReadInt32LittleEndian(bits)];
        table.ReadExactly(_marks);
        _slots = new uint[_marks.Length];
        _filled = _marks.Length - _marks.AsSpan().Count((byte)0);
        var plane = new byte[_filled];
        for (int shift = 0; shift < 32; shift += 8)
        {
            table.ReadExactly(plane);
            int next = 0;
            for (int i = 0; i < _slots.Length; i++)
                if (_marks[i] != 0)
                    _slots[i] |= (uint)plane[next++] << shift;
        }
    }

    KeyTable(KeyTable other) => (_marks, _slots, _filled) = ((byte[])other._marks.Clone(), (uint[])other._slots.Clone(), other._filled);

    /// <summary>How many more keys fit. Seven eighths full it has few groups without a gap, and looks seldom go on to the next.</summary>
    public int Room => _marks.Length / 8 * 7 - _filled;

    public KeyTable Copy() => new(this);

    /// <summary>The first slot of the group where a key is looked for first.</summary>
    static int Home(ulong key, int slots) => (int)(key << 4) & slots - 1 & -GroupLength;

    /// <summary>The mark of a slot that holds the key; 0 marks an empty slot.</summary>
    static byte Mark(ulong key) => (byte)(key >> 24 | 0x80);

    static uint Slot(ulong key, int entry) => (uint)(key >> 32) & ~EntryMask | (uint)entry;

    /// <summary>May the entry that a slot holds be that of the key?</summary>
    static bool Holds(uint slot, ulong key) => ((slot ^ (uint)(key >> 32)) & ~EntryMask) == 0;

    /// <summary>The number of the entry of a key; 0 if the table does not have it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong key)
    {
        var slots = _slots;
        ref byte allMarks = ref MemoryMarshal.GetArrayDataReference(_marks);
        var mark = Vector128.Create(Mark(key));
        for (int first = Home(key, slots.Length); ; first = first + GroupLength & slots.Length - 1)
        {
            var marks = Vector128.LoadUnsafe(ref allMarks, (uint)first);
            for (uint same = Vector128.Equals(marks, mark).ExtractMostSignificantBits(); same != 0; same &= same - 1)
                if (slots[first + BitOperations.TrailingZeroCount(same)] is var slot && Holds(slot, key))
                    return (int)(slot & EntryMask);
            // Only a group without a gap may have sent the key on to the next.
            if (marks.ExtractMostSignificantBits() != (1u << GroupLength) - 1)
                return 0;
        }
    }

    /// <summary>
    /// Gives a key the number of an entry. Returns <see langword="false"/> if the table has the key, which then has the new number.
    /// </summary>
    public bool Set(ulong key, int entry)
    {
        int place = Home(key, _slots.Length);
        for (; _marks[place] != 0; place = place + 1 & _slots.Length - 1)
            if (_marks[place] == Mark(key) && Holds(_slots[place], key))
            {
                _slots[place] = Slot(key, entry);
                return false;
            }
        _marks[place] = Mark(key);
        _slots[place] = Slot(key, entry);
        _filled++;
        return true;
    }

    /// <summary>
    /// What the constructor reads. Empty slots are left out and bytes of a kind stand together, which saves those who download the library
    /// 60 KB.
    /// </summary>
    public void Write(Stream table)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(number, BitOperations.Log2((uint)_marks.Length / GroupLength));
        table.Write(number);
        table.Write(_marks);
        for (int shift = 0; shift < 32; shift += 8)
        for (int i = 0; i < _slots.Length; i++)
            if (_marks[i] != 0)
                table.WriteByte((byte)(_slots[i] >> shift));
    }
}
