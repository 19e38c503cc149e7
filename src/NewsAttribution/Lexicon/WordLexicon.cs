using System.Buffers.Binary;
using System.Runtime.InteropServices;
using NewsAttribution.Text;

namespace NewsAttribution.Lexicon;

/// <summary>
/// The word lists, ready for look-up: an open-addressing table from the key of a word or sequence to its entry. Immutable. The build compiles it from
/// <c>Lexicon/Lists</c>, so that starting costs a copy of memory and not the reading of 60,000 lines.
/// </summary>
sealed class WordLexicon
{
    /// <summary>
    /// A slot holds the upper bits of a key, below them the number of its entry from 1. The lower bits of the key are known from where the slot stands,
    /// so that all but a few of its 64 bits are compared.
    /// </summary>
    const int EntryBits = 20;

    public const int MostEntries = 1 << EntryBits;
    public const ulong KeyMask = ~((1UL << EntryBits) - 1);

    /// <summary>Classes (8 bytes), lemma (4), form (1), whether longer entries begin with it (1), two bytes of nothing.</summary>
    public const int EntryLength = 16;

    const string Resource = "lexicon";

    readonly ulong[] _slots;
    readonly LexiconEntry[] _entries;

    /// <param name="table">Number of bits of a slot's index (4 bytes), number of entries (4), the slots (8 each), the entries; little-endian.</param>
    internal WordLexicon(Stream table)
    {
        Span<byte> header = stackalloc byte[8];
        table.ReadExactly(header);
        _slots = new ulong[1 << BinaryPrimitives.ReadInt32LittleEndian(header)];
        table.ReadExactly(MemoryMarshal.AsBytes(_slots.AsSpan()));
        if (!BitConverter.IsLittleEndian)
            BinaryPrimitives.ReverseEndianness(_slots, _slots);
        _entries = new LexiconEntry[BinaryPrimitives.ReadInt32LittleEndian(header[4..])];
        var bytes = new byte[_entries.Length * EntryLength];
        table.ReadExactly(bytes);
        for (int i = 0; i < _entries.Length; i++)
        {
            var at = bytes.AsSpan(i * EntryLength, EntryLength);
            _entries[i] = new((WordClass)BinaryPrimitives.ReadUInt64LittleEndian(at), BinaryPrimitives.ReadUInt32LittleEndian(at[8..]), (VerbForm)at[12], at[13] != 0);
        }
    }

    /// <summary>The lists that ship with the library.</summary>
    public static WordLexicon Default { get; } = ReadEmbedded();

    static WordLexicon ReadEmbedded()
    {
        using var table = typeof(WordLexicon).Assembly.GetManifestResourceStream(Resource)!;
        return new WordLexicon(table);
    }

    /// <summary>Where a key is looked for first.</summary>
    public static int Home(ulong key, int mask) => (int)(key ^ key >> 32) & mask;

    public bool TryFind(ulong key, out LexiconEntry entry)
    {
        int home = Home(key, _slots.Length - 1);
        return TryFind(key, home, _slots[home], out entry);
    }

    /// <param name="key">The key.</param>
    /// <param name="slot">Its home.</param>
    /// <param name="found">What stands there.</param>
    /// <param name="entry">Receives the entry.</param>
    bool TryFind(ulong key, int slot, ulong found, out LexiconEntry entry)
    {
        var slots = _slots;
        while (found != 0)
        {
            if (((found ^ key) & KeyMask) == 0)
            {
                entry = _entries[(int)(found & ~KeyMask) - 1];
                return true;
            }
            found = slots[++slot & slots.Length - 1];
        }
        entry = default;
        return false;
    }

    /// <summary>
    /// The first look at the slot of each word, all of them before any is judged: the table is larger than the caches near the core, and so the waits for
    /// memory overlap instead of adding up (a quarter of the time of this stage).
    /// </summary>
    void LookUp(TokenList tokens)
    {
        var slots = _slots;
        for (int i = 0; i < tokens.Count; i++)
            tokens.Slots[i] = slots[Home(tokens[i].Key, slots.Length - 1)];
    }

    /// <summary>Marks each token with the classes of its word and of the longest entry of several words that ends with it.</summary>
    public void Annotate(ReadOnlySpan<char> text, TokenList tokens)
    {
        LookUp(tokens);
        for (int i = 0; i < tokens.Count; i++)
        {
            ref var token = ref tokens[i];
            if (token.Key == 0)
                continue;
            ulong spelling = token.Capital ? WordKey.OfSpelling(text[token.Start..token.End]) : 0;
            bool lower = TryFind(token.Key, Home(token.Key, _slots.Length - 1), tokens.Slots[i], out var entry);
            bool spelled = TryFindSpelling(spelling, out var asSpelled);
            if (!lower && !spelled && token.Kind == TokenKind.Word)
                lower = TryFindLastPart(text[token.Start..token.End], out entry);
            // "US", "WHO", "IT" in capitals are not the pronouns.
            if (spelled && token.AllCapitals && asSpelled.Classes != WordClass.None)
                entry = entry with { Classes = WordClass.None, Lemma = 0, Form = VerbForm.None };
            token.Classes |= entry.Classes | asSpelled.Classes;
            token.Lemma = entry.Lemma;
            token.Form = entry.Form;
            if (entry.Continues)
                MarkSequence(text, tokens, i, token.Key);
            if (asSpelled.Continues)
                MarkSequence(text, tokens, i, spelling);
        }
    }

    bool TryFindSpelling(ulong key, out LexiconEntry entry)
    {
        entry = default;
        return key != 0 && TryFind(key, out entry);
    }

    /// <summary>A hyphenated word that no list has counts as its last part: <i>ex-minister, think-tank-economist</i>.</summary>
    bool TryFindLastPart(ReadOnlySpan<char> word, out LexiconEntry entry)
    {
        entry = default;
        int hyphen = word.LastIndexOf('-');
        if (hyphen <= 0 || hyphen == word.Length - 1 || !TryFind(WordKey.Of(word[(hyphen + 1)..]), out entry))
            return false;
        var former = word[..hyphen] is "ex" or "Ex" or "former" or "then" ? WordClass.FormerWord : WordClass.None;
        entry = entry with { Classes = (entry.Classes & NounClasses) | former, Form = VerbForm.None, Lemma = 0, Continues = false };
        return entry.Classes != WordClass.None;
    }

    const WordClass Verbs = WordClass.CueSay | WordClass.CueThink | WordClass.CueFind | WordClass.CueAct | WordClass.Act;

    /// <summary>Classes whose entries are noun phrases. Their verbs and prepositions are parts of a name.</summary>
    const WordClass NounPhrases = WordClass.OfficialBodyWord | WordClass.OfficialBodyName | WordClass.IntelligenceBody | WordClass.IntelligenceWord | WordClass.IntelligenceMaterial | WordClass.ResearchWord | WordClass.ResearchBody | WordClass.ResearchDocument
        | WordClass.Monitor | WordClass.Pollster | WordClass.RatingBroker | WordClass.MediaName | WordClass.MediaWord | WordClass.OrganisationName | WordClass.OrganisationWord | WordClass.ExpertRole | WordClass.StateMedia | WordClass.ArmedGroup | WordClass.Party
        | WordClass.Country | WordClass.Place | WordClass.OfficialDocument | WordClass.PrivateRole;

    const WordClass NounClasses = WordClass.OfficialRole | WordClass.OfficialRank | WordClass.UnnamedOfficial | WordClass.ExpertRole | WordClass.PrivateRole | WordClass.GenericRole;

    void MarkSequence(ReadOnlySpan<char> text, TokenList tokens, int first, ulong key)
    {
        int last = -1;
        LexiconEntry best = default;
        for (int i = first + 1; i < tokens.Count && i < first + 12; i++)
        {
            ref var token = ref tokens[i];
            if (token.Key == 0)
                break;
            ulong next = WordKey.Join(key, token.Key);
            if (!TryFind(next, out var entry) && token.Capital)
            {
                next = WordKey.Join(key, WordKey.OfSpelling(text[token.Start..token.End]));
                TryFind(next, out entry);
            }
            if (entry.Classes != WordClass.None)
                (last, best) = (i, entry);
            if (!entry.Continues)
                break;
            key = next;
        }
        if (last < 0)
            return;
        if (best.Lemma != 0)
        {
            // A verb of several words: the first carries it, the others are its particles.
            ref var verb = ref tokens[first];
            // "called off" is an act, whatever "called" is.
            verb.Classes = verb.Classes & ~Verbs | best.Classes;
            verb.Lemma = best.Lemma;
            verb.Form = best.Form;
            for (int i = first + 1; i <= last; i++)
                tokens[i].Particle = true;
            return;
        }
        ref var end = ref tokens[last];
        int length = last - first + 1;
        if (length > end.PhraseLength)
        {
            end.PhraseClasses = best.Classes;
            end.PhraseLength = (byte)length;
        }
        if ((best.Classes & NounPhrases) != 0)
            for (int i = first; i <= last; i++)
                tokens[i].InPhrase = true;
    }
}
