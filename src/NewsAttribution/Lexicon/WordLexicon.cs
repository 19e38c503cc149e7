using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using NewsAttribution.Tokens;

namespace NewsAttribution.Lexicon;

/// <summary>
/// The word lists, ready for look-up. Immutable. The build compiles them from <c>Lexicon/Lists</c>, so that starting costs a copy of memory
/// and not the reading of 60,000 lines; a user's words come on top of them.
/// </summary>
sealed partial class WordLexicon
{
    /// <summary>Longer sequences of words are not looked for.</summary>
    public const int LongestSequence = 12;

    /// <summary>Classes (8 bytes), grammar (8), lemma (4), form (1), links (1).</summary>
    const int EntryLength = 22;

    const string Resource = "lexicon";

    readonly KeyTable _table;
    readonly PairFilter _pairs;

    /// <summary>The first is the entry of nothing.</summary>
    readonly LexiconEntry[] _entries;

    WordLexicon(KeyTable table, PairFilter pairs, LexiconEntry[] entries, LexiconFingerprint fingerprint) =>
        (_table, _pairs, _entries, Fingerprint) = (table, pairs, entries, fingerprint);

    /// <summary>The lists that ship with the library.</summary>
    public static WordLexicon Default { get; } = ReadEmbedded();

    /// <summary>Tells lexicons apart that say different things of a word.</summary>
    public LexiconFingerprint Fingerprint { get; }

    static WordLexicon ReadEmbedded()
    {
        using var table = typeof(WordLexicon).Assembly.GetManifestResourceStream(Resource)!;
        return Read(table);
    }

    /// <summary>The entry of a word or of a sequence of words, or the entry of nothing.</summary>
    public ref readonly LexiconEntry Find(ulong key) => ref _entries[_table.Find(key)];

    /// <summary>Marks each token with the classes of its word and of the longest entry of several words that ends with it.</summary>
    public void Annotate(TokenList tokens)
    {
        var all = WordClass.None;
        var grammar = GrammarClass.None;
        var list = tokens.All;
        for (int i = 0; i < list.Length; i++)
        {
            ref var token = ref list[i];
            if (token.Key == 0)
                continue;
            ref readonly var word = ref Find(token.Key);
            token.Classes = word.Classes;
            token.AllGrammar = word.Grammar;
            token.Lemma = word.Lemma;
            token.Form = word.Form;
            if (token.Capital && (word.Links & WordLinks.Spelled) != 0)
                ReadSpelled(tokens, i, word);
            else if (word.Continues)
                MarkSequences(tokens, i, token.Key, word.Links);
            else if (!word.HasClass)
                AddByForm(tokens, ref token);
            // Sequences that begin here end further on, so that what ends here is known.
            all |= token.Classes | token.PhraseClasses;
            grammar |= token.AllGrammar;
        }
        tokens.Classes = all;
        tokens.Grammar = grammar;
    }

    /// <summary>
    /// Reads a word that the lists have as it is spelled: what they say of it comes on top of what they say of any spelling.
    /// </summary>
    void ReadSpelled(TokenList tokens, int i, in LexiconEntry word)
    {
        ref var token = ref tokens[i];
        ref readonly var spelled = ref Find(token.Spelling);
        AddSpelling(ref token, spelled);
        if (!word.IsListed && !spelled.IsListed)
            AddByForm(tokens, ref token);
        MarkSequences(tokens, i, token.Key, word.Links);
        MarkSequences(tokens, i, token.Spelling, spelled.Links);
    }

    /// <summary>Adds what the lists say of the word as it is spelled.</summary>
    static void AddSpelling(ref Token token, in LexiconEntry spelled)
    {
        // "US", "WHO", "IT" in capitals are not the pronouns.
        if (token.AllCapitals && spelled.HasClass)
            (token.Classes, token.AllGrammar, token.Lemma, token.Form) = (WordClass.None, GrammarClass.None, 0, VerbForm.None);
        token.Classes |= spelled.Classes;
        token.AllGrammar |= spelled.Grammar;
    }

    /// <summary>
    /// A hyphenated word that no list has counts as its last part: <i>ex-minister, think-tank-economist</i>. Sciences have more names than
    /// a list: <i>nanobiologist</i>.
    /// </summary>
    void AddByForm(TokenList tokens, ref Token token)
    {
        if (token.Kind != TokenKind.Word)
            return;
        var word = tokens.WordOf(token);
        if (ExpertEnding.Has(word))
        {
            token.Classes = WordClass.ExpertRole;
            return;
        }
        int hyphen = word.LastIndexOf('-');
        if (hyphen <= 0 || hyphen == word.Length - 1)
            return;
        // "al-Hamid" is as much a name as "Al-Hamid".
        if (char.IsUpper(word[hyphen + 1]) && (Find(WordKey.Of(word[..hyphen])).Grammar & GrammarClass.NameParticle) != 0)
            token.Capital = true;
        ref readonly var part = ref Find(WordKey.Of(word[(hyphen + 1)..]));
        if (!part.IsListed)
            return;
        token.Classes =
            part.Classes & NounClasses
            | ((Find(WordKey.Of(word[..hyphen])).Grammar & GrammarClass.FormerPrefix) != 0 ? WordClass.FormerWord : WordClass.None);
    }

    /// <summary>Classes whose entries are noun phrases. Their verbs and prepositions are parts of a name.</summary>
    const WordClass NounPhrases =
        WordClass.OfficialBodyWord
        | WordClass.OfficialBodyName
        | WordClass.IntelligenceBody
        | WordClass.IntelligenceWord
        | WordClass.IntelligenceMaterial
        | WordClass.ResearchWord
        | WordClass.ResearchBody
        | WordClass.ResearchDocument
        | WordClass.Monitor
        | WordClass.Pollster
        | WordClass.RatingBroker
        | WordClass.MediaName
        | WordClass.MediaWord
        | WordClass.OrganisationName
        | WordClass.OrganisationWord
        | WordClass.ExpertRole
        | WordClass.StateMedia
        | WordClass.ArmedGroup
        | WordClass.Party
        | WordClass.Country
        | WordClass.Place
        | WordClass.OfficialDocument
        | WordClass.PrivateRole;

    const WordClass NounClasses =
        WordClass.OfficialRole
        | WordClass.OfficialRank
        | WordClass.UnnamedOfficial
        | WordClass.ExpertRole
        | WordClass.PrivateRole
        | WordClass.GenericRole;

    /// <summary>Marks the longest entry that begins with a word whose key and links are these, if there is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // Of most words no entry goes on with the next, which the pairs tell.
    void MarkSequences(TokenList tokens, int first, ulong key, WordLinks links)
    {
        if ((links & WordLinks.Continues) != 0 && first + 1 < tokens.Count && _pairs.MayBegin(key, tokens[first + 1].Key))
            MarkSequence(tokens, first, key, links);
    }

    void MarkSequence(TokenList tokens, int first, ulong key, WordLinks links)
    {
        int last = -1;
        ref readonly var nothing = ref _entries[0];
        ref readonly var best = ref nothing;
        int limit = Math.Min(tokens.Count, first + LongestSequence);
        for (int i = first + 1; i < limit && (links & WordLinks.Continues) != 0; i++)
        {
            ref var token = ref tokens[i];
            if (token.Key == 0)
                break;
            ref readonly var entry = ref nothing;
            ulong next = key;
            if ((links & WordLinks.LowerNext) != 0)
                entry = ref Find(next = WordKey.Join(key, token.Key));
            if (token.Capital && (links & WordLinks.CapitalNext) != 0 && !entry.IsListed)
                entry = ref Find(next = WordKey.Join(key, token.Spelling));
            if (entry.HasClass)
            {
                last = i;
                best = ref entry;
            }
            links = entry.Links;
            key = next;
        }
        if (last < 0)
            return;
        if (best.Lemma != 0)
        {
            // A verb of several words: the first carries it, the others are its particles.
            ref var verb = ref tokens[first];
            // "called off" is an act, whatever "called" is.
            verb.Classes = verb.Classes & ~ListClass.Verbs | best.Classes;
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
        // "last week the council said", but "last week's council".
        else if ((best.Grammar & GrammarClass.TimeWord) != 0 && !(last + 1 < tokens.Count && tokens[last + 1].Kind == TokenKind.Possessive))
            for (int i = first; i <= last; i++)
                tokens[i].InTime = true;
    }
}
