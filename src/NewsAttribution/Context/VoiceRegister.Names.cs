using NewsAttribution.Grammar;
using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Context;

/// <content>Takes in the names of a sentence, with what is told of them.</content>
sealed partial class VoiceRegister
{
    /// <summary>One word without a title or role before it, and with nothing behind it that might say who it is.</summary>
    static bool StandsAlone(TokenList tokens, int name) =>
        (name == 0 || !(tokens[name - 1].IsNominal || (tokens[name - 1].Tag is Tag.Comma or Tag.Close or Tag.Coordinator)))
        && (
            name + 1 == tokens.Count
            || !(
                (tokens[name + 1].Tag is Tag.Comma or Tag.Open or Tag.Relative or Tag.Coordinator or Tag.Preposition)
                || tokens[name + 1].Kind == TokenKind.Dash
            )
        );

    int FindWord(ulong key) =>
        _surnames.TryGetValue(key, out int voice) ? voice
        : _shortNames.TryGetValue(key, out voice) ? Math.Max(voice, -1)
        : -1;

    /// <summary>A name that ends at a token. The voice, or −1 if it is none of a person.</summary>
    int ReadName(TokenList tokens, int last, int sentence)
    {
        if (tokens[last].Is(SourcePhrase.NotPersons & ~(WordClass.OfficialRole | WordClass.ExpertRole)))
            return -1;
        // A bare name tells nothing new: all that is asked is whose it is.
        if (StandsAlone(tokens, last))
            return FindWord(tokens[last].Key);
        int start = _phrasesRead.StartOf(tokens, last);
        if (start > last)
            return -1;
        int list = start;
        // The name may be the second of two: "Pompeo and Trump".
        for (int i = last - 1; i > start; i--)
            if (tokens[i].Tag == Tag.Coordinator)
            {
                start = i + 1;
                break;
            }
        int end = last + 1;
        // "Ada Pell of the CIA"
        if (end + 1 < tokens.Count && tokens[end].Is(GrammarClass.Of))
            end = EndOfList(tokens, start, _phrasesRead.EndOf(tokens, start));
        end = Math.Max(end, last + 1);
        SourceProfile? role = null,
            before = RoleBefore(tokens, start);
        int titled = AfterTitle(tokens, start, last),
            name = titled > start ? titled : AfterPreposition(tokens, start, last);
        if (name > start && SourcePhrase.HeadOf(tokens, new(start, end)) != last)
        {
            if (name == titled)
                role = _phrasesRead.Read(tokens, new(start, titled), titled);
            // "the director of the service, General Ona Pell": the rank says less.
            else
                before ??= RoleBefore(tokens, name);
            start = name;
        }
        var profile = _phrasesRead.Read(tokens, new(start, end), 0);
        if (role is null || before is { Kind: SourceKind.Intelligence })
            role = before;
        bool isOfService = role is { Kind: SourceKind.Intelligence } && profile.Kind == SourceKind.Official && !profile.Speaks;
        if ((Telling(profile) < FormerRole || isOfService) && role is { IsTelling: true } told)
            profile = told with
            {
                Shape = SourceShape.NameWithRole,
                HeadKey = profile.HeadKey,
                FirstKey = profile.FirstKey,
                Gender = profile.Gender == Gender.Unknown ? told.Gender : profile.Gender,
            };
        if (profile.Shape is not (SourceShape.Name or SourceShape.NameWithRole))
            return -1;
        // "in North East, Maryland"
        if (start > 0 && tokens[start - 1].Is(GrammarClass.In) && profile is { IsTelling: false, Gender: Gender.Unknown })
            return FindName(profile);
        if (Telling(profile) == Nothing)
            ShareOfList(tokens, list, start, last, ref profile);
        // "THB's head of repairs, General Ona Pell"
        if (profile.OwnerStem == 0 && before is { OwnerStem: not 0 } owned)
            profile.OwnerStem = owned.OwnerStem;
        BelongToOwner(ref profile, sentence);
        if (before is { OfLastSpeaker: true } || profile.OfLastSpeaker)
            BelongToLast(ref profile);
        BelongToHouse(tokens, start, last, ref profile);
        int voice = AddName(profile, tokens[last], tokens.WordAt(last), sentence);
        if (voice < 0)
            return -1;
        _met.Add((last, voice));
        AddFirstNames(tokens, start, last, voice);
        AddRoles(tokens, start, last, voice, sentence);
        return voice;
    }

    /// <summary>How many tokens of a list of names are looked through.</summary>
    const int ListReach = 24;

    const WordClass OfPeople =
        Person
        | WordClass.ResearchWord
        | WordClass.ResearchBody
        | WordClass.IntelligenceBody
        | WordClass.OfficialBodyWord
        | WordClass.OfficialRank;

    /// <summary>
    /// <i><b>Professors</b> Ada Pell and Tom Lowe</i>, <i>Ada Pell, Tom Lowe <b>and a team of scientists</b></i>, <i>Ada Pell and Tom Lowe,
    /// <b>of the university</b></i>: what is said of one in a list holds for each.
    /// </summary>
    void ShareOfList(TokenList tokens, int list, int start, int last, ref SourceProfile profile)
    {
        var shared = WordClass.None;
        if (list < start)
        {
            ref readonly var first = ref _phrasesRead.Read(tokens, new(list, start - 1), start);
            shared = first.Learned ? first.Modifier | WordClass.ExpertRole : first.Modifier;
        }
        bool lastOfList = false;
        for (int i = last + 1; shared == WordClass.None && !lastOfList && i + 1 < tokens.Count && i < last + ListReach; )
        {
            while (i + 1 < tokens.Count && (tokens[i].Tag is Tag.Comma or Tag.Coordinator))
                lastOfList |= tokens[i++].Tag == Tag.Coordinator;
            int end = _phrasesRead.EndOf(tokens, i);
            if (i == last + 1 || end <= i)
                break;
            ref readonly var next = ref _phrasesRead.Read(tokens, new(i, end), 0);
            if (next.Shape is SourceShape.Name or SourceShape.NameWithRole)
                shared = lastOfList ? next.Affiliation | next.Apposition : WordClass.None;
            else if (lastOfList)
                shared = next.Head | next.Affiliation;
            else
                break;
            i = end;
        }
        shared &= OfPeople;
        if (shared == WordClass.None)
            return;
        profile.Affiliation |= shared;
        profile.Modifier |= shared & Person;
        profile.Shape = SourceShape.NameWithRole;
        profile.Kind = VoiceRules.Of(profile);
    }

    /// <summary><i>came to the table with <b>Ada Pell</b></i>: where the name begins if a preposition ties another noun to it.</summary>
    static int AfterPreposition(TokenList tokens, int start, int last)
    {
        for (int i = last - 1; i > start; i--)
            if (tokens[i].Tag == Tag.Preposition)
                return i + 1;
        return start;
    }

    /// <summary>
    /// <i>Director-General of Security <b>Ada Pell</b></i>: where the name begins behind a title of several words that the lists know.
    /// </summary>
    static int AfterTitle(TokenList tokens, int start, int last)
    {
        for (int i = last - 1; i > start; i--)
            if ((tokens[i].PhraseClasses & Person) != 0 && i - tokens[i].PhraseLength < last)
                return i + 1;
        return start;
    }

    /// <summary><i>Ada Pell of the CIA <b>and</b> Tom Lowe of the NSA</i>: each has his own.</summary>
    static int EndOfList(TokenList tokens, int start, int end)
    {
        for (int i = start; i < end; i++)
            if (tokens[i].Tag is Tag.Coordinator or Tag.Comma)
                return i;
        return end;
    }

    /// <summary><i>Ada Pell, who runs the service</i>: who belongs to a body that the article knows speaks for it.</summary>
    void BelongToOwner(ref SourceProfile profile, int sentence)
    {
        int owner = profile.OwnerStem == 0 ? -1 : FindOwner(profile.OwnerStem, sentence + 1);
        if (owner < 0)
            return;
        // "General Ada Pell, the agency's chief": a service's, whatever else she is.
        bool isTitleOnly = profile.Learned && (profile.All & WordClass.ExpertRole) == 0;
        if (
            Telling(profile) >= FormerRole
            && profile.IsTelling
            && !isTitleOnly
            && (profile.Former || _voices[owner].Profile.Kind != SourceKind.Intelligence)
        )
            return;
        profile.Affiliation |= _voices[owner].Profile.Head;
        profile.Kind = VoiceRules.OfOwner(profile, _voices[owner].Profile.Kind);
    }

    /// <summary>Sentences that <i>its director</i> looks back.</summary>
    const int OwnerReach = 3;

    /// <summary>
    /// <i><b>Its</b> director, Ona Pell</i>; <i>Ona Pell, <b>its</b> director</i>: of the body that a sentence before rests on or is about.
    /// </summary>
    void BelongToLast(ref SourceProfile profile)
    {
        for (int i = _sentences.Count - 1; i >= 0 && i >= _sentences.Count - OwnerReach; i--)
        {
            int owner = _sentences[i].Source >= 0 ? _sentences[i].Source : _sentences[i].Subject;
            var kind = owner < 0 ? SourceKind.None : _voices[owner].Profile.Kind;
            bool isHouse = kind is SourceKind.Intelligence or SourceKind.Research;
            if (!isHouse && (owner < 0 || _voices[owner].Form != VoiceForm.Thing))
                continue;
            if (!profile.Speaks && !profile.Former && (!profile.IsTelling || isHouse))
                profile.Kind = VoiceRules.OfOwner(profile, kind);
            return;
        }
    }

    /// <summary>
    /// <i><b>TPI</b> director Ona Pell</i>, where the Tarn Polling Institute (TPI) has been named: who heads a research house speaks for
    /// what it finds, who heads a service for that.
    /// </summary>
    void BelongToHouse(TokenList tokens, int start, int last, ref SourceProfile profile)
    {
        if (
            profile.Kind is not (SourceKind.Official or SourceKind.Expert)
            || profile.Former
            || profile.Speaks
            || start == last
            || !SourcePhrase.IsAcronym(tokens[start])
        )
            return;
        int house = FindShortName(tokens[start].Key);
        if (house < 0 || _voices[house].Form != VoiceForm.Thing)
            return;
        bool isOfHouse = _voices[house].Profile.Kind == SourceKind.Research && (profile.Modifier & WordClass.GenericRole) != 0;
        if (isOfHouse || _voices[house].Profile.Kind == SourceKind.Intelligence)
            profile.Kind = isOfHouse ? SourceKind.Expert : SourceKind.Intelligence;
    }

    /// <summary><i>al-Rubaie</i> is <i>Rubaie</i> later; empty for a name without such an article.</summary>
    static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> name)
    {
        int hyphen = name.IndexOf('-');
        return hyphen is > 0 and <= LongestArticle && hyphen + 1 < name.Length && char.IsLower(name[0]) && char.IsUpper(name[hyphen + 1])
            ? name[(hyphen + 1)..]
            : default;
    }

    /// <summary>Of <i>al</i>, <i>ash</i>, in letters.</summary>
    const int LongestArticle = 3;

    int AddName(in SourceProfile profile, in Token last, ReadOnlySpan<char> word, int sentence)
    {
        int voice = FindName(profile);
        if (voice >= 0)
        {
            Take(voice, profile, sentence);
            return voice;
        }
        // A single capital word of which nothing is known may be anything.
        if ((!profile.IsTelling && profile.FirstKey == 0 && profile.Gender == Gender.Unknown) || _count >= MaxVoices)
            return -1;
        bool person = IsPersonName(profile, last);
        voice = Add(profile, sentence, person ? VoiceForm.Person : VoiceForm.Thing);
        // Of two who share a surname the last one is meant, unless all that is told of her is that she is somebody's wife.
        if (
            !_surnames.TryGetValue(profile.HeadKey, out int known)
            || (Telling(_voices[known].Profile) <= Telling(profile) && profile.Kind != SourceKind.Private)
        )
            _surnames[profile.HeadKey] = voice;
        if (WithoutArticle(word) is { Length: > 0 } rest)
            _surnames.TryAdd(WordKey.Of(rest), voice);
        if (profile.FirstKey != 0)
        {
            _fullNames[WordKey.Join(profile.FirstKey, profile.HeadKey)] = voice;
            AddShortName(profile.FirstKey, voice);
        }
        return voice;
    }

    /// <summary><i><b>Lalitha Kumari</b> Dasari</i> is <i>Ms. Lalitha Kumari</i> later.</summary>
    void AddFirstNames(TokenList tokens, int start, int last, int voice)
    {
        int first = last;
        while (first > start && tokens[first - 1].Tag == Tag.Name && tokens[first - 1].Key != _voices[voice].FirstName)
            first--;
        if (first - 1 >= start && first < last && tokens[first - 1].Key == _voices[voice].FirstName && tokens[first].Length > InitialLength)
            _fullNames.TryAdd(WordKey.Join(tokens[first - 1].Key, tokens[first].Key), voice);
    }

    /// <summary>Of <i>J.</i> in letters, with its stop.</summary>
    const int InitialLength = 2;

    /// <summary>Organisations have names too: <i>Kavach Labs</i>. Whatever has a role or is told apart from things is a person.</summary>
    static bool IsPersonName(in SourceProfile profile, in Token last) =>
        profile.Kind is not (SourceKind.Organisation or SourceKind.Media or SourceKind.Broker or SourceKind.State or SourceKind.ArmedGroup)
        && !last.Is(WordClass.OrganisationName | WordClass.MediaName | WordClass.RatingBroker);

    /// <summary>How far behind a name an apposition's noun is looked for.</summary>
    const int AppositionReach = 8;

    /// <summary>By what roles a person is called later: <i>the <b>minister</b> Ona Pryce, a former <b>teacher</b></i>.</summary>
    void AddRoles(TokenList tokens, int start, int last, int voice, int sentence)
    {
        bool former = false;
        for (int i = start; i < last; i++)
        {
            former |= tokens[i].IsOrEnds(WordClass.FormerWord);
            if (tokens[i].Is(Person) || (tokens[i].Tag == Tag.Nominal && tokens[i].Is(GrammarClass.GenericBody)))
                _mentions.Add(new(tokens.StemAt(i), voice, sentence, former));
            if (!former && tokens[i].IsOrEnds(Person))
                AddInitials(tokens, start, i, voice);
        }
        if (start > 1 && tokens[start - 1].Tag == Tag.Comma)
            AddRoleOf(tokens, _phrasesRead.StartOf(tokens, start - 2), start - 1, voice, sentence);
        if (last + 2 < tokens.Count && tokens[last + 1].Tag == Tag.Comma && tokens[last + 2].Tag is Tag.Determiner or Tag.Nominal)
            AddRoleOf(tokens, last + 2, Math.Min(tokens.Count, last + 2 + AppositionReach), voice, sentence);
    }

    /// <summary><i>Works <b>Principal Secretary</b> Ada Pell</i> is <i>the PS</i> later, <i>the <b>Chief Minister</b></i> the CM.</summary>
    void AddInitials(TokenList tokens, int start, int role, int voice)
    {
        if (role > start && tokens[role].Capital && !tokens[role].AllCapitals && tokens[role - 1] is { Capital: true, IsNominal: true })
            AddShortName(WordKey.Of([tokens.Text[tokens[role - 1].Start], tokens.Text[tokens[role].Start]]), voice);
    }

    void AddRoleOf(TokenList tokens, int start, int end, int voice, int sentence)
    {
        bool former = false;
        for (int i = start; i < end && tokens[i].Tag is not (Tag.Preposition or Tag.Comma or Tag.Verb or Tag.Auxiliary); i++)
        {
            former |= tokens[i].IsOrEnds(WordClass.FormerWord);
            if (tokens[i].Is(Person))
                _mentions.Add(new(tokens.StemAt(i), voice, sentence, former));
        }
    }

    /// <summary><i>the <b>director of national intelligence</b>, Dan Coats</i></summary>
    SourceProfile? RoleBefore(TokenList tokens, int name)
    {
        if (name < 2 || tokens[name - 1].Tag != Tag.Comma)
            return null;
        int start = _phrasesRead.StartOf(tokens, name - 2);
        if (start > name - 2)
            return null;
        // "was welcomed at the port by the harbour master, Ada Pell"
        for (int i = name - 2; i > start; i--)
            if (tokens[i].Is(GrammarClass.By))
            {
                start = i + 1;
                break;
            }
        // The name is no apposition to read: it is what the role belongs to.
        ref readonly var role = ref _phrasesRead.Read(tokens, new(start, name - 1), name);
        return (role.Head & Person) != 0 ? role : null;
    }

    /// <summary>
    /// <i>The chairman of the board, Mrs <b>Ada Lowe</b></i>, <i>Director of National Intelligence <b>Dan Coats</b></i>: who the role is,
    /// inside the phrase or right after it.
    /// </summary>
    int FindNameOf(TokenList tokens, TokenRange role)
    {
        int first = role.End;
        while (first > role.Start && tokens[first - 1].Tag == Tag.Name)
            first--;
        while (first < role.End && !tokens[first].Is(WordClass.FirstName))
            first++;
        if (first > role.Start && first < role.End - 1)
            return FindName(_phrasesRead.Read(tokens, new(first, role.End), role.End + 1));
        for (int i = role.Start + 1; i <= role.End && i + 1 < tokens.Count; i++)
            if (tokens[i].Tag == Tag.Comma && tokens[i + 1].IsNominal && !tokens[i + 1].InQuotation)
            {
                ref readonly var name = ref _phrasesRead.Read(tokens, new(i + 1, _phrasesRead.EndOf(tokens, i + 1)), 0);
                if (name.Shape is SourceShape.Name or SourceShape.NameWithRole)
                    return FindName(name);
            }
        return -1;
    }
}
