using NewsAttribution.Cues;
using NewsAttribution.Grammar;
using NewsAttribution.Lexicon;
using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Sources;

/// <summary>
/// Reads what the source phrase of a sentence says: the name in it, the role, the apposition. Of the sentence only the phrase and what may
/// belong to it is read again. Holds a buffer: one for each thread.
/// </summary>
sealed class PhraseReader
{
    /// <summary>How far behind a phrase its apposition is looked for, in UTF-16 units: 20 words of one are seldom passed.</summary>
    const int AppositionReach = 120;

    /// <summary>Tokens of the longest name: <i>Maria Eduarda de Souza e Silva</i>.</summary>
    const int LongestName = 7;

    const WordClass Titles =
        WordClass.OfficialRole | WordClass.ExpertRole | WordClass.Honorific | WordClass.OfficialRank | WordClass.IntelligenceRole;

    const WordClass Persons = NounPhrase.Callings;

    [ThreadStatic]
    static PhraseReader? _ofThisThread;

    readonly TokenList _tokens = new();

    /// <summary>Where the piece that was read last begins in its sentence.</summary>
    int _offset;

    public static PhraseReader OfThisThread => _ofThisThread ??= new();

    /// <summary>Fills in what the phrase of a statement says.</summary>
    public void Read(ReadOnlySpan<char> sentence, TextSpan? cue, WordLexicon lexicon, Statement statement)
    {
        if (IsPronoun(sentence, lexicon, statement))
            return;
        int limit = cue is { } after && after.Start >= statement.Phrase.End ? after.Start : sentence.Length;
        var phrase = ReadPiece(sentence[..limit], statement.Phrase, lexicon);
        if (phrase.IsEmpty)
            return;
        int cueToken = limit < sentence.Length ? _tokens.Count : 0;
        statement.Profile = SourcePhrase.Read(_tokens, phrase, cueToken);
        ref var head = ref _tokens[statement.Profile.HeadIndex];
        statement.HasProperHead = head.Tag == Tag.Name;
        statement.Profile.IsSingular = !Endings.IsPlural(_tokens.WordOf(head));
        SetHeadBefore(ref statement.Profile, phrase.Start);
        if (statement.IsSingular && statement.Profile.Kind == SourceKind.Vague)
            statement.Profile.IsSingular = !OpensWithSeveral(phrase);
        // "the Tarn Courier", "The Maritime Office": no person has an article in front of the bare name.
        if (statement.Profile.Shape == SourceShape.Name && _tokens[phrase.Start].Tag == Tag.Determiner)
            statement.Profile.Shape = SourceShape.Definite;
        statement.Key = KeyOf(phrase);
        int end = EndOfApposition(phrase.End, cueToken);
        statement.Long = SpanOf(new(phrase.Start, end));
        var name = FindName(ref statement.Profile, phrase, end);
        statement.Name = SpanOf(name.IsEmpty ? WithoutBracket(phrase) : name);
        if (!name.IsEmpty)
        {
            statement.Role = SpanOf(RoleOf(phrase, name, end));
            statement.Profile.Gender = GenderOf(new(Math.Max(phrase.Start, name.Start - 1), name.End));
        }
        statement.IsPart =
            phrase.End - phrase.Start > 2
            && _tokens[phrase.Start].Is(GrammarClass.NumberWord)
            && _tokens[phrase.Start + 1].Is(GrammarClass.Of);
        statement.IsPlural = statement.Shape == SourceShape.They || statement.Profile.IsPair || JoinsNames(phrase);
    }

    /// <summary>A pronoun says all that it does by itself.</summary>
    static bool IsPronoun(ReadOnlySpan<char> sentence, WordLexicon lexicon, Statement statement)
    {
        if (statement.Phrase.Length > LongestPronoun)
            return false;
        ulong key = WordKey.Of(statement.Phrase.Slice(sentence));
        var grammar = lexicon.Find(key).Grammar;
        if ((grammar & GrammarClass.PersonPronoun) == 0 || sentence[statement.Phrase.Start..statement.Phrase.End] is "IT" or "US")
            return false;
        statement.Profile.Shape =
            (grammar & GrammarClass.SheHe) != 0 ? SourceShape.PersonPronoun
            : (grammar & GrammarClass.They) != 0 ? SourceShape.They
            : (grammar & GrammarClass.It) != 0 ? SourceShape.It
            : SourceShape.OtherPronoun;
        statement.Profile.Kind = SourceKind.Pronoun;
        statement.Profile.Gender =
            (grammar & GrammarClass.Male) != 0 ? Gender.He
            : (grammar & GrammarClass.Female) != 0 ? Gender.She
            : Gender.Unknown;
        statement.Profile.HeadKey = statement.Key = key;
        statement.Name = statement.Long = statement.Phrase;
        statement.IsPlural = statement.Profile.Shape == SourceShape.They;
        return true;
    }

    /// <summary>Letters of <i>they</i>.</summary>
    const int LongestPronoun = 4;

    /// <summary>
    /// The longest name that ends with a word, where the word stands in a sentence, with its role; empty if it is no name there.
    /// </summary>
    public (TextSpan Name, TextSpan Role) ReadNameAt(ReadOnlySpan<char> sentence, TextSpan word, WordLexicon lexicon)
    {
        int start = Math.Max(0, word.Start - AppositionReach / 2);
        while (start > 0 && start < word.Start && !char.IsWhiteSpace(sentence[start - 1]))
            start++;
        var whole = ReadPiece(sentence, TextSpan.FromBounds(start, word.End), lexicon);
        int last = TokenAt(word.Start);
        if (whole.IsEmpty || last >= whole.End || _tokens[last].Tag is not (Tag.Name or Tag.Nominal))
            return default;
        int first = StartOfName(whole.Start, last);
        int begin = NounPhrase.StartOf(_tokens, last) is var opens && opens <= first ? Math.Max(opens, whole.Start) : first;
        // "a bank in Norland": that is not what Norland is.
        if (begin < first && _tokens[first - 1].Tag == Tag.Preposition)
            begin = first;
        var name = new TokenRange(first, last + 1);
        return (SpanOf(name), SpanOf(RoleOf(new(begin, last + 1), name, EndOfApposition(last + 1, 0))));
    }

    /// <summary>
    /// The first name of a person in a sentence that has two words or more, with its role; empty if there is none. A name is a person's by
    /// a first name, or by what the sentence says he is.
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="gender">Of whom a first name tells another, he is passed over.</param>
    /// <param name="lexicon">The words that it is read with.</param>
    public (TextSpan Name, TextSpan Role) ReadFirstPerson(ReadOnlySpan<char> sentence, Gender gender, WordLexicon lexicon)
    {
        var whole = ReadPiece(sentence, new(0, sentence.Length), lexicon);
        TextSpan opening = default;
        for (int i = 1; i < whole.End; i++)
            if (_tokens[i].Tag == Tag.Name && (i + 1 == whole.End || _tokens[i + 1].Tag != Tag.Name))
            {
                int first = StartOfName(0, i);
                var name = new TokenRange(first, i + 1);
                var role = RoleAround(name);
                bool isOther = gender != Gender.Unknown && GenderOf(name) is not Gender.Unknown and var other && other != gender;
                // "Conductor Sofia Bellini": at the start of a sentence any word has a capital.
                for (int j = first == 0 && !isOther && !HasFirstName(first, i) ? 1 : i; j < i; j++)
                    if (HasFirstName(j, i))
                        return (SpanOf(new(j, i + 1)), SpanOf(new(first, j)));
                if (!isOther && (HasFirstName(first, i) || (first < i && CueWords.Has(_tokens, role, Persons))))
                    return (SpanOf(name), SpanOf(role));
                // "Conductor Sofia Bellini took over …", "King Tevita ended …", "Ms Pell, you …": no list has them.
                bool titled = first == i && (_tokens[i - 1].Is(WordClass.Honorific) || _tokens[i - 1].IsOrEnds(Persons));
                if (opening.Length == 0 && (first == 0 || titled) && !isOther && !_tokens[i].Is(SourcePhrase.NotPersons))
                    opening = SpanOf(name);
            }
        return (opening, default);
    }

    /// <summary>
    /// The first phrase of a sentence whose noun is what a person is: <i><b>The old shepherd</b> pulled his cap down</i>.
    /// </summary>
    public TextSpan ReadFirstRole(ReadOnlySpan<char> sentence, WordLexicon lexicon)
    {
        var whole = ReadPiece(sentence, new(0, sentence.Length), lexicon);
        for (int i = 0; i < whole.End; i++)
            if (_tokens[i].Tag == Tag.Nominal && _tokens[i].IsOrEnds(Persons) && (i + 1 == whole.End || !_tokens[i + 1].IsNominal))
                return SpanOf(new(Math.Min(i, NounPhrase.StartOf(_tokens, i)), i + 1));
        return default;
    }

    /// <summary>The role before a name, behind it, or in <i>Ada Pell is <b>a botanist at Tarn</b></i>.</summary>
    TokenRange RoleAround(TokenRange name)
    {
        int begin = Math.Min(name.Start, NounPhrase.StartOf(_tokens, name.End - 1));
        var role = RoleOf(new(begin, name.End), name, EndOfApposition(name.End, 0));
        int verb = name.End;
        if (!role.IsEmpty || verb + 1 >= _tokens.Count || !_tokens[verb].Is(GrammarClass.Be))
            return role;
        int start = verb + 1,
            end = NounPhrase.EndOf(_tokens, start);
        while (start < end && _tokens[start].Tag == Tag.Determiner)
            start++;
        return new(start, end);
    }

    /// <summary>
    /// Reads a piece with what follows it, and the word before it, so that it does not look like the start of a sentence.
    /// </summary>
    TokenRange ReadPiece(ReadOnlySpan<char> sentence, TextSpan piece, WordLexicon lexicon)
    {
        int start = piece.Start,
            end = Math.Min(sentence.Length, piece.End + (MayGoOn(sentence, piece.End) ? AppositionReach : 1));
        while (start > 0 && char.IsWhiteSpace(sentence[start - 1]))
            start--;
        while (start > 0 && !char.IsWhiteSpace(sentence[start - 1]))
            start--;
        while (end < sentence.Length && end > piece.End + 1 && !char.IsWhiteSpace(sentence[end]))
            end++;
        _offset = start;
        Tokenizer.Tokenize(sentence[start..end], _tokens);
        lexicon.Annotate(_tokens);
        Tagger.TagTokens(_tokens);
        int first = TokenAt(piece.Start);
        return new(first, Math.Max(first, TokenAt(piece.End)));
    }

    /// <summary>A comma, a bracket or a dash stands behind the phrase.</summary>
    static bool MayGoOn(ReadOnlySpan<char> sentence, int end)
    {
        while (end < sentence.Length && char.IsWhiteSpace(sentence[end]))
            end++;
        return end < sentence.Length && sentence[end] is ',' or '(' or '–' or '—' or '-';
    }

    /// <summary>The first token at or behind a place of the sentence.</summary>
    int TokenAt(int place)
    {
        int i = 0;
        while (i < _tokens.Count && _tokens[i].Start + _offset < place)
            i++;
        return i;
    }

    TextSpan SpanOf(TokenRange range) =>
        range.IsEmpty ? default : TextSpan.FromBounds(_tokens[range.Start].Start + _offset, _tokens[range.End - 1].End + _offset);

    ulong KeyOf(TokenRange phrase)
    {
        ulong key = 0;
        for (int i = phrase.Start; i < phrase.End; i++)
            if (_tokens[i].Key != 0 && _tokens[i].Tag != Tag.Determiner)
                key = WordKey.Join(key, _tokens.StemAt(i));
        return key;
    }

    /// <summary>
    /// <i>a <b>person</b> familiar with the talks</i>, <i>the <b>source</b> familiar</i>: the noun, not the adjective behind it.
    /// </summary>
    void SetHeadBefore(ref SourceProfile profile, int start)
    {
        int noun = profile.HeadIndex - 1;
        if (noun < start || _tokens[noun].Tag != Tag.Nominal || (profile.Head & Persons) != 0 || _tokens[noun + 1].Tag == Tag.Name)
            return;
        if (!_tokens[noun].Is(Persons | WordClass.VagueSource) || !_tokens[noun + 1].Is(GrammarClass.Adjective))
            return;
        profile.Head |= _tokens[noun].Classes;
        profile.StemKey = _tokens.StemAt(noun);
        profile.IsSingular = !Endings.IsPlural(_tokens.WordAt(noun));
    }

    /// <summary><i>two <b>people</b> familiar with the matter</i>: what they know is no head.</summary>
    bool OpensWithSeveral(TokenRange phrase)
    {
        int noun = phrase.Start;
        while (noun + 1 < phrase.End && _tokens[noun].Tag != Tag.Nominal)
            noun++;
        return _tokens[noun].Tag == Tag.Nominal && Endings.IsPlural(_tokens.WordAt(noun));
    }

    /// <summary><i>the Tarn Harbour Board <b>(THB)</b></i></summary>
    TokenRange WithoutBracket(TokenRange phrase)
    {
        if (_tokens[phrase.End - 1].Tag == Tag.Close)
            for (int i = phrase.End - 2; i > phrase.Start; i--)
                if (_tokens[i].Tag == Tag.Open)
                    return new(phrase.Start, i);
        return phrase;
    }

    /// <summary>What a title or a first name tells; <i>her cousin Tom</i> is not a woman.</summary>
    Gender GenderOf(TokenRange name)
    {
        for (int i = name.Start; i < name.End; i++)
            if (_tokens[i].Tag != Tag.Determiner && _tokens[i].Is(GrammarClass.Male | GrammarClass.Female))
                return _tokens[i].Is(GrammarClass.Male) ? Gender.He : Gender.She;
        return Gender.Unknown;
    }

    /// <summary><i>Ada Pell and Tom Lowe</i>, <i>Ada Pell, Tom Lowe and a team</i>; not <i>Ada Pell and two aides</i>.</summary>
    bool JoinsNames(TokenRange phrase)
    {
        bool list = false;
        for (int i = phrase.Start + 1; i + 1 < phrase.End; i++)
        {
            // "the head of Forum and Governor of Tarn": one person.
            if (_tokens[i].Tag == Tag.Preposition)
                return false;
            bool betweenNames = _tokens[i - 1].Tag == Tag.Name && _tokens[i + 1].Capital;
            list |= betweenNames && _tokens[i].Tag == Tag.Comma && _tokens[i + 1].Tag == Tag.Name;
            if (_tokens[i].Tag == Tag.Coordinator && (betweenNames || list))
                return true;
        }
        return false;
    }

    /// <summary>
    /// The name of a person in or behind a phrase; the profile then tells of him. Empty if there is none, or if it is that of a body.
    /// </summary>
    TokenRange FindName(ref SourceProfile profile, TokenRange phrase, int end)
    {
        if (profile.Shape is SourceShape.Name or SourceShape.NameWithRole)
            return new(StartOfName(phrase.Start, profile.HeadIndex), profile.HeadIndex + 1);
        if ((profile.Head & Persons) == 0)
            return default;
        int last = phrase.End - 1,
            first = StartOfName(profile.HeadIndex + 1, last);
        // "Director of National Intelligence Dan Coats"
        bool inside =
            last > profile.HeadIndex
            && _tokens[last].Tag == Tag.Name
            && (HasFirstName(first, last) || (first < last && FollowsComma(first)));
        if (!inside && phrase.End + 1 < end && _tokens[phrase.End].Tag == Tag.Comma)
        {
            // "the minister, Rustem Umerov, said"
            (first, last) = (phrase.End + 1, phrase.End + 1);
            while (last + 1 < end && _tokens[last + 1].Tag == Tag.Name)
                last++;
            first = StartOfName(first, last);
            inside = _tokens[last].Tag == Tag.Name && (last + 1 == end || _tokens[last + 1].Tag == Tag.Comma) && first < last;
        }
        if (!inside || first == last)
            return default;
        (profile.HeadKey, profile.FirstKey, profile.Shape) = (_tokens[last].Key, _tokens[first].Key, SourceShape.NameWithRole);
        return new(first, last + 1);
    }

    /// <summary><i>the secretary, <b>Debo Osei</b></i>, <i>the secretary, Mr <b>Debo Osei</b></i></summary>
    bool FollowsComma(int name) =>
        _tokens[name - 1].Tag == Tag.Comma || (name > 1 && _tokens[name - 1].Is(WordClass.Honorific) && _tokens[name - 2].Tag == Tag.Comma);

    bool HasFirstName(int first, int last) => first < last && _tokens[first].Is(WordClass.FirstName);

    int StartOfName(int start, int last)
    {
        int first = last;
        while (first > start && last - first < LongestName && IsOfName(first - 1, start))
            first--;
        while (first < last && _tokens[first].Is(GrammarClass.NameParticle) && !_tokens[first].Capital)
            first++;
        // "Farmer Ada Pell": what she is opens the sentence.
        if (last - first > 1 && _tokens[first].Is(WordClass.PrivateRole | WordClass.GenericRole))
            first++;
        return first;
    }

    bool IsOfName(int i, int start) =>
        (_tokens[i].Tag == Tag.Name && !_tokens[i].IsOrEnds(Titles) && !_tokens[i].Is(WordClass.Country | WordClass.Demonym))
        || (_tokens[i].Is(GrammarClass.NameParticle) && i > start && _tokens[i - 1].Tag == Tag.Name);

    /// <summary>Where a phrase ends with its apposition; the end of the phrase if it has none.</summary>
    int EndOfApposition(int end, int cue)
    {
        if (end + 1 >= _tokens.Count)
            return end;
        var (open, next) = (_tokens[end].Tag, _tokens[end + 1].Tag);
        if (open == Tag.Open)
        {
            for (int i = end + 1; i < _tokens.Count && i < end + 30; i++)
                if (_tokens[i].Tag == Tag.Close)
                    return i + 1;
            return end;
        }
        if (open != Tag.Comma || next is not (Tag.Determiner or Tag.Nominal or Tag.Name or Tag.Relative or Tag.Number))
            return end;
        if (cue > end)
            return _tokens[cue - 1].Tag == Tag.Comma ? cue - 1 : end;
        int last = end + 1;
        while (
            last < _tokens.Count
            && _tokens[last].Tag is not (Tag.Comma or Tag.Break or Tag.Quote or Tag.Conjunction)
            && (next == Tag.Relative || _tokens[last].Tag is not (Tag.Verb or Tag.Auxiliary))
        )
            last++;
        // "said Pell, the dam was safe": a clause of its own.
        bool clause = last < _tokens.Count && _tokens[last].Tag is Tag.Verb or Tag.Auxiliary;
        return clause ? end : last;
    }

    TokenRange RoleOf(TokenRange phrase, TokenRange name, int end)
    {
        int start = phrase.Start,
            last = name.Start;
        while (start < last && _tokens[start].Tag is Tag.Determiner or Tag.Adverb or Tag.Time)
            start++;
        while (last > start && (_tokens[last - 1].Is(WordClass.Honorific) || _tokens[last - 1].Tag is Tag.Possessive or Tag.Comma))
            last--;
        if (last > start)
            return new(start, last);
        int after = name.End;
        // "Ada Pell of the State Department"
        if (after < phrase.End && _tokens[after].Tag == Tag.Preposition)
            return new(after + 1, phrase.End);
        if (after + 1 < end && _tokens[after].Tag == Tag.Comma)
            after++;
        // "Ona Pryce, 38, a teacher"
        if (after + 2 < end && _tokens[after].Tag == Tag.Number && _tokens[after + 1].Tag == Tag.Comma)
            after += 2;
        if (after < end && _tokens[after].Is(GrammarClass.Definite))
            after++;
        else if (after < end && _tokens[after].Tag == Tag.Determiner)
            after++;
        return after < end && _tokens[after].Tag is Tag.Nominal or Tag.Name ? new(after, end) : default;
    }
}
