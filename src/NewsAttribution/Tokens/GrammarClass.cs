namespace NewsAttribution.Tokens;

/// <summary>What a word can do in the grammar of a sentence: one class for each file of the same name in <c>Lexicon/Lists</c>.</summary>
/// <remarks>No place reaches a feature or a model; the tags that the tagger makes of these classes do.</remarks>
[Flags]
enum GrammarClass : uint
{
    None = 0,
    Determiner = 1U << 0,
    Preposition = 1U << 1,
    Conjunction = 1U << 2,
    Auxiliary = 1U << 3,
    Negation = 1U << 4,
    PersonPronoun = 1U << 5,
    OtherPronoun = 1U << 6,
    Relative = 1U << 7,
    TimeWord = 1U << 8,
    Adverb = 1U << 9,
    NumberWord = 1U << 10,
    Noun = 1U << 11,
    Adjective = 1U << 12,
}
