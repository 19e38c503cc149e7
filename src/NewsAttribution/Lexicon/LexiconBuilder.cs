using NewsAttribution.Tokens;

namespace NewsAttribution.Lexicon;

/// <summary>
/// Gathers the entries of lists under the keys of their words: from nothing, as the build does, or on top of a lexicon that stays as it is.
/// </summary>
/// <param name="basis">The lexicon to add to, or <see langword="null"/>.</param>
sealed class LexiconBuilder(WordLexicon? basis = null)
{
    readonly Dictionary<ulong, LexiconEntry> _entries = [];
    readonly List<(ulong First, ulong Second)> _pairs = [];
    readonly TokenList _tokens = new();

    /// <summary>The entries that are new or other than in the basis, by the keys of their words.</summary>
    public IReadOnlyDictionary<ulong, LexiconEntry> Entries => _entries;

    /// <summary>The keys of the first two words of each entry of several words.</summary>
    public IReadOnlyList<(ulong First, ulong Second)> Pairs => _pairs;

    /// <summary>Adds what one source of lists adds, then takes away what it takes away: the order of its lines says nothing.</summary>
    public LexiconBuilder Add(IReadOnlyList<ListedWord> words)
    {
        foreach (var word in words)
            if (!word.IsTaken)
                Add(word);
        foreach (var word in words)
            if (word.IsTaken)
                Take(word);
        return this;
    }

    void Add(in ListedWord word)
    {
        WordSequence.Tokenize(word.Words, _tokens);
        ulong key = 0,
            first = 0;
        for (int i = 0; i < _tokens.Count; i++)
        {
            ref var token = ref _tokens[i];
            if (token.Key == 0)
                continue;
            ulong next = token.Capital ? token.Spelling : token.Key;
            if (key == 0)
            {
                key = first = next;
                if (token.Capital)
                    Link(token.Key, WordLinks.Spelled);
                continue;
            }
            Link(key, token.Capital ? WordLinks.CapitalNext : WordLinks.LowerNext);
            if (key == first)
                _pairs.Add((first, token.Key));
            key = WordKey.Join(key, next);
        }
        var old = Get(key);
        _entries[key] = old with
        {
            Classes = old.Classes | word.Class.Classes,
            Grammar = old.Grammar | word.Class.Grammar,
            Lemma = old.Lemma != 0 ? old.Lemma : word.Lemma,
            Form = old.Form != VerbForm.None ? old.Form : word.Form,
        };
    }

    void Take(in ListedWord word)
    {
        WordSequence.Tokenize(word.Words, _tokens);
        ulong key = 0;
        for (int i = 0; i < _tokens.Count; i++)
            if (_tokens[i].Key != 0)
            {
                ulong next = _tokens[i].Capital ? _tokens[i].Spelling : _tokens[i].Key;
                key = key == 0 ? next : WordKey.Join(key, next);
            }
        var old = Get(key);
        var left = old with { Classes = old.Classes & ~word.Class.Classes, Grammar = old.Grammar & ~word.Class.Grammar };
        // What is no verb any more has no forms: a sequence with a form would mark its words as a verb and its particles.
        if ((left.Classes & ListClass.Verbs) == 0)
            left = left with { Lemma = 0, Form = VerbForm.None };
        if (left != old)
            _entries[key] = left;
    }

    void Link(ulong key, WordLinks links)
    {
        var old = Get(key);
        _entries[key] = old with { Links = old.Links | links };
    }

    LexiconEntry Get(ulong key) =>
        _entries.TryGetValue(key, out var entry) ? entry
        : basis is null ? default
        : basis.Find(key);
}
