namespace NewsAttribution.Tokens;

/// <summary>A few hundred words as they are printed, and a number for each: what a small list says before any sentence is cut.</summary>
/// <remarks>
/// Read once from a list that the library embeds as it is. At most half of the slots are taken, so that a look-up ends after one or two.
/// Immutable.
/// </remarks>
sealed class PrintedWords
{
    readonly ulong[] _keys;
    readonly uint[] _numbers;

    /// <summary>
    /// A bit for each word without full stops, by three of its letters and its length: nine words of a text in ten differ there from all of
    /// the list, and a key would take five times as long.
    /// </summary>
    readonly ulong[] _shapes = new ulong[1 << ShapeBits - 6];

    const int ShapeBits = 13;

    readonly bool _hasStops;

    /// <param name="list">Name of the list.</param>
    /// <param name="sections">The enum whose members are its sections. A word of several sections has the bits of all of them.</param>
    public PrintedWords(string list, Type sections)
    {
        string text = SectionReader.ReadEmbedded(list);
        int words = 0;
        for (var count = new SectionReader(text); count.Read(); )
            words++;
        int slots = 4;
        while (slots < words * 2)
            slots *= 2;
        _keys = new ulong[slots];
        _numbers = new uint[slots];

        int section = -1;
        uint number = 0;
        for (var lines = new SectionReader(text); lines.Read(); )
        {
            if (lines.SectionStart != section)
            {
                section = lines.SectionStart;
                string member = lines.Section.ToString().Replace("-", "", StringComparison.Ordinal);
                // Not the generic method: a starting program would have to compile it for each enum.
                number = Convert.ToUInt32(Enum.Parse(sections, member, ignoreCase: true), null);
            }
            ulong key = KeyOf(lines.Entry, lower: false);
            int slot = SlotOf(key);
            _keys[slot] = key;
            _numbers[slot] |= number;
            _hasStops |= lines.Entry.Contains('.');
            uint shape = ShapeOf(lines.Entry);
            _shapes[shape >> 6] |= 1ul << (int)shape;
        }
    }

    /// <summary>The number of a word as it is printed; 0 if the list does not have it.</summary>
    public uint Find(ReadOnlySpan<char> word) => MayHave(word) ? _numbers[SlotOf(KeyOf(word, lower: false))] : 0;

    /// <summary>The number of a word with its capitals taken for small letters.</summary>
    public uint FindInAnyCase(ReadOnlySpan<char> word) => MayHave(word) ? _numbers[SlotOf(KeyOf(word, lower: true))] : 0;

    bool MayHave(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return false;
        uint shape = ShapeOf(word);
        return (_shapes[shape >> 6] >> (int)shape & 1) != 0 || (_hasStops && word.Contains('.'));
    }

    static uint ShapeOf(ReadOnlySpan<char> word)
    {
        uint letters = InAnyCase(word[0]) + 31 * InAnyCase(word[word.Length >> 1]) + 961 * InAnyCase(word[^1]);
        // Fibonacci hashing: the upper bits depend on all of the lower ones.
        return (letters + 29791 * (uint)word.Length) * 0x9E3779B1 >> 32 - ShapeBits;
    }

    /// <summary>Equal for equal letters, and for some that differ.</summary>
    static uint InAnyCase(char unit) => (uint)(unit < '\u0080' ? unit : WordKey.Lower(unit)) | 0x20;

    /// <summary>The slot that holds the key, or the empty one where the search for it ends.</summary>
    int SlotOf(ulong key)
    {
        int slot = (int)key & (_keys.Length - 1);
        while (_keys[slot] != key && _keys[slot] != 0)
            slot = (slot + 1) & (_keys.Length - 1);
        return slot;
    }

    /// <summary>Keys of words pass over full stops, but here <i>a.m</i> is not <i>am</i>.</summary>
    static ulong KeyOf(ReadOnlySpan<char> word, bool lower)
    {
        ulong key = WordKey.Of(word, out uint capitals);
        key = WordKey.Spelled(key, lower ? 0 : capitals);
        return word.Contains('.') ? ~key : key;
    }
}
