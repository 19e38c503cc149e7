namespace NewsAttribution.Tokens;

/// <summary>The part that a token plays in its sentence, as far as finding sources needs it.</summary>
/// <remarks>The numbers reach features and so models: a new member takes the next one.</remarks>
enum Tag : byte
{
    Nominal = 0,
    Name = 1,
    Number = 2,
    Determiner = 3,
    Possessive = 4,
    Preposition = 5,
    Coordinator = 6,
    Conjunction = 7,
    Auxiliary = 8,
    Verb = 9,
    Participle = 10,
    Adverb = 11,
    Time = 12,
    Pronoun = 13,
    Relative = 14,
    Comma = 15,
    Quote = 16,
    Open = 17,
    Close = 18,
    Break = 19,
}
