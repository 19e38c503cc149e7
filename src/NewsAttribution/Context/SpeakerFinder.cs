using NewsAttribution.Reading;
using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Context;

/// <summary>
/// Resolves the sources of an article's sentences from first to last: bare names, pronouns, <i>the report</i>, quotations that go on. What
/// the sentence itself says of its source comes first, unless the register knows more of that voice.
/// </summary>
static partial class SpeakerFinder
{
    /// <summary>How many sentences a pronoun looks back; <i>both men</i> have been named, and may have been so long before.</summary>
    const int PronounReach = 6,
        PairReach = 24;

    public static void Find(ReadOnlySpan<SentenceReading> readings, VoiceRegister voices, QuotationUnits quotations, Span<Speaker> speakers)
    {
        // Each answer asks for it anew, and it stays the same once the opening has said who its names are.
        int? guest = null;
        for (int i = 0; i < readings.Length; i++)
        {
            if (i < Opening)
                guest = null;
            speakers[i] = quotations.TurnOf(i).Role is TurnRole.Question or TurnRole.Answer
                ? ResolveTurn(i, readings, voices, quotations, speakers[..i], ref guest)
                : Resolve(i, readings, voices, quotations, speakers[..i]);
        }
    }

    /// <summary>Sentences in which a name may be told of a voice that was named by its role: <see cref="NamesSpeakerBefore"/>.</summary>
    const int Opening = 4;

    static Speaker Resolve(
        int i,
        ReadOnlySpan<SentenceReading> readings,
        VoiceRegister voices,
        QuotationUnits quotations,
        ReadOnlySpan<Speaker> before
    )
    {
        ref readonly var source = ref readings[i].Source;
        switch (source.Shape)
        {
            case SourceShape.None:
                return IsOrphan(i, readings[i], quotations)
                    ? ResolveQuotation(i, readings, voices, quotations, before)
                    : new(source, -1, SpeakerRoute.Own, -1);
            case SourceShape.Name or SourceShape.NameWithRole:
                return ResolveName(i, source, voices, before);
            case SourceShape.Definite or SourceShape.Indefinite or SourceShape.Bare when source.IsPair:
                return ResolvePronoun(i, source with { Shape = SourceShape.They }, voices, before);
            case SourceShape.PersonPronoun or SourceShape.They or SourceShape.It:
                return ResolvePronoun(i, source, voices, before);
            // "The ministry said in a memo: 'We assess that …'": what the sentence itself hands on.
            case SourceShape.Definite when readings[i].Intelligence == IntelligenceEvidence.Place && source.Kind == SourceKind.Intelligence:
                return Own(i, source, voices);
            case SourceShape.Definite:
                return ResolveOwner(i, ResolveDefinite(i, source, voices, before), voices, before);
            case SourceShape.Bare when FindShort(source, voices) is var voice and >= 0:
                return As(voice, voices, source, SpeakerRoute.Name);
            // "one of the officials": of those who have spoken before.
            case SourceShape.Indefinite
            or SourceShape.Bare
                when source.PointsBack && voices.FindNoun(source, i) is var group and >= 0 && voices[group].Profile.IsTelling:
                return As(group, voices, source, SpeakerRoute.Definite);
            default:
                return ResolveOwner(i, Own(i, source, voices), voices, before);
        }
    }

    static Speaker Own(int i, in SourceProfile source, VoiceRegister voices) => Own(i, source, voices, voices.In(i).Source);

    /// <summary>The sentence says by itself what the voice is. A bare name or noun may have been introduced before all the same.</summary>
    static Speaker Own(int i, in SourceProfile source, VoiceRegister voices, int voice)
    {
        bool bare = source.FirstKey == 0 && (source.Affiliation | source.Apposition) == WordClass.None;
        return new(source, voice >= 0 && bare ? Math.Min(i, voices[voice].Introduced) : i, SpeakerRoute.Own, voice);
    }

    /// <summary>The voice that the register knows, called by the words of this sentence.</summary>
    static Speaker As(int voice, VoiceRegister voices, in SourceProfile source, SpeakerRoute route)
    {
        ref readonly var known = ref voices[voice];
        return new(known.Profile with { Shape = source.Shape, IsPair = source.IsPair }, known.Introduced, route, voice);
    }

    /// <summary><i>THB</i>, and a surname that is a common word too: <i>Bishop</i>. One word, or none is meant.</summary>
    static int FindShort(in SourceProfile source, VoiceRegister voices)
    {
        if (source.HasOtherModifier || (source.Modifier | source.Affiliation) != WordClass.None)
            return -1;
        if (voices.FindSurname(source.HeadKey) is var surname and >= 0)
            return surname;
        int voice = voices.FindShortName(source.HeadKey);
        // "the Tarn Harbour Board (THB)": what the article spells out is no other body of those initials.
        bool isSpelledOut = voice >= 0 && voices[voice] is { Form: VoiceForm.Thing, Profile.IsTelling: true };
        return source.IsTelling && !isSpelledOut ? -1 : voice;
    }

    static Speaker ResolveName(int i, in SourceProfile source, VoiceRegister voices, ReadOnlySpan<Speaker> before)
    {
        int voice = voices.In(i).Source;
        if (voice < 0)
            voice = voices.FindName(source);
        if (voice < 0)
            return Own(i, source, voices);
        // The words of the sentence come first, unless the article tells more elsewhere.
        int own = VoiceRegister.Telling(source);
        if (own < VoiceRegister.FormerRole && NamesSpeakerBefore(i, source, before))
            voices.Join(voice, before[i - 1]);
        ref readonly var known = ref voices[voice];
        // "General Pell said": of whom the article knows more than his rank.
        bool isRank =
            own == VoiceRegister.Role
            && (source.All & WordClass.OfficialRank) != 0
            && (source.All & VoiceRegister.Person & ~(WordClass.OfficialRank | WordClass.GenericRole)) == WordClass.None;
        if (known.Introduced != i)
            return
                VoiceRegister.Telling(known.Profile) > own || (isRank && known.Profile.Kind is SourceKind.Intelligence or SourceKind.Expert)
                ? As(voice, voices, source, SpeakerRoute.Name)
                : Own(i, source, voices, voice);
        // "The service's director, General Ona Pell": the role beside the name, or whose role it is, says more than his rank.
        bool isOfService =
            known.Profile.Kind == SourceKind.Intelligence
            && source.Kind is SourceKind.Official or SourceKind.Expert or SourceKind.UnknownName;
        bool isOfHouse =
            known.Profile.Kind == SourceKind.Expert && source.Kind is SourceKind.Official or SourceKind.UnknownName && !source.Speaks;
        // "Ona Pell, who runs the agency's laboratory"
        bool isOfOwner = (source.OwnerStem != 0 || source.OfLastSpeaker) && known.Profile.IsTelling && !source.Former;
        return Own(i, isOfService || isOfHouse || isOfOwner ? source with { Kind = known.Profile.Kind } : source, voices, voice);
    }

    /// <summary>
    /// The first sentences of an article often say who speaks by role and then by name: <i>… , the director of the agency has said. <b>Mike
    /// Pompeo</b> told the BBC …</i>
    /// </summary>
    static bool NamesSpeakerBefore(int i, in SourceProfile name, ReadOnlySpan<Speaker> before) =>
        (i is > 0 and < Opening)
        && before.Length == i
        && name.FirstKey != 0
        && before[i - 1] is { Route: SpeakerRoute.Own, Sentence: >= 0 } speaker
        // "The chiefs of two services have warned. Ada Pell and Tom Lowe wrote …" are two voices.
        && speaker.Profile.IsSingular
        && (speaker.Profile.Shape is SourceShape.Definite or SourceShape.Indefinite or SourceShape.Bare)
        && (speaker.Profile.Head & VoiceRegister.Person) != 0;

    static Speaker ResolvePronoun(int i, in SourceProfile source, VoiceRegister voices, ReadOnlySpan<Speaker> before)
    {
        int voice = FindAntecedent(i, source, voices, before);
        if (voice < 0)
            return source.IsPair ? Own(i, source, voices) : new(source, i, SpeakerRoute.Unresolved, -1);
        voices.Learn(voice, source.Gender);
        return As(voice, voices, source, SpeakerRoute.Pronoun);
    }

    /// <summary>
    /// <i>an officer of <b>the service</b></i>, <i><b>its</b> assessment</i>: belongs to intelligence or to research if the owner does.
    /// </summary>
    static Speaker ResolveOwner(int i, in Speaker speaker, VoiceRegister voices, ReadOnlySpan<Speaker> before)
    {
        var source = speaker.Profile;
        if (speaker.Route != SpeakerRoute.Own)
            return speaker;
        SourceProfile owner;
        int sentence;
        if (source.OwnerStem != 0 && voices.FindOwner(source.OwnerStem, i) is var voice and >= 0)
            (owner, sentence) = (voices[voice].Profile, voices[voice].Introduced);
        else if (source.HasGenericOwner && LastBody(i, default, voices, before) is var body and >= 0)
            (owner, sentence) = (voices[body].Profile, voices[body].Introduced);
        else if (source.OfLastSpeaker && before.Length > 0 && before[^1].Sentence >= 0)
            (owner, sentence) = (before[^1].Profile, before[^1].Sentence);
        // "The directorate took a darker view. Its deputy head, Ona Pell, …": a body that the sentence before is about.
        else if (source.OfLastSpeaker && i > 0 && voices.In(i - 1).Subject is var subject and >= 0)
            (owner, sentence) = (voices[subject].Profile, voices[subject].Introduced);
        // "its authors": of the document that the article is about.
        else if (source.IsDocument && (source.Head & VoiceRegister.Person) != 0 && voices.FindDocument(i) is var written and >= 0)
            (owner, sentence) = (voices[written].Profile, voices[written].Introduced);
        else
            return speaker;
        var kind = VoiceRules.OfOwner(source, owner.Kind);
        return kind == source.Kind
            ? speaker
            : speaker with
            {
                Profile = source with { Kind = kind },
                Sentence = sentence,
                Route = SpeakerRoute.Definite,
            };
    }

    static Speaker ResolveDefinite(int i, in SourceProfile source, VoiceRegister voices, ReadOnlySpan<Speaker> before)
    {
        if (!source.PointsBack)
            return FindDescribed(i, source, voices, before) is var described and >= 0
                ? Own(i, source, voices, described)
                : Own(i, source, voices);
        int voice = voices.FindNoun(source, i);
        if (voice >= 0 && voices[voice].Profile.IsTelling)
            return As(voice, voices, source, SpeakerRoute.Definite);
        if (source.MayBeAnyPaper && voices.FindDocument(i) is var document and >= 0)
            return As(document, voices, source, SpeakerRoute.Definite);
        if (source.IsTelling && !source.IsGenericBody)
            return FindDescribed(i, source, voices, before) is var described and >= 0
                ? Own(i, source, voices, described)
                : Own(i, source, voices);
        // "its maker" is another one.
        if (source is { IsGenericBody: true, OfLastSpeaker: false })
        {
            int body = LastBody(i, source, voices, before);
            if (body < 0 && voices.FindBody(i) is var named and >= 0 && Takes(source, voices[named]))
                body = named;
            if (body >= 0)
                return As(body, voices, source, SpeakerRoute.Definite);
        }
        // "The doctor" who has spoken is none of those who have spoken since, though a doctor may be anybody.
        if (voice >= 0 && (voices[voice].IsPerson || (source.Head & WordClass.VagueSource) != 0))
            return As(voice, voices, source, SpeakerRoute.Definite);
        for (int j = before.Length - 1; j >= 0 && i - j <= PronounReach; j--)
            if (before[j].Voice >= 0 && MayMean(source, voices[before[j].Voice]))
                return As(before[j].Voice, voices, source, SpeakerRoute.Definite);
        return source.IsTelling ? Own(i, source, voices) : new(source, i, SpeakerRoute.Unresolved, voices.In(i).Source);
    }

    /// <summary>How many sentences <i>the senior official</i> looks back.</summary>
    const int DescriptionReach = 12;

    /// <summary>
    /// <i>The Yale <b>professor</b></i>: a single person with this role who has spoken, or the person who has just spoken and whom the
    /// article describes now. −1 if there is none.
    /// </summary>
    static int FindDescribed(int i, in SourceProfile source, VoiceRegister voices, ReadOnlySpan<Speaker> before)
    {
        if (DescribesBody(i, source, voices, before))
            return before[^1].Voice;
        if ((source.Head & VoiceRegister.Person) == 0 || (source.Affiliation | source.Apposition) != WordClass.None)
            return -1;
        int voice = voices.FindNoun(source, i);
        if (
            voice >= 0
            && voices[voice] is { IsPerson: true } known
            && i - known.Introduced <= DescriptionReach
            && (known.Profile.Kind == source.Kind || source.PointsBack)
        )
            return voice;
        return
            before.Length > 0
            && source.IsSingular
            && before[^1].Voice is var last and >= 0
            && voices[last] is { IsPerson: true, FirstName: not 0 } spoken
            && MayDescribe(source.Kind, spoken.Profile)
            ? last
            : -1;
    }

    /// <summary><i><b>The country's largest lender</b> added …</i>: the company that has just spoken, described.</summary>
    static bool DescribesBody(int i, in SourceProfile source, VoiceRegister voices, ReadOnlySpan<Speaker> before) =>
        before.Length > 0
        && source.Shape == SourceShape.Definite
        && !source.PointsBack
        && source.IsSingular
        && source.Kind == SourceKind.Organisation
        && voices.In(i).Source is var own
        && (own < 0 || voices[own].Introduced == i)
        && before[^1].Voice is var last and >= 0
        && voices[last].Form == VoiceForm.Thing
        && voices[last].Profile is { Kind: SourceKind.Organisation or SourceKind.UnknownName, Shape: SourceShape.Name };

    /// <summary><i>The mayor</i> is none of the analysts; who somebody used to be and who he is now go together.</summary>
    static bool MayDescribe(SourceKind kind, in SourceProfile spoken) =>
        !spoken.IsTelling || kind == spoken.Kind || IsFormer(kind) || IsFormer(spoken.Kind);

    static bool IsFormer(SourceKind kind) => kind is SourceKind.FormerOfficial or SourceKind.FormerIntelligence;

    /// <summary>
    /// A phrase that nobody introduced may take up the last speaker: <i>the paper</i> and <i>the minister</i> anybody; <i>the country</i>,
    /// <i>the episode</i> nobody.
    /// </summary>
    static bool MayMean(in SourceProfile source, in Voice voice) =>
        !source.IsGenericBody
        && (source.Head & (WordClass.Document | WordClass.CueNoun | VoiceRegister.Person)) != 0
        && voice.Profile.IsTelling;

    /// <summary>How many sentences <i>the company</i> looks back.</summary>
    const int BodyReach = 12;

    /// <summary>The last body that spoke and can be called by the noun; −1 if none did.</summary>
    static int LastBody(int i, in SourceProfile noun, VoiceRegister voices, ReadOnlySpan<Speaker> before)
    {
        for (int j = before.Length - 1; j >= 0 && i - j <= BodyReach; j--)
            if (before[j].Voice is var voice and >= 0 && IsBody(voices[voice]) && Takes(noun, voices[voice]))
                return voice;
        return -1;
    }

    /// <summary>
    /// <i>The coastguard … <b>the company</b></i>, <i>the spy service … <b>the group</b></i>: an office is neither. <i>The shipyard …
    /// <b>the agency</b></i>: nor is a company an agency.
    /// </summary>
    static bool Takes(in SourceProfile noun, in Voice voice)
    {
        const WordClass offices = WordClass.OfficialBodyWord | WordClass.IntelligenceWord;
        bool isPrivate = (noun.Head & (WordClass.OrganisationWord | WordClass.OfficialBodyWord)) == WordClass.OrganisationWord;
        return voice.Profile.Kind switch
        {
            SourceKind.OfficialBody => !isPrivate,
            SourceKind.Intelligence => !isPrivate && (noun.Head & WordClass.Collective) == 0,
            SourceKind.Organisation => (noun.Head & offices) == 0 || (noun.Head & WordClass.OrganisationWord) != 0,
            _ => true,
        };
    }

    /// <summary>
    /// Who is called a company or a service later: a body, a name of which nothing is told, and whoever speaks for a service.
    /// </summary>
    static bool IsBody(in Voice voice) =>
        voice.Profile.Kind switch
        {
            SourceKind.Intelligence or SourceKind.UnknownName => true,
            SourceKind.OfficialBody
            or SourceKind.Research
            or SourceKind.Organisation
            or SourceKind.Media
            or SourceKind.Broker
            or SourceKind.ArmedGroup => voice.Form == VoiceForm.Thing,
            _ => false,
        };
}
