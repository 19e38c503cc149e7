using NewsAttribution.Grammar;
using NewsAttribution.Reading;
using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Context;

/// <summary>Takes in what the sentences name.</summary>
sealed partial class VoiceRegister
{
    const WordClass Bodies = WordClass.OfficialBodyWord | WordClass.IntelligenceWord | WordClass.ResearchWord | WordClass.OrganisationWord;

    const WordClass Documents =
        WordClass.Document | WordClass.ResearchDocument | WordClass.OfficialDocument | WordClass.IntelligenceMaterial | WordClass.CueNoun;

    /// <summary>Takes in the next sentence: its names, bodies and documents, its source and its subject.</summary>
    public void Read(TokenList tokens, in SentenceReading reading)
    {
        int sentence = _sentences.Count;
        int onlyPerson = -1,
            firstOfSeveral = -1,
            acting = -1;
        _met.Clear();
        for (int i = 0; i < tokens.Count; i++)
        {
            ref var token = ref tokens[i];
            if (token.Tag == Tag.Name && (i + 1 == tokens.Count || tokens[i + 1].Tag != Tag.Name))
            {
                int voice = ReadName(tokens, i, sentence);
                if (voice >= 0 && i < reading.Main.Source.Start && IsSubjectOfClause(tokens, i) && MayBe(reading.Source, _voices[voice]))
                    acting = voice;
                if (voice >= 0 && !token.InQuotation && voice != onlyPerson && _voices[voice].IsPerson)
                    (onlyPerson, firstOfSeveral) = onlyPerson switch
                    {
                        -1 => (voice, -1),
                        Ambiguous => (Ambiguous, firstOfSeveral),
                        _ => (Ambiguous, onlyPerson),
                    };
            }
            if (
                (token.Tag == Tag.Nominal && token.Is(Documents))
                || (token.IsNominal && !token.InQuotation && ((token.Classes | token.PhraseClasses) & Bodies) != 0)
            )
                ReadThing(tokens, i, sentence);
        }
        var (subject, subjectEnd) = ReadSubject(tokens, sentence);
        int source = ReadSource(tokens, reading, sentence);
        if (source >= 0)
            ReadDocumentsOf(tokens, source, sentence);
        if (subject >= 0 && reading.Main.HasSource && subjectEnd <= reading.Main.Source.Start)
            acting = subject;
        if (reading.Main.IsTrailing)
            acting = -1;
        _sentences.Add(new(source, subject, acting, Math.Max(onlyPerson, -1), firstOfSeveral));
    }

    static bool MayBe(in SourceProfile pronoun, in Voice voice) =>
        pronoun.Gender == Gender.Unknown || voice.Gender == Gender.Unknown || pronoun.Gender == voice.Gender;

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

    /// <summary><i>since <b>Lowe</b> left</i>, <i>after <b>Lowe</b> and Pell met</i></summary>
    static bool IsSubjectOfClause(TokenList tokens, int last) =>
        last + 1 < tokens.Count && !tokens[last].InQuotation && (tokens[last + 1].Tag is Tag.Verb or Tag.Auxiliary or Tag.Coordinator);

    /// <summary>A name that ends at a token. The voice, or −1 if it is none of a person.</summary>
    int ReadName(TokenList tokens, int last, int sentence)
    {
        if (tokens[last].Is(SourcePhrase.NotPersons & ~(WordClass.OfficialRole | WordClass.ExpertRole)))
            return -1;
        // A bare name tells nothing new: all that is asked is whose it is.
        if (StandsAlone(tokens, last))
            return FindWord(tokens[last].Key);
        int start = NounPhrase.StartOf(tokens, last);
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
            end = EndOfList(tokens, start, NounPhrase.EndOf(tokens, start));
        var profile = SourcePhrase.Read(tokens, new(start, Math.Max(end, last + 1)), 0);
        if (profile.HeadIndex != last && AfterPreposition(tokens, start, last) is var name && name > start)
        {
            start = name;
            profile = SourcePhrase.Read(tokens, new(start, Math.Max(end, last + 1)), 0);
        }
        if (Telling(profile) < FormerRole && RoleBefore(tokens, start) is { IsTelling: true } role)
            profile = role with
            {
                Shape = SourceShape.NameWithRole,
                HeadKey = profile.HeadKey,
                FirstKey = profile.FirstKey,
                Gender = profile.Gender == Gender.Unknown ? role.Gender : profile.Gender,
            };
        if (profile.Shape is not (SourceShape.Name or SourceShape.NameWithRole))
            return -1;
        if (Telling(profile) == Nothing)
            ShareOfList(tokens, list, start, last, ref profile);
        BelongToOwner(ref profile, sentence);
        int voice = AddName(profile, tokens[last], tokens.WordAt(last), sentence);
        if (voice < 0)
            return -1;
        _met.Add((last, voice));
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
    static void ShareOfList(TokenList tokens, int list, int start, int last, ref SourceProfile profile)
    {
        var shared = WordClass.None;
        if (list < start && SourcePhrase.Read(tokens, new(list, start - 1), start) is var first)
            shared = first.Learned ? first.Modifier | WordClass.ExpertRole : first.Modifier;
        bool lastOfList = false;
        for (int i = last + 1; shared == WordClass.None && !lastOfList && i + 1 < tokens.Count && i < last + ListReach; )
        {
            while (i + 1 < tokens.Count && (tokens[i].Tag is Tag.Comma or Tag.Coordinator))
                lastOfList |= tokens[i++].Tag == Tag.Coordinator;
            int end = NounPhrase.EndOf(tokens, i);
            if (i == last + 1 || end <= i)
                break;
            var next = SourcePhrase.Read(tokens, new(i, end), 0);
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
        if (
            profile.OwnerStem == 0
            || Telling(profile) >= FormerRole
            || FindNoun(profile.OwnerStem, sentence + 1) is not (var owner and >= 0)
        )
            return;
        profile.Affiliation |= _voices[owner].Profile.Head;
        profile.Kind = VoiceRules.OfOwner(profile, _voices[owner].Profile.Kind);
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

    /// <summary>Organisations have names too: <i>Kavach Labs</i>. Whatever has a role or is told apart from things is a person.</summary>
    static bool IsPersonName(in SourceProfile profile, in Token last) =>
        profile.Kind is not (SourceKind.Organisation or SourceKind.Media or SourceKind.Broker or SourceKind.State or SourceKind.ArmedGroup)
        && !last.Is(WordClass.OrganisationName | WordClass.MediaName | WordClass.RatingBroker);

    int Add(in SourceProfile profile, int sentence, VoiceForm form)
    {
        if (_count == _voices.Length)
            Array.Resize(ref _voices, 2 * _count);
        ref var voice = ref _voices[_count];
        voice.Profile = profile;
        voice.Introduced = sentence;
        voice.FirstName = profile.FirstKey;
        voice.Number = 0;
        voice.Form = form;
        voice.Gender = profile.Gender;
        return _count++;
    }

    /// <summary>Another mention of a voice: it may tell more than those before.</summary>
    void Take(int voice, in SourceProfile profile, int sentence)
    {
        ref var known = ref _voices[voice];
        if (known.Gender == Gender.Unknown)
            known.Gender = profile.Gender;
        if (known.FirstName == 0)
            known.FirstName = profile.FirstKey;
        if (Telling(profile) > Telling(known.Profile))
            (known.Profile, known.Introduced) = (profile, sentence);
    }

    /// <summary>Two persons of one first name cannot be told apart by it; of two bodies the first is called by the short name.</summary>
    void AddShortName(ulong key, int voice)
    {
        if (!_shortNames.TryAdd(key, voice) && _shortNames[key] is var known and >= 0 && known != voice && _voices[known].IsPerson)
            _shortNames[key] = Ambiguous;
    }

    /// <summary>How far behind a name an apposition's noun is looked for.</summary>
    const int AppositionReach = 8;

    /// <summary>By what roles a person is called later: <i>the <b>minister</b> Ona Pryce, a former <b>teacher</b></i>.</summary>
    void AddRoles(TokenList tokens, int start, int last, int voice, int sentence)
    {
        for (int i = start; i < last; i++)
            if (tokens[i].Is(Person) || (tokens[i].Tag == Tag.Nominal && tokens[i].Is(GrammarClass.GenericBody)))
                _mentions.Add(new(WordKey.OfStem(tokens.WordAt(i)), voice, sentence));
        if (start > 1 && tokens[start - 1].Tag == Tag.Comma)
            AddRoleOf(tokens, NounPhrase.StartOf(tokens, start - 2), start - 1, voice, sentence);
        if (last + 2 < tokens.Count && tokens[last + 1].Tag == Tag.Comma && tokens[last + 2].Tag is Tag.Determiner or Tag.Nominal)
            AddRoleOf(tokens, last + 2, Math.Min(tokens.Count, last + 2 + AppositionReach), voice, sentence);
    }

    void AddRoleOf(TokenList tokens, int start, int end, int voice, int sentence)
    {
        for (int i = start; i < end && tokens[i].Tag is not (Tag.Preposition or Tag.Comma or Tag.Verb or Tag.Auxiliary); i++)
            if (tokens[i].Is(Person))
                _mentions.Add(new(WordKey.OfStem(tokens.WordAt(i)), voice, sentence));
    }

    /// <summary><i>the <b>director of national intelligence</b>, Dan Coats</i></summary>
    static SourceProfile? RoleBefore(TokenList tokens, int name)
    {
        if (name < 2 || tokens[name - 1].Tag != Tag.Comma)
            return null;
        int start = NounPhrase.StartOf(tokens, name - 2);
        if (start > name - 2)
            return null;
        // The name is no apposition to read: it is what the role belongs to.
        var role = SourcePhrase.Read(tokens, new(start, name - 1), name);
        return (role.Head & Person) != 0 ? role : null;
    }

    /// <summary>Documents whose word tells whose they are.</summary>
    const WordClass TellingDocuments = WordClass.ResearchDocument | WordClass.OfficialDocument | WordClass.IntelligenceMaterial;

    void ReadThing(TokenList tokens, int noun, int sentence)
    {
        int start = NounPhrase.StartOf(tokens, noun);
        if (start > noun)
            return;
        int end = Math.Max(noun + 1, NounPhrase.EndOf(tokens, start));
        // "the report", "a plan": says nothing of its author.
        if (
            end == noun + 1
            && (start == noun || (start == noun - 1 && tokens[start].Tag == Tag.Determiner))
            && ((tokens[noun].Classes | tokens[noun].PhraseClasses) & (Bodies | TellingDocuments)) == 0
        )
            return;
        var profile = SourcePhrase.Read(tokens, new(start, end), 0);
        if (profile.HeadIndex != noun || !profile.IsTelling)
            return;
        AddThing(tokens, new(start, end), profile, sentence);
    }

    /// <summary>
    /// <i>The service said in its annual <b>assessment</b></i>: a paper that says nothing of its author is that of the voice beside it.
    /// </summary>
    void ReadDocumentsOf(TokenList tokens, int source, int sentence)
    {
        var owner = _voices[source].Profile;
        if (!owner.IsTelling || (tokens.Classes & Papers) == 0)
            return;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (
                tokens[i].Tag != Tag.Nominal
                || tokens[i].InQuotation
                || !tokens[i].Is(Papers)
                || NounPhrase.StartOf(tokens, i) is not (var start and >= 0)
            )
                continue;
            var profile = SourcePhrase.Read(tokens, new(start, i + 1), i + 2);
            if (profile.HeadIndex != i || profile.IsTelling || !profile.IsDocument || FindNoun(profile, sentence + 1) >= 0)
                continue;
            profile.Kind = VoiceRules.OfOwner(profile, owner.Kind);
            if (profile.IsTelling)
                AddThing(tokens, new(start, i + 1), profile, sentence);
        }
    }

    const WordClass Papers = WordClass.Document | WordClass.ResearchDocument | WordClass.OfficialDocument | WordClass.IntelligenceMaterial;

    /// <summary>A body, a document or somebody without a name.</summary>
    int AddThing(TokenList tokens, TokenRange phrase, in SourceProfile profile, int sentence)
    {
        // One noun is met as a word, as the subject and as the source.
        foreach (var (head, met) in _met)
            if (head == profile.HeadIndex)
                return met;
        // "its authors" speak in the document that they wrote.
        if (profile.IsDocument && (profile.Head & Person) != 0 && FindDocument(sentence + 1) is var written and >= 0)
        {
            _mentions.Add(new(profile.StemKey, written, sentence));
            return written;
        }
        ulong key = KeyOf(tokens, phrase);
        int voice = -1;
        if (tokens[profile.HeadIndex].Capital && phrase.End - profile.HeadIndex == 1 && profile.HeadIndex - phrase.Start <= 1)
            voice = FindShortName(profile.HeadKey);
        if (voice >= 0)
        {
            // "the THB"
        }
        else if (profile.PointsBack)
            voice = FindNoun(profile, sentence + 1);
        // "an official" is another one each time, "the harbour police" are the same.
        else if (profile.Shape != SourceShape.Indefinite && (profile.Head & Person) == 0 && _phrases.TryGetValue(key, out int known))
            voice = known;
        if (voice >= 0)
            Take(voice, profile, sentence);
        else if (_count >= MaxVoices)
            return -1;
        else
        {
            var form =
                (profile.Head & Person) == 0 ? VoiceForm.Thing
                : Endings.IsPlural(tokens.WordAt(profile.HeadIndex)) ? VoiceForm.People
                : VoiceForm.Person;
            voice = Add(profile, sentence, form);
            _phrases.TryAdd(key, voice);
            if (form == VoiceForm.Thing)
                AddShortNames(tokens, phrase, profile.HeadIndex, voice);
        }
        _mentions.Add(new(profile.StemKey, voice, sentence));
        _met.Add((profile.HeadIndex, voice));
        return voice;
    }

    /// <summary>The names and things of the sentence that is being read, by the token of their noun.</summary>
    readonly List<(int Head, int Voice)> _met = [];

    static ulong KeyOf(TokenList tokens, TokenRange phrase)
    {
        ulong key = 0;
        for (int i = phrase.Start; i < phrase.End; i++)
            if (tokens[i].Key != 0 && tokens[i].Tag != Tag.Determiner)
                key = WordKey.Join(key, tokens[i].Key);
        return key;
    }

    /// <summary>
    /// <i>the <b>Tarn</b> Harbour Board (<b>THB</b>)</i>: by what words a body is called later. Initials are taken where nothing is in
    /// brackets.
    /// </summary>
    void AddShortNames(TokenList tokens, TokenRange phrase, int noun, int voice)
    {
        var (start, end) = phrase;
        if (!tokens[noun].Capital || tokens[noun].AllCapitals)
            return;
        Span<char> initials = stackalloc char[MaxInitials];
        int count = 0;
        bool first = true;
        for (int i = start; i < end; i++)
        {
            ref var token = ref tokens[i];
            if (token.Tag == Tag.Open)
            {
                if (i + 2 < tokens.Count && tokens[i + 1].AllCapitals && tokens[i + 2].Tag == Tag.Close)
                    AddShortName(tokens[i + 1].Key, voice);
                break;
            }
            // "Tarn's Central Harbour Agency": what owns a body is not its name.
            if (token.Tag == Tag.Possessive)
                (count, first) = (0, true);
            if (!token.Capital || token.Key == 0 || token.Tag == Tag.Determiner)
                continue;
            if (count < MaxInitials)
                initials[count++] = tokens.Text[token.Start];
            if (first && i < noun && token.IsNominal && !token.Is(NoShortName))
                AddShortName(token.Key, voice);
            first = false;
        }
        if (count >= MinInitials)
            AddShortName(WordKey.Of(initials[..count]), voice);
    }

    /// <summary>Words that open the names of many bodies.</summary>
    const WordClass NoShortName =
        WordClass.Country | WordClass.Capital | WordClass.Demonym | WordClass.Honorific | Bodies | Person | WordClass.OfficialRank;

    const int MinInitials = 3,
        MaxInitials = 8;

    /// <summary>Who or what acts in the main clause, and where the phrase ends.</summary>
    (int Voice, int End) ReadSubject(TokenList tokens, int sentence)
    {
        int start = StartOfClause(tokens);
        int end = NounPhrase.EndOf(tokens, start);
        if (end <= start || end > tokens.Count || tokens[start].InQuotation || tokens[end - 1].Tag == Tag.Pronoun)
            return (-1, end);
        if (FindMet(tokens, start, end) is var met and >= 0)
            return (met, end);
        if (!MayBeVoice(tokens, start, end))
            return (-1, end);
        var profile = SourcePhrase.Read(tokens, new(start, end), 0);
        int voice = profile.Shape switch
        {
            SourceShape.Name or SourceShape.NameWithRole => FindName(profile),
            SourceShape.Definite
            or SourceShape.Indefinite
            or SourceShape.Bare when (profile.Head & Person) != 0 && FindNameOf(tokens, new(start, end)) is var named and >= 0 => named,
            SourceShape.Definite or SourceShape.Indefinite or SourceShape.Bare when (profile.Head & (Person | Bodies | Documents)) != 0 =>
                AddThing(tokens, new(start, end), profile, sentence),
            _ => -1,
        };
        return (voice, end);
    }

    static bool MayBeVoice(TokenList tokens, int start, int end)
    {
        for (int i = start; i < end; i++)
            if (tokens[i].Tag == Tag.Name || ((tokens[i].Classes | tokens[i].PhraseClasses) & (Person | Bodies | Documents)) != 0)
                return true;
        return false;
    }

    /// <summary>
    /// The voice of a phrase whose last word was met as a name or a thing already; −1 if it has parts that would have to be read.
    /// </summary>
    int FindMet(TokenList tokens, int start, int end)
    {
        for (int i = start; i < end; i++)
            if (tokens[i].Tag is not (Tag.Name or Tag.Nominal or Tag.Determiner or Tag.Number))
                return -1;
        foreach (var (head, voice) in _met)
            if (head == end - 1)
                return voice;
        return -1;
    }

    /// <summary>How many tokens may stand before the comma that ends what opens a sentence: <i>On Monday,</i> the minister left.</summary>
    const int OpeningReach = 12;

    static int StartOfClause(TokenList tokens)
    {
        int start = 0;
        while (start < tokens.Count && (tokens[start].Tag is Tag.Coordinator or Tag.Conjunction or Tag.Adverb or Tag.Time or Tag.Comma))
            start++;
        if (start < tokens.Count && tokens[start].Tag == Tag.Preposition)
            for (int i = start + 1; i < tokens.Count && i < start + OpeningReach; i++)
                if (tokens[i].Tag == Tag.Comma)
                    return i + 1;
        return start;
    }

    int ReadSource(TokenList tokens, in SentenceReading reading, int sentence)
    {
        var source = reading.Source;
        switch (source.Shape)
        {
            case SourceShape.Name or SourceShape.NameWithRole:
                BelongToOwner(ref source, sentence);
                int voice = FindName(source);
                if (voice >= 0)
                    Take(voice, source, sentence);
                if (voice >= 0 || _count >= MaxVoices)
                    return voice;
                voice = Add(source, sentence, VoiceForm.Person);
                _surnames.TryAdd(source.HeadKey, voice);
                return voice;
            case SourceShape.Definite or SourceShape.Indefinite or SourceShape.Bare:
                return (source.Head & Person) != 0 && FindNameOf(tokens, reading.Main.Source) is var named and >= 0
                    ? named
                    : AddThing(tokens, reading.Main.Source, source, sentence);
            default:
                return -1;
        }
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
            return FindName(SourcePhrase.Read(tokens, new(first, role.End), role.End + 1));
        for (int i = role.Start + 1; i <= role.End && i + 1 < tokens.Count; i++)
            if (tokens[i].Tag == Tag.Comma && tokens[i + 1].IsNominal && !tokens[i + 1].InQuotation)
            {
                var name = SourcePhrase.Read(tokens, new(i + 1, NounPhrase.EndOf(tokens, i + 1)), 0);
                if (name.Shape is SourceShape.Name or SourceShape.NameWithRole)
                    return FindName(name);
            }
        return -1;
    }
}
