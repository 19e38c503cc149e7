using System.Buffers.Binary;

namespace NewsAttribution.Lexicon;

/// <summary>Writes what <see cref="WordLexicon"/> reads. The same lists give the same bytes.</summary>
static class LexiconWriter
{
    public static byte[] Write(IReadOnlyDictionary<ulong, LexiconEntry> words)
    {
        // Four fifths full at the most.
        int bits = 0;
        while ((long)KeyTable.GroupLength << bits < words.Count * 5L / 4)
            bits++;
        var marks = new byte[KeyTable.GroupLength << bits];
        var slots = new uint[marks.Length];
        var numbers = new Dictionary<LexiconEntry, int> { [default] = 0 };
        var entries = new List<LexiconEntry> { default };
        foreach (var (key, entry) in words.OrderBy(word => word.Key))
        {
            if (!numbers.TryGetValue(entry, out int number))
            {
                numbers.Add(entry, number = entries.Count);
                entries.Add(entry);
            }
            int place = FindPlace(marks, slots, key);
            marks[place] = KeyTable.Mark(key);
            slots[place] = KeyTable.Slot(key, number);
        }
        if (entries.Count > KeyTable.MostEntries)
            throw new InvalidOperationException(
                $"The lists have {entries.Count} different entries; the table has room for {KeyTable.MostEntries}. Give "
                    + $"KeyTable.EntryBits more."
            );

        var file = new byte[8 + marks.Length + slots.Length * 4 + entries.Count * WordLexicon.EntryLength];
        BinaryPrimitives.WriteInt32LittleEndian(file, bits);
        marks.CopyTo(file, 4);
        var rest = file.AsSpan(4 + marks.Length);
        for (int i = 0; i < slots.Length; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(rest[(i * 4)..], slots[i]);
        rest = rest[(slots.Length * 4)..];
        BinaryPrimitives.WriteInt32LittleEndian(rest, entries.Count);
        for (int i = 0; i < entries.Count; i++)
        {
            var at = rest[(4 + i * WordLexicon.EntryLength)..];
            BinaryPrimitives.WriteUInt64LittleEndian(at, (ulong)entries[i].Classes);
            BinaryPrimitives.WriteUInt64LittleEndian(at[8..], (ulong)entries[i].Grammar);
            BinaryPrimitives.WriteUInt32LittleEndian(at[16..], entries[i].Lemma);
            at[20] = (byte)entries[i].Form;
            at[21] = (byte)entries[i].Links;
            BinaryPrimitives.WriteUInt16LittleEndian(at[22..], entries[i].Next);
        }
        return file;
    }

    /// <summary>The first empty slot in the group of a key, or in the groups behind it.</summary>
    static int FindPlace(byte[] marks, uint[] slots, ulong key)
    {
        int place = KeyTable.Home(key, slots.Length);
        for (; marks[place] != 0; place = (place + 1) % slots.Length)
            if (marks[place] == KeyTable.Mark(key) && KeyTable.Holds(slots[place], key) > 0)
                throw new InvalidOperationException(
                    $"Two entries of the lists have keys that the table cannot tell apart: {key:X16}. Change a multiplier of WordKey."
                );
        return place;
    }
}
