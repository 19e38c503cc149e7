using System.Buffers.Binary;

namespace NewsAttribution.Lexicon;

/// <summary>Writes the table that <see cref="WordLexicon"/> reads. The same lists give the same bytes.</summary>
static class LexiconWriter
{
    public static byte[] Write(IReadOnlyDictionary<ulong, LexiconEntry> words)
    {
        // Two thirds full at the most, now a third: a miss, the usual case, ends at the first or second slot. Half the size, two thirds full, cost 250 ns a sentence more.
        int bits = 4;
        while (1L << bits < words.Count * 3L / 2)
            bits++;
        var slots = new ulong[1 << bits];
        var numbers = new Dictionary<LexiconEntry, int>();
        var entries = new List<LexiconEntry>();
        foreach (var (key, entry) in words.OrderBy(word => word.Key))
        {
            if (!numbers.TryGetValue(entry, out int number))
            {
                numbers.Add(entry, number = entries.Count);
                entries.Add(entry);
            }
            Put(slots, key, number);
        }
        if (entries.Count >= WordLexicon.MostEntries)
            throw new InvalidOperationException($"The lists have {entries.Count} different entries; the table has room for {WordLexicon.MostEntries - 1}. Give WordLexicon.EntryBits more.");

        var file = new byte[8 + slots.Length * 8 + entries.Count * WordLexicon.EntryLength];
        BinaryPrimitives.WriteInt32LittleEndian(file, bits);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), entries.Count);
        for (int i = 0; i < slots.Length; i++)
            BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(8 + i * 8), slots[i]);
        for (int i = 0; i < entries.Count; i++)
        {
            var at = file.AsSpan(8 + slots.Length * 8 + i * WordLexicon.EntryLength);
            BinaryPrimitives.WriteUInt64LittleEndian(at, (ulong)entries[i].Classes);
            BinaryPrimitives.WriteUInt32LittleEndian(at[8..], entries[i].Lemma);
            at[12] = (byte)entries[i].Form;
            at[13] = (byte)(entries[i].Continues ? 1 : 0);
        }
        return file;
    }

    static void Put(ulong[] slots, ulong key, int number)
    {
        int mask = slots.Length - 1, slot = WordLexicon.Home(key, mask);
        for (; slots[slot] != 0; slot = (slot + 1) & mask)
            if (((slots[slot] ^ key) & WordLexicon.KeyMask) == 0)
                throw new InvalidOperationException($"Two entries of the lists have keys that the table cannot tell apart: {key:X16}.");
        slots[slot] = (key & WordLexicon.KeyMask) | (uint)(number + 1);
    }
}
