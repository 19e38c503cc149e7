namespace NewsAttribution.Tokens;

/// <summary>What a token is made of.</summary>
enum TokenKind : byte
{
    Word,
    Number,

    /// <summary>The <i>'s</i> or <i>'</i> of a possessive.</summary>
    Possessive,
    Comma,
    Stop,
    Question,
    Colon,
    Semicolon,
    Dash,
    Open,
    Close,
    Quote,
    Symbol,
}
