using NewsAttribution.Text;

namespace NewsAttribution.Lexicon;

/// <summary>The word lists, ready for look-up: an open-addressing table from the key of a word or sequence to its entry. Immutable.</summary>
sealed class WordLexicon
{
    readonly ulong[] _keys;
    readonly LexiconEntry[] _entries;
    readonly int _mask;

    internal WordLexicon(Dictionary<ulong, LexiconEntry> entries)
    {
        // At most a third full: a miss, the usual case, ends at the first or second probe.
        int size = 1024;
        while (size < entries.Count * 3)
            size *= 2;
        _mask = size - 1;
        _keys = new ulong[size];
        _entries = new LexiconEntry[size];
        foreach (var (key, entry) in entries)
        {
            int slot = (int)(key >> 20) & _mask;
            while (_keys[slot] != 0)
                slot = (slot + 1) & _mask;
            _keys[slot] = key;
            _entries[slot] = entry;
        }
    }

    /// <summary>The lists that ship with the library.</summary>
    public static WordLexicon Default { get; } = LexiconReader.ReadEmbedded();

    public bool TryFind(ulong key, out LexiconEntry entry)
    {
        int slot = (int)(key >> 20) & _mask;
        while (_keys[slot] != 0)
        {
            if (_keys[slot] == key)
            {
                entry = _entries[slot];
                return true;
            }
            slot = (slot + 1) & _mask;
        }
        entry = default;
        return false;
    }

    /// <summary>Marks each token with the classes of its word and of the longest entry of several words that ends with it.</summary>
    public void Annotate(ReadOnlySpan<char> text, TokenList tokens)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            ref var token = ref tokens[i];
            if (token.Key == 0)
                continue;
            ulong spelling = token.Capital ? WordKey.OfSpelling(text[token.Start..token.End]) : 0;
            bool lower = TryFind(token.Key, out var entry);
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
