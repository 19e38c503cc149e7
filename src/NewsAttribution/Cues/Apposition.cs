using NewsAttribution.Grammar;
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
            && (tokens[open - 1].Tag is Tag.Nominal or Tag.Name or Tag.Close or Tag.Number or Tag.Quote or Tag.Possessive or Tag.Time);
    }

    /// <summary>Tokens of a quotation that is a part of an apposition: <i>the file, marked <b>“not for release”</b>, says</i>.</summary>
    const int LongestQuoted = 10;

    /// <summary>The comma before another, in the same stretch outside quotations; −1 if there is none.</summary>
    public static int PreviousComma(TokenList tokens, int comma)
    {
        for (int i = comma - 1; i > 0; i--)
        {
            if (tokens[i].Tag == Tag.Comma && !tokens[i].InQuotation)
                return i;
            if (tokens[i].Tag == Tag.Break && (tokens[i].Kind is TokenKind.Colon or TokenKind.Semicolon))
                return -1;
            if (tokens[i].Tag == Tag.Quote && tokens[i - 1].InQuotation)
            {
                int open = i - 1;
                while (open > 0 && tokens[open].InQuotation)
                    open--;
                bool isPart = i - open <= LongestQuoted && open > 0 && (tokens[open - 1].Tag is Tag.Verb or Tag.Participle or Tag.Nominal);
                if (!isPart)
                    return -1;
                i = open;
            }
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

    /// <summary>How many posts of one person are gone over: <i>Pell, surgeon, dean of the school, Kelder, said</i>.</summary>
    const int MostPosts = 3;

    /// <summary>
    /// <i>Pell<b>,</b> head of the rowing club, <b>Kelder</b> said</i>: the comma before the posts of a name whose last ends in the place
    /// at
    /// <paramref name="start"/>; −1 if the phrase is no such place.
    /// </summary>
    public static int PostThatEndsInPlace(TokenList tokens, int start, int last)
    {
        if (start < 1 || tokens[start - 1].Tag != Tag.Comma || tokens[last].Tag != Tag.Name || !tokens[last].IsOrEnds(Places))
            return -1;
        int comma = start - 1;
        for (int posts = 0; posts < MostPosts; posts++)
        {
            int open = PreviousComma(tokens, comma);
            if (open <= 0 || !CueWords.HasRole(tokens, open + 1, comma) || CueWords.HasFiniteVerb(tokens, open + 1, comma))
                return -1;
            int name = NounPhrase.StartOf(tokens, open - 1);
            bool opensClause = name == 0 || (name < open && (tokens[name - 1].Tag is Tag.Quote or Tag.Break));
            if (opensClause && tokens[open - 1].Tag == Tag.Name && !tokens[open - 1].Is(CueWords.Roles))
                return open;
            comma = open;
        }
        return -1;
    }

    const WordClass Places = WordClass.Place | WordClass.Capital | WordClass.Country;

    /// <summary>
    /// The start of a phrase with a role that a name ends after its comma: <i><b>the</b> governor of the bank, Mr Reed said</i>; −1 if what
    /// stands before the comma is no such phrase.
    /// </summary>
    public static int StartOfRole(TokenList tokens, int comma)
    {
        if (comma < 1 || tokens[comma].Tag != Tag.Comma || tokens[comma - 1].Tag is not (Tag.Nominal or Tag.Name or Tag.Close))
            return -1;
        int start = NounPhrase.StartOf(tokens, comma - 1);
        if (start >= comma || tokens[start].Tag is not (Tag.Determiner or Tag.Name or Tag.Nominal))
            return -1;
        // "In a message to the governor, Reed said": the role is in another phrase.
        bool opensClause =
            start == 0 || (tokens[start - 1].Tag is Tag.Comma or Tag.Break or Tag.Quote or Tag.Coordinator or Tag.Conjunction or Tag.Time);
        return opensClause && HasRoleAsHead(tokens, start, comma) ? start : -1;
    }

    /// <summary>The last noun before the first preposition is a role: <i>the <b>governor</b> of the bank</i>.</summary>
    public static bool HasRoleAsHead(TokenList tokens, int start, int end)
    {
        int head = start;
        while (head + 1 < end && (tokens[head + 1].Tag is not (Tag.Preposition or Tag.Open or Tag.Coordinator)))
            head++;
        return tokens[head].IsOrEnds(PersonalRoles) && !Endings.IsPlural(tokens.WordAt(head));
    }

    const WordClass PersonalRoles = NounPhrase.Callings | WordClass.VagueSource;

    static readonly ulong Having = WordKey.Of("having");

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
            case Tag.Auxiliary when first.Key == Having: // "Pell, having read it, said"
                return true;
            // "Lodestone, one of the two, said"
            case Tag.Number or Tag.Pronoun when tokens[open + 2].Is(GrammarClass.Of):
                return !CueWords.HasClause(tokens, open + 1, close);
            case Tag.Determiner or Tag.Nominal or Tag.Verb or Tag.Participle or Tag.Adverb or Tag.Coordinator or Tag.Preposition:
                return !CueWords.HasClause(tokens, open + 1, close);
            case Tag.Name:
                return IsNameOfRole(tokens, open, close)
                    // "A trader, who gave only his first name, Reza, said"
                    || (tokens[open - 1].Is(WordClass.Wording) && CueWords.IsName(tokens, open + 1, close))
                    // "Reed of Paris, Texas, said"
                    || (CueWords.IsName(tokens, open + 1, close) && tokens[close - 1].IsOrEnds(WordClass.Place | WordClass.Country))
                    || IsNameOfNoun(tokens, open, close)
                    // "Umerov, Ukraine's defence minister, said"
                    || (
                        !CueWords.HasFiniteVerb(tokens, open + 1, close)
                        && (
                            CueWords.HasRole(tokens, open + 1, close)
                            || (
                                CueWords.Has(tokens, new(open + 1, close), CueWords.Sources | WordClass.Party)
                                && !CueWords.IsName(tokens, open + 1, close)
                            )
                        )
                    );
            default:
                return false;
        }
    }

    /// <summary>Tokens of a name of several parts between commas: <i>Tarn Water and Light of Kelder</i>.</summary>
    const int LongestLongName = 9;

    /// <summary>
    /// <i>Its owners, <b>Tarn Water of Kelder</b>, say</i>; <i>Norland's spy service, <b>NIS</b>, says</i>: the noun before the comma, with
    /// its determiner or owner, opens the clause.
    /// </summary>
    public static bool IsNameOfNoun(TokenList tokens, int open, int close)
    {
        if (close - open > LongestLongName || open < 2 || !tokens[open - 1].IsNominal)
            return false;
        for (int i = open + 1; i < close; i++)
            if (!(tokens[i].Tag is Tag.Name or Tag.Number or Tag.Coordinator) && !(tokens[i].Is(GrammarClass.Of) && i > open + 1))
                return false;
        bool isAcronym = close - open == 2 && tokens[open + 1].AllCapitals;
        if (tokens[open + 1].Tag != Tag.Name || (tokens[open - 1].Tag == Tag.Name && !isAcronym))
            return false;
        int start = NounPhrase.StartOf(tokens, open - 1);
        bool opensClause =
            start == 0 || (start < open && (tokens[start - 1].Tag is Tag.Comma or Tag.Break or Tag.Quote or Tag.Conjunction));
        return opensClause && (tokens[start].Tag == Tag.Determiner || HasOwner(tokens, start, open));
    }

    static bool HasOwner(TokenList tokens, int start, int end)
    {
        for (int i = start + 1; i < end; i++)
            if (tokens[i].Tag == Tag.Possessive)
                return true;
        return false;
    }

    /// <summary><i>the minister, <b>Rustem Umerov</b>, said</i></summary>
    static bool IsNameOfRole(TokenList tokens, int open, int close) =>
        close - open <= LongestName
        && CueWords.IsName(tokens, open + 1, close)
        && CueWords.HasRole(tokens, Math.Max(0, open - RoleReach), open);
}
