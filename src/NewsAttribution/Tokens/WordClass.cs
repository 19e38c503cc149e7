namespace NewsAttribution.Tokens;

/// <summary>
/// What a word or a sequence of words means, as far as it bears on whose word a sentence rests on: one class for each file of the same name
/// in <c>Lexicon/Lists</c>. <see cref="GrammarClass"/> has the classes of grammar.
/// </summary>
/// <remarks>The places of the bits reach features and so models: a new class takes a free place, and no place is used again.</remarks>
[Flags]
enum WordClass : ulong
{
    None = 0,

    // Voices of states, authorities and organisations.
    OfficialRole = 1UL << 0,
    OfficialRank = 1UL << 1,
    UnnamedOfficial = 1UL << 2,
    OfficialBodyWord = 1UL << 3,
    OfficialBodyName = 1UL << 4,
    OfficialName = 1UL << 5,
    Party = 1UL << 6,
    ArmedGroup = 1UL << 7,
    OfficialDocument = 1UL << 8,
    StateMedia = 1UL << 9,
    OrganisationWord = 1UL << 10,
    OrganisationName = 1UL << 11,

    // Places.
    Country = 1UL << 12,
    Capital = 1UL << 13,
    Demonym = 1UL << 14,
    Place = 1UL << 15,

    // Intelligence.
    IntelligenceBody = 1UL << 16,
    IntelligenceWord = 1UL << 17,
    IntelligenceRole = 1UL << 18,
    IntelligenceMaterial = 1UL << 19,
    IntelligenceName = 1UL << 20,
    IntelligenceFalse = 1UL << 21,
    Estimative = 1UL << 22,

    // Experts and research.
    ExpertRole = 1UL << 23,
    ResearchWord = 1UL << 24,
    ResearchBody = 1UL << 25,
    ResearchDocument = 1UL << 26,
    RatingBroker = 1UL << 27,
    Pollster = 1UL << 28,
    Monitor = 1UL << 29,
    ExpertName = 1UL << 30,

    // Voices without standing.
    PrivateRole = 1UL << 31,
    VagueSource = 1UL << 32,
    MediaName = 1UL << 33,
    MediaWord = 1UL << 34,

    // Cues.
    CueSay = 1UL << 35,
    CueThink = 1UL << 36,
    CueFind = 1UL << 37,
    CueAct = 1UL << 38,
    CueNoun = 1UL << 39,
    CueFrame = 1UL << 40,
    Act = 1UL << 41,
    NoStatement = 1UL << 42,
    Hedge = 1UL << 43,

    // People.
    Honorific = 1UL << 44,
    FirstName = 1UL << 45,
    FormerWord = 1UL << 46,

    /// <summary>Verbs that estimate, where a figure follows.</summary>
    CueFigure = 1UL << 47,

    /// <summary>Words for words and names, which mean and describe but never speak.</summary>
    Wording = 1UL << 48,

    /// <summary>What is asked or tried of many: what was found in it rests on it.</summary>
    Inquiry = 1UL << 49,

    /// <summary>Words that stand for one or each of several who were named before.</summary>
    OneOfGroup = 1UL << 50,

    /// <summary>People who answer a poll.</summary>
    Surveyed = 1UL << 51,

    /// <summary>Words for several people together.</summary>
    Collective = 1UL << 52,

    /// <summary>Those who wrote a paper with somebody.</summary>
    CoAuthor = 1UL << 53,

    /// <summary>Verbs that state with <i>that</i>, and with an object are done.</summary>
    ObjectAct = 1UL << 54,

    /// <summary>Words in which a service judges: <i>we assess that</i>.</summary>
    OwnJudgement = 1UL << 55,

    // Free: 56 and 57 (classes of grammar until feature set 9).
    Furniture = 1UL << 58,
    GenericRole = 1UL << 59,
    Document = 1UL << 60,
}
