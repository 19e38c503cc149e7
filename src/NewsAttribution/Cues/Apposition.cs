using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <summary>
/// What stands between commas after a noun and says the same of it in other words: <i>Umerov<b>, the minister,</b> said</i>.
/// </summary>
static class Apposition
{
    /// <summary>
    /// How far before a comma the role is looked for that a name explains, in tokens: <i>the minister for trade, Ana Cole,</i>
    /// </summary>
    public const int RoleReach = 8;

    /// <summary>Tokens of a name between commas, the first comma with it; more are a list of names.</summary>
    const int LongestName = 5;

    /// <summary>Does the comma close an apposition whose noun stands before it? <i>Umerov, the minister<b>,</b> said</i></summary>
    public static bool EndsAt(TokenList tokens, int comma)
    {
        int open = PreviousComma(tokens, comma);
        return open > 0
            && IsBetween(tokens, open, comma)
            && (tokens[open - 1].Tag is Tag.Nominal or Tag.Name or Tag.Close or Tag.Number or Tag.Quote or Tag.Possessive);
    }

    /// <summary>The comma before another, in the same stretch outside quotations; −1 if there is none.</summary>
    public static int PreviousComma(TokenList tokens, int comma)
    {
        for (int i = comma - 1; i > 0; i--)
        {
            if (tokens[i].Tag == Tag.Comma && !tokens[i].InQuotation)
                return i;
            bool endsStretch =
                (tokens[i].Tag == Tag.Quote && tokens[i - 1].InQuotation)
                || (tokens[i].Tag == Tag.Break && (tokens[i].Kind is TokenKind.Colon or TokenKind.Semicolon));
            if (endsStretch)
                return -1;
        }
        return -1;
    }

    /// <summary>The dash before another; −1 if there is none.</summary>
    public static int PreviousDash(TokenList tokens, int dash)
    {
        for (int i = dash - 1; i > 0; i--)
            if (tokens[i].Kind == TokenKind.Dash)
                return i;
        return -1;
    }

    /// <summary>Do the words between the commas belong to the noun before them?</summary>
    public static bool IsBetween(TokenList tokens, int open, int close)
    {
        ref var first = ref tokens[open + 1];
        switch (first.Tag)
        {
            case Tag.Relative:
                return true;
            case Tag.Number when close - open == 2: // "Umerov, 58, said"
            case Tag.Conjunction:
                return true;
            case Tag.Determiner or Tag.Nominal or Tag.Verb or Tag.Participle or Tag.Adverb or Tag.Coordinator or Tag.Preposition:
                return !CueWords.HasFiniteVerb(tokens, open + 1, close);
            case Tag.Name:
                return IsNameOfRole(tokens, open, close)
                    // "Umerov, Ukraine's defence minister, said"
                    || (!CueWords.HasFiniteVerb(tokens, open + 1, close) && CueWords.HasRole(tokens, open + 1, close));
            default:
                return false;
        }
    }

    /// <summary><i>the minister, <b>Rustem Umerov</b>, said</i></summary>
    static bool IsNameOfRole(TokenList tokens, int open, int close) =>
        close - open <= LongestName
        && CueWords.IsName(tokens, open + 1, close)
        && CueWords.HasRole(tokens, Math.Max(0, open - RoleReach), open);
}
