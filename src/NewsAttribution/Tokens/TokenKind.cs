namespace NewsAttribution.Tokens;

/// <summary>What a token is made of.</summary>
/// <remarks>The numbers reach features and so models: a new member takes the next one.</remarks>
enum TokenKind : byte
{
    Word = 0,
    Number = 1,

    /// <summary>The <i>'s</i> or <i>'</i> of a possessive.</summary>
    Possessive = 2,
    Comma = 3,
    Stop = 4,
    Question = 5,
    Colon = 6,
    Semicolon = 7,
    Dash = 8,
    Open = 9,
    Close = 10,
    Quote = 11,
    Symbol = 12,
}
