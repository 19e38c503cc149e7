namespace NewsAttribution.Splitting;

/// <summary>
/// What a word can do at the edge of a sentence or in a line that stands alone: the sections of <c>Lexicon/Lists/splitting/edges.txt</c>,
/// which says with an example what each is for.
/// </summary>
[Flags]
enum EdgeWord : uint
{
    None = 0,
    Opener = 1U << 0,
    Cry = 1U << 1,
    ClosingVerb = 1U << 2,
    AfterSaying = 1U << 3,
    NameParticle = 1U << 4,
    DateOrZone = 1U << 5,
    Clock = 1U << 6,
    DateWord = 1U << 7,
    TakesLetter = 1U << 8,
    PostedOn = 1U << 9,
    BeforeMe = 1U << 10,
    AlwaysCapital = 1U << 11,
    Firm = 1U << 12,
    Numeral = 1U << 13,
    Domain = 1U << 14,
    Turn = 1U << 15,
    Answered = 1U << 16,
    ByLine = 1U << 17,
    Office = 1U << 18,
    AfterWriter = 1U << 19,
    PlaceWord = 1U << 20,
    CommonOpener = 1U << 21,
    SmallOpener = 1U << 22,
    Joining = 1U << 23,
    BeforeTime = 1U << 24,
    Exclaimed = 1U << 25,
}
