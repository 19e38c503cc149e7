using NewsAttribution.Tokens;

namespace NewsAttribution.Voices;

/// <summary>
/// From the classes of a source phrase to the kind of voice, by the labelling guide (<c>data/LABELS.md</c>, step 2). The rules are tried
/// from top to bottom.
/// </summary>
static class VoiceRules
{
    const WordClass IntelligenceThing =
        WordClass.IntelligenceWord | WordClass.IntelligenceRole | WordClass.IntelligenceMaterial | WordClass.IntelligenceBody;
    const WordClass ResearchHouse = WordClass.ResearchBody | WordClass.ResearchWord | WordClass.Monitor | WordClass.Pollster;
    const WordClass Officials = WordClass.OfficialRole | WordClass.OfficialRank | WordClass.Party;
    const WordClass Organisations = WordClass.OrganisationWord | WordClass.OrganisationName;
    const WordClass OfficialBodies = WordClass.OfficialBodyWord | WordClass.OfficialBodyName | WordClass.StateMedia;

    const WordClass PersonalRoles =
        WordClass.GenericRole | WordClass.PrivateRole | WordClass.Honorific | WordClass.FirstName | WordClass.MediaWord;

    /// <summary>Whose word a phrase is, by its own words and its apposition.</summary>
    public static SourceKind Of(in SourceProfile p)
    {
        var head = p.Head;
        var own = head | p.Apposition;
        var around = p.Modifier | p.Affiliation;
        bool Own(WordClass any) => (own & any) != 0;
        bool Around(WordClass any) => (around & any) != 0;
        bool Head(WordClass any) => (head & any) != 0;

        // A relative or neighbour of anybody is a private voice: "the intelligence chief's daughter".
        if (
            Head(WordClass.PrivateRole)
            // "people with knowledge of the talks"
            && !Head(WordClass.GenericRole | WordClass.ExpertRole | WordClass.OfficialRole | WordClass.VagueSource)
        )
            return SourceKind.Private;
        if (
            Head(WordClass.MediaName | WordClass.MediaWord)
            && !Head(WordClass.StateMedia | WordClass.ResearchDocument)
            && (p.Apposition & WordClass.ExpertRole) == 0
        )
            return SourceKind.Media;

        bool namesPerson = p.Shape is SourceShape.Name or SourceShape.NameWithRole;
        // "Ada Pell, a cleaner at the ministry": she works there, and does not speak for it.
        if (
            namesPerson
            && (p.Apposition & WordClass.PrivateRole) != 0
            && ((p.Apposition | p.Modifier) & (Officials | WordClass.UnnamedOfficial | WordClass.ExpertRole | WordClass.GenericRole)) == 0
            && !p.Former
        )
            return SourceKind.Private;
        if (p.IsSurveyed)
            return Own(WordClass.ExpertRole) ? SourceKind.Expert : SourceKind.Research;

        if (
            Own(IntelligenceThing | WordClass.IntelligenceName)
            || (Around(IntelligenceThing) && !(Head(ResearchHouse) && !Head(WordClass.IntelligenceWord)))
        )
        {
            // "the minister responsible for MI5", "Labour's intelligence spokesman": a politician.
            if (
                Head(WordClass.OfficialRole)
                && !Head(WordClass.GenericRole | WordClass.IntelligenceRole | IntelligenceThing)
                && !Own(WordClass.IntelligenceName)
                && ((p.Modifier | p.Apposition) & IntelligenceThing) == 0
            )
                return p.Former ? SourceKind.FormerOfficial : SourceKind.Official;
            // "Lodestone Intelligence, a security firm": the house sells it.
            if (
                Head(WordClass.IntelligenceWord)
                && (p.Thing & p.Apposition & WordClass.OrganisationWord) != 0
                && (p.All & (WordClass.IntelligenceBody | WordClass.IntelligenceName)) == 0
            )
                return SourceKind.Research;
            // "a historian of espionage" studies it; "an analyst at the CIA" does it.
            if (
                Head(WordClass.ExpertRole)
                && !Own(IntelligenceThing)
                && (p.Modifier & IntelligenceThing) == 0
                && (p.Affiliation & (WordClass.IntelligenceBody | WordClass.IntelligenceRole)) == 0
            )
                return SourceKind.Expert;
            if (
                (Own(WordClass.ExpertRole) && (p.Former || Own(ResearchHouse) || Around(ResearchHouse)))
                || (p.Former && (p.Modifier & WordClass.ExpertRole) != 0)
            )
                return SourceKind.Expert;
            // "Ona Pryce of the intelligence desk of a risk consultancy": the house sells it.
            if (
                (Own(ResearchHouse) || Around(ResearchHouse))
                && p.Shape is SourceShape.Name or SourceShape.NameWithRole
                && (p.All & (WordClass.IntelligenceBody | WordClass.IntelligenceName)) == 0
                && !p.Former
            )
                return SourceKind.Expert;
            return p.Former ? SourceKind.FormerIntelligence : SourceKind.Intelligence;
        }

        if (p.Speaks)
            return p.Former ? SourceKind.FormerOfficial : SourceKind.Official;
        // "UN experts": an office, whatever it is called.
        if (Head(WordClass.ExpertRole) && Head(WordClass.UnnamedOfficial))
            return SourceKind.UnnamedOfficial;
        if (
            Own(WordClass.ExpertRole | WordClass.ExpertName)
            || ((p.Modifier & WordClass.ExpertRole) != 0 && (p.Shape is SourceShape.NameWithRole or SourceShape.Name))
        )
            return SourceKind.Expert;
        // "Prof. Ada Pell, head of a survey of tides": a scholar; the head of an agency or a club is an official.
        if (
            p.Learned
            && namesPerson
            && (p.Apposition & WordClass.GenericRole) != 0
            && !Own(OfficialBodies | Organisations | WordClass.Party)
            && !Around(OfficialBodies | Organisations | WordClass.Party | WordClass.Country)
        )
            return SourceKind.Expert;
        if (Head(WordClass.ResearchDocument))
            return (around & (OfficialBodies | WordClass.OfficialDocument)) != 0 && !Around(ResearchHouse)
                ? SourceKind.OfficialDocument
                : SourceKind.ResearchDocument;
        if (p.IsHearsay)
            return SourceKind.Vague;
        // "a survey" is written, "the Tarn Survey" may be an office of the state.
        if (Head(WordClass.Document | WordClass.CueNoun) && !namesPerson && !Head(WordClass.OfficialBodyName | WordClass.ResearchWord))
            return Around(ResearchHouse | WordClass.ExpertRole | WordClass.ResearchDocument | WordClass.RatingBroker)
                    ? SourceKind.ResearchDocument
                : Around(
                    OfficialBodies | Officials | WordClass.UnnamedOfficial | WordClass.Country | WordClass.Capital | WordClass.OfficialName
                ) || Head(WordClass.OfficialDocument)
                    ? SourceKind.OfficialDocument
                : p.FiguresOfName ? SourceKind.ResearchDocument
                : Around(WordClass.MediaName | WordClass.MediaWord) ? SourceKind.Media
                : Around(Organisations) ? SourceKind.Organisation
                : Around(WordClass.PrivateRole) ? SourceKind.Private
                : SourceKind.Document;
        // "A trial of 300 patients shows"
        if (Head(WordClass.Inquiry) && !namesPerson)
            return SourceKind.ResearchDocument;
        // "the BBC's Guy Hedgecoe", "Hu Xijin, the editor of a newspaper"
        if (
            namesPerson
            && (Own(WordClass.MediaWord) || ((around & (WordClass.MediaName | WordClass.MediaWord)) != 0 && !p.HasApposition))
            && !Own(Officials | ResearchHouse)
            && (around & (Officials | ResearchHouse)) == 0
        )
            return SourceKind.Media;
        if (Head(WordClass.GenericRole) || namesPerson)
        {
            if (Own(ResearchHouse) || Around(ResearchHouse))
                return Head(WordClass.UnnamedOfficial) ? SourceKind.UnnamedOfficial : SourceKind.Expert;
            // "a member of the study", "Ada Pell, coordinator of the survey"
            if (
                Own(WordClass.GenericRole)
                && (p.Affiliation & WordClass.ResearchDocument) != 0
                && !Own(OfficialBodies | Officials | WordClass.UnnamedOfficial)
            )
                return SourceKind.Expert;
        }
        // "the National Statistics Institute": an office of the state, whatever it is called.
        if (Head(ResearchHouse) && !Head(WordClass.OfficialRole | WordClass.OfficialBodyName))
            return SourceKind.Research;

        if (Head(WordClass.RatingBroker))
            return SourceKind.Broker;

        if (p.Former && (p.Affiliation & WordClass.Party) != 0 && !namesPerson)
            return SourceKind.Official;
        if (p.Former && namesPerson && Own(WordClass.GenericRole) && Around(OfficialBodies))
            return SourceKind.FormerOfficial;
        if (p.Former && (Own(Officials | WordClass.UnnamedOfficial) || (p.Modifier & (Officials | WordClass.UnnamedOfficial)) != 0))
            return SourceKind.FormerOfficial;
        if (Head(WordClass.OfficialDocument))
            return SourceKind.OfficialDocument;
        if (Head(WordClass.UnnamedOfficial))
            return SourceKind.UnnamedOfficial;
        // "Greta Merkel, a retired welder": of a famous surname and what the article says of its bearer, the article.
        if (
            namesPerson
            && (p.Apposition & WordClass.PrivateRole) != 0
            && !Own(Officials | WordClass.UnnamedOfficial)
            && (p.Modifier & (Officials | WordClass.UnnamedOfficial)) == 0
        )
            return SourceKind.Private;
        // "Jack Smith, 23, of Hull": another of that name.
        if (namesPerson && p.HasAgeOrHome && Head(WordClass.OfficialName) && !Own(Officials) && (p.Modifier & Officials) == 0)
            return SourceKind.Private;
        // "the Justice Department", "the General Staff": a title inside its name makes no person of a body.
        if (Head(OfficialBodies) && !namesPerson && !Head(Officials | WordClass.OfficialName | WordClass.GenericRole))
            return SourceKind.OfficialBody;
        if (Head(Officials | WordClass.OfficialName) || (p.Modifier & (Officials | WordClass.UnnamedOfficial)) != 0)
            return SourceKind.Official;
        if (Head(OfficialBodies))
            return SourceKind.OfficialBody;
        if (Head(WordClass.ArmedGroup))
            return SourceKind.ArmedGroup;
        if (Head(WordClass.Country | WordClass.Capital))
            return SourceKind.State;
        // "Lodestone Labs, a think tank"
        if (Head(Organisations))
            return (p.Apposition & ResearchHouse) != 0 ? SourceKind.Research : SourceKind.Organisation;
        // "steelmaker Lodestone", "the dockers' union TARN"
        if (namesPerson && (p.Modifier & WordClass.OrganisationWord) != 0 && (p.Modifier & PersonalRoles) == 0 && !p.HasAgeOrHome)
            return SourceKind.Organisation;
        if (Head(WordClass.VagueSource))
            return SourceKind.Vague;
        // "Lodestone, a company in Tarn", "Lodestone, which makes pumps"
        if (namesPerson && p.Thing != WordClass.None && (p.Modifier & PersonalRoles) == 0 && (p.Apposition & ResearchHouse) == 0)
            return (p.Thing & WordClass.OrganisationWord) != 0 ? SourceKind.Organisation : SourceKind.OfficialBody;
        // What the apposition says, where the phrase itself says nothing: "Wexler, who heads the agency".
        if ((p.Apposition & (Officials | WordClass.UnnamedOfficial)) != 0)
            return SourceKind.Official;
        if ((p.Apposition & WordClass.PrivateRole) != 0)
            return SourceKind.Private;
        if ((p.Apposition & (ResearchHouse)) != 0)
            return SourceKind.Expert;
        if (namesPerson && p.Learned)
            return SourceKind.Expert;
        if ((p.Apposition & (OfficialBodies | WordClass.OrganisationWord | WordClass.GenericRole)) != 0)
            return SourceKind.Official;
        // "Pryce of the harbour bank" explains the market; "Pryce, who leads the charity" speaks for it.
        if (namesPerson && (p.Affiliation & WordClass.RatingBroker) != 0)
            return SourceKind.Expert;
        // "Pryce (THP, Tarn)", "Pryce of the Harbour Party"
        if (namesPerson && (p.Affiliation & WordClass.Party) != 0 && !p.HasAgeOrHome)
            return SourceKind.Official;
        // "Pryce of the dockers' union", "Pryce, who leads the charity"
        if (namesPerson && (p.Affiliation & Organisations) != 0 && (p.HasApposition || !p.HasAgeOrHome))
            return SourceKind.Official;
        // "an employee of the utility": one of many.
        if (
            Head(WordClass.GenericRole)
            && Head(WordClass.PrivateRole)
            && Around(Organisations)
            && !Around(OfficialBodies | WordClass.Country | WordClass.Party)
        )
            return SourceKind.Private;
        if (Head(WordClass.GenericRole))
            return Around(OfficialBodies | WordClass.Country | Organisations | WordClass.Party) ? SourceKind.Official : SourceKind.Unknown;
        if (Around(WordClass.PrivateRole) || Head(WordClass.PrivateRole))
            return SourceKind.Private;
        if (Around(OfficialBodies))
            return namesPerson ? SourceKind.Official : SourceKind.OfficialBody;
        if (Head(WordClass.Demonym))
            return SourceKind.State;
        // Of the man in the street his age or his town is told, of somebody who holds an office the office.
        if (namesPerson && p.HasAgeOrHome)
            return SourceKind.Private;
        return namesPerson ? SourceKind.UnknownName : SourceKind.Unknown;
    }

    /// <summary>
    /// A ministry's intelligence update is intelligence, whoever hands it out; so is a paper that says <i>we assess</i>.
    /// </summary>
    public static SourceKind OnIntelligence(SourceKind source, IntelligenceEvidence evidence) =>
        evidence == IntelligenceEvidence.Place && (IsOfState(source) || source is SourceKind.OfficialDocument or SourceKind.Document)
            ? SourceKind.Intelligence
            : source;

    /// <summary>An official who hands intelligence on: this sentence rests on it.</summary>
    public static SourceKind OfStatement(SourceKind speaker, IntelligenceEvidence evidence) =>
        evidence == IntelligenceEvidence.HandedOn && IsOfState(speaker) ? SourceKind.Intelligence : speaker;

    static bool IsOfState(SourceKind kind) =>
        kind is SourceKind.OfficialBody or SourceKind.Official or SourceKind.State or SourceKind.UnnamedOfficial;

    /// <summary>
    /// <i>an officer of <b>the service</b></i>, <i><b>its</b> assessment</i>: who belongs to a voice that the article knows speaks for it,
    /// unless the phrase says by itself who it is.
    /// </summary>
    public static SourceKind OfOwner(in SourceProfile source, SourceKind owner) =>
        owner switch
        {
            _ when source.Kind is SourceKind.Intelligence or SourceKind.FormerIntelligence => source.Kind,
            // "its analysts": a service's.
            SourceKind.Intelligence when source.Kind is SourceKind.Expert && !source.Former => SourceKind.Intelligence,
            // "Dr Pell, who runs the agency's cholera programme": the title is none of what she is here.
            SourceKind.OfficialBody
                when source is { Learned: true, Kind: SourceKind.Expert, OwnerStem: not 0 } && (source.All & WordClass.ExpertRole) == 0 =>
                SourceKind.Official,
            // "its authors" are those of an assessment too, "its scientists" are scientists.
            _ when source.Kind is SourceKind.Expert && (source.Head & WordClass.GenericRole) == 0 => source.Kind,
            _ when source.Kind is SourceKind.Private or SourceKind.Media or SourceKind.FormerOfficial => source.Kind,
            SourceKind.Intelligence => SourceKind.Intelligence,
            SourceKind.Research
            or SourceKind.ResearchDocument
            or SourceKind.Expert when !source.IsTelling || source.Kind == SourceKind.Document => source.IsDocument
                ? SourceKind.ResearchDocument
                : SourceKind.Expert,
            // "its director": a research house's.
            SourceKind.Research when source.Kind == SourceKind.Official && (source.Head & WordClass.GenericRole) != 0 && !source.Speaks =>
                SourceKind.Expert,
            SourceKind.Official
            or SourceKind.OfficialBody
            or SourceKind.Organisation
            or SourceKind.State
            or SourceKind.OfficialDocument when !source.IsTelling => SourceKind.Official,
            _ => source.Kind,
        };

    /// <summary><i>a survey by Lodestone</i>: who makes studies is a research house, if nothing else is known of him.</summary>
    public static SourceKind OfAuthor(SourceKind author) =>
        author is SourceKind.UnknownName or SourceKind.Unknown ? SourceKind.Research : author;

    /// <summary>Whether the speaker whom the article has given makes the sentence rest on intelligence.</summary>
    public static IntelligenceEvidence WithSpeaker(IntelligenceEvidence evidence, SourceKind speaker) =>
        speaker is SourceKind.Intelligence or SourceKind.FormerIntelligence ? IntelligenceEvidence.Source
        : evidence == IntelligenceEvidence.Mentioned ? IntelligenceEvidence.None
        : evidence == IntelligenceEvidence.HandedOn ? IntelligenceEvidence.OtherSource
        : evidence;
}
