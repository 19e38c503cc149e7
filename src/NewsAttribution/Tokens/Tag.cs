namespace NewsAttribution.Tokens;

/// <summary>The part that a token plays in its sentence, as far as finding sources needs it.</summary>
enum Tag : byte
{
    Nominal,
    Name,
    Number,
    Determiner,
    Possessive,
    Preposition,
    Coordinator,
    Conjunction,
    Auxiliary,
    Verb,
    Participle,
    Adverb,
    Time,
    Pronoun,
    Relative,
    Comma,
    Quote,
    Open,
    Close,
    Break,
}
