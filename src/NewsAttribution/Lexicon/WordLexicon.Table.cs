using System.Buffers.Binary;
using NewsAttribution.Tokens;

namespace NewsAttribution.Lexicon;

/// <summary>How a lexicon is made, stored and added to.</summary>
sealed partial class WordLexicon
{
    /// <summary>Makes the lexicon of some lists.</summary>
    /// <exception cref="InvalidOperationException">The table has no room for them, or cannot tell two of them apart.</exception>
    public static WordLexicon Of(IReadOnlyList<ListedWord> words)
    {
        var builder = new LexiconBuilder().Add(words);
        var built = builder.Entries;
        var numbers = new EntryNumbers([default]);
        var table = new KeyTable(built.Count);
        var fingerprint = default(LexiconFingerprint);
        foreach (var (key, entry) in built.OrderBy(word => word.Key))
        {
            if (!table.Set(key, numbers.Of(entry)))
                throw new InvalidOperationException(
                    $"Two entries of the lists have keys that the table cannot tell apart: {key:X16}. Change a multiplier of WordKey."
                );
            fingerprint = fingerprint.With(key, entry);
        }
        if (numbers.Count > KeyTable.MostEntries)
            throw new InvalidOperationException(
                $"The lists have {numbers.Count} different entries; the table has room for {KeyTable.MostEntries}. Give "
                    + $"KeyTable.EntryBits more."
            );
        var pairs = new PairFilter();
        foreach (var (first, second) in builder.Pairs)
            pairs.Add(first, second);
        return new(table, pairs, numbers.ToArray(), fingerprint);
    }

    /// <summary>A lexicon that says of these words what they say on top of what this one does. Costs a copy of the table, 650 KB.</summary>
    /// <returns><see langword="null"/> if the table has no room for so many.</returns>
    public WordLexicon? TryAdd(IReadOnlyList<ListedWord> words)
    {
        var builder = new LexiconBuilder(this).Add(words);
        var built = builder.Entries;
        if (built.Count > _table.Room)
            return null;
        var numbers = new EntryNumbers(_entries);
        var table = _table.Copy();
        var fingerprint = Fingerprint;
        foreach (var (key, entry) in built.OrderBy(word => word.Key))
        {
            fingerprint = fingerprint.Without(key, Find(key)).With(key, entry);
            table.Set(key, numbers.Of(entry));
        }
        if (numbers.Count > KeyTable.MostEntries)
            return null;
        var pairs = _pairs.Copy();
        foreach (var (first, second) in builder.Pairs)
            pairs.Add(first, second);
        return new(table, pairs, numbers.ToArray(), fingerprint);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="EndOfStreamException">The table was cut short.</exception>
    public static WordLexicon Read(Stream stream)
    {
        var table = new KeyTable(stream);
        var pairs = new PairFilter(stream);
        Span<byte> numbers = stackalloc byte[12];
        stream.ReadExactly(numbers);
        var entries = new LexiconEntry[BinaryPrimitives.ReadInt32LittleEndian(numbers)];
        var bytes = new byte[entries.Length * EntryLength];
        stream.ReadExactly(bytes);
        for (int i = 0; i < entries.Length; i++)
        {
            var at = bytes.AsSpan(i * EntryLength, EntryLength);
            entries[i] = new(
                (WordClass)BinaryPrimitives.ReadUInt64LittleEndian(at),
                (GrammarClass)BinaryPrimitives.ReadUInt64LittleEndian(at[8..]),
                BinaryPrimitives.ReadUInt32LittleEndian(at[16..]),
                (VerbForm)at[20],
                (WordLinks)at[21]
            );
        }
        return new(table, pairs, entries, new(BinaryPrimitives.ReadUInt64LittleEndian(numbers[4..])));
    }

    /// <summary>
    /// Writes the table, the pairs, the number of entries (4 bytes), the fingerprint (8), the entries; little-endian. The same lists
    /// give the same bytes.
    /// </summary>
    public void Write(Stream stream)
    {
        _table.Write(stream);
        _pairs.Write(stream);
        Span<byte> numbers = stackalloc byte[12];
        BinaryPrimitives.WriteInt32LittleEndian(numbers, _entries.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(numbers[4..], Fingerprint.Value);
        stream.Write(numbers);
        Span<byte> at = stackalloc byte[EntryLength];
        foreach (var entry in _entries)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(at, (ulong)entry.Classes);
            BinaryPrimitives.WriteUInt64LittleEndian(at[8..], (ulong)entry.Grammar);
            BinaryPrimitives.WriteUInt32LittleEndian(at[16..], entry.Lemma);
            at[20] = (byte)entry.Form;
            at[21] = (byte)entry.Links;
            stream.Write(at);
        }
    }

    /// <summary>Equal entries share a number.</summary>
    sealed class EntryNumbers
    {
        readonly List<LexiconEntry> _entries;
        readonly Dictionary<LexiconEntry, int> _numbers;

        public EntryNumbers(IReadOnlyCollection<LexiconEntry> entries)
        {
            _entries = [.. entries];
            _numbers = new(_entries.Count + 64);
            for (int i = 0; i < _entries.Count; i++)
                _numbers.Add(_entries[i], i);
        }

        public int Count => _entries.Count;

        public int Of(in LexiconEntry entry)
        {
            if (!_numbers.TryGetValue(entry, out int number))
            {
                _numbers.Add(entry, number = _entries.Count);
                _entries.Add(entry);
            }
            return number;
        }

        public LexiconEntry[] ToArray() => [.. _entries];
    }
}
