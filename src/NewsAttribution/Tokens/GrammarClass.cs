namespace NewsAttribution.Tokens;

/// <summary>
/// What a word can do in the grammar of a sentence: one class for each section of <c>Lexicon/Lists/grammar.txt</c>, which says with an
/// example what it is for, and for each file there of the same name.
/// </summary>
/// <remarks>No place reaches a feature or a model; the tags that the tagger makes of the parts of speech do.</remarks>
[Flags]
enum GrammarClass : ulong
{
    None = 0,

    // Parts of speech: the places up to 15 (Token.PartsOfSpeech).
    Determiner = 1UL << 0,
    Preposition = 1UL << 1,
    Conjunction = 1UL << 2,
    Auxiliary = 1UL << 3,
    Negation = 1UL << 4,
    PersonPronoun = 1UL << 5,
    OtherPronoun = 1UL << 6,
    Relative = 1UL << 7,
    TimeWord = 1UL << 8,
    Adverb = 1UL << 9,
    NumberWord = 1UL << 10,
    Noun = 1UL << 11,
    Adjective = 1UL << 12,

    // Small sets that a rule asks for.
    Coordinator = 1UL << 16,
    That = 1UL << 17,
    ThingRelative = 1UL << 18,
    Of = 1UL << 19,
    By = 1UL << 20,
    From = 1UL << 21,
    To = 1UL << 22,
    For = 1UL << 23,
    As = 1UL << 24,
    With = 1UL << 25,
    In = 1UL << 26,
    There = 1UL << 27,
    Floating = 1UL << 28,
    It = 1UL << 29,
    SheHe = 1UL << 30,
    They = 1UL << 31,
    Definite = 1UL << 32,
    OwnerPronoun = 1UL << 33,
    PossessivePronoun = 1UL << 34,
    Reflexive = 1UL << 35,
    Emphatic = 1UL << 36,
    Standing = 1UL << 37,
    Be = 1UL << 38,
    Modal = 1UL << 39,
    Subordinator = 1UL << 40,
    ClauseOpener = 1UL << 41,
    Joining = 1UL << 42,
    ViewPreposition = 1UL << 43,
    HeadlineCue = 1UL << 44,
    Hearsay = 1UL << 45,
    Spokesperson = 1UL << 46,
    Skill = 1UL << 47,
    FormerPrefix = 1UL << 48,
}
