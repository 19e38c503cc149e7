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
            lastPerson = -1,
            acting = -1,
            topic = -1;
        _met.Clear();
        _phrasesRead.Begin(tokens);
        for (int i = 0; i < tokens.Count; i++)
        {
            ref var token = ref tokens[i];
            if (!token.IsNominal)
                continue;
            if (token.Tag == Tag.Name && (i + 1 == tokens.Count || tokens[i + 1].Tag != Tag.Name))
            {
                int voice = ReadName(tokens, i, sentence);
                if (voice >= 0 && i < reading.Main.Source.Start && IsSubjectOfClause(tokens, i) && MayBe(reading.Source, _voices[voice]))
                    acting = voice;
                if (voice >= 0 && !token.InQuotation && _voices[voice].IsPerson)
                    lastPerson = voice;
                // "For Ada Pell, a trader, nothing has changed, she said"
                if (lastPerson == voice && tokens[0].Is(GrammarClass.For) && _phrasesRead.StartOf(tokens, i) == 1)
                    topic = voice;
                if (voice >= 0 && !token.InQuotation && voice != onlyPerson && _voices[voice].IsPerson)
                    (onlyPerson, firstOfSeveral) = onlyPerson switch
                    {
                        -1 => (voice, -1),
                        Ambiguous => (Ambiguous, firstOfSeveral),
                        _ => (Ambiguous, onlyPerson),
                    };
            }
            if ((token.Tag == Tag.Nominal && token.Is(Documents)) || (!token.InQuotation && token.IsOrEnds(Bodies | NamedBodies)))
                ReadThing(tokens, i, sentence);
        }
        var (subject, subjectEnd) = ReadSubject(tokens, sentence);
        if (subject >= 0)
            ReadPredicate(tokens, subject, subjectEnd, sentence);
        int source = ReadSource(tokens, reading, sentence);
        if (source >= 0)
            ReadDocumentsOf(tokens, source, sentence);
        if (subject >= 0 && reading.Main.HasSource && subjectEnd <= reading.Main.Source.Start)
            acting = subject;
        if (reading.Main.IsTrailing)
            acting = topic >= 0 && MayBe(reading.Source, _voices[topic]) ? topic : -1;
        _sentences.Add(new(source, subject, acting, Math.Max(onlyPerson, -1), firstOfSeveral, firstOfSeveral < 0 ? -1 : lastPerson));
    }

    static bool MayBe(in SourceProfile pronoun, in Voice voice) =>
        pronoun.Gender == Gender.Unknown || voice.Gender == Gender.Unknown || pronoun.Gender == voice.Gender;

    /// <summary><i>since <b>Lowe</b> left</i>, <i>after <b>Lowe</b> and Pell met</i></summary>
    static bool IsSubjectOfClause(TokenList tokens, int last) =>
        last + 1 < tokens.Count && !tokens[last].InQuotation && (tokens[last + 1].Tag is Tag.Verb or Tag.Auxiliary or Tag.Coordinator);

    readonly SentencePhrases _phrasesRead = new();

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

    /// <summary>Who or what acts in the main clause, and where the phrase ends.</summary>
    (int Voice, int End) ReadSubject(TokenList tokens, int sentence)
    {
        int start = StartOfClause(tokens);
        int end = _phrasesRead.EndOf(tokens, start);
        if (end <= start || end > tokens.Count || tokens[start].InQuotation || tokens[end - 1].Tag == Tag.Pronoun)
            return (-1, end);
        if (TryFindMet(tokens, start, end, out int met))
            return (met, end);
        if (!MayBeVoice(tokens, start, end))
            return (-1, end);
        ref readonly var profile = ref _phrasesRead.Read(tokens, new(start, end), 0);
        int voice = profile.Shape switch
        {
            SourceShape.Name or SourceShape.NameWithRole => FindName(profile),
            SourceShape.Definite
            or SourceShape.Indefinite
            or SourceShape.Bare when (profile.Head & Person) != 0 && FindNameOf(tokens, new(start, end)) is var named and >= 0 => named,
            SourceShape.Definite
            or SourceShape.Indefinite
            or SourceShape.Bare when (profile.Head & (Person | Bodies | NamedBodies | Documents)) != 0 => AddThing(
                tokens,
                new(start, end),
                profile,
                sentence
            ),
            _ => -1,
        };
        return (voice, end);
    }

    /// <summary><i>Ada Pell <b>is an economist at the bank</b>.</i></summary>
    void ReadPredicate(TokenList tokens, int voice, int verb, int sentence)
    {
        ref readonly var known = ref _voices[voice];
        if (
            !known.IsPerson
            || Telling(known.Profile) >= FormerRole
            || known.Profile.HeadKey != tokens[verb - 1].Key
            || SelfDescription.OfPredicate(tokens, verb) is not (var found and not WordClass.None)
        )
            return;
        var profile = known.Profile;
        profile.Apposition |= found;
        profile.HasApposition = true;
        profile.Kind = VoiceRules.Of(profile);
        Take(voice, profile, sentence);
        AddRoleOf(tokens, verb + 1, Math.Min(tokens.Count, verb + 1 + AppositionReach), voice, sentence);
    }

    static bool MayBeVoice(TokenList tokens, int start, int end)
    {
        for (int i = start; i < end; i++)
            if (tokens[i].Tag == Tag.Name || tokens[i].IsOrEnds(Person | Bodies | Documents))
                return true;
        return false;
    }

    /// <summary>
    /// The voice of a phrase whose last word was met as a name or a thing already, unless it has parts that would have to be read.
    /// </summary>
    bool TryFindMet(TokenList tokens, int start, int end, out int voice)
    {
        voice = -1;
        for (int i = start; i < end; i++)
            if (tokens[i].Tag is not (Tag.Name or Tag.Nominal or Tag.Determiner or Tag.Number))
                return false;
        foreach (var (head, met) in _met)
            if (head == end - 1)
            {
                voice = met;
                return true;
            }
        return false;
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
}
