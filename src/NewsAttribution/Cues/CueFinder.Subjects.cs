using NewsAttribution.Grammar;
using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <summary>From a verb to its subject: over appositions, asides, relative clauses.</summary>
static partial class CueFinder
{
    /// <summary>
    /// Does the comma at <paramref name="comma"/> close an apposition whose noun stands before it? <i>Umerov, the minister, said</i>
    /// </summary>
    static bool IsApposition(TokenList tokens, int comma)
    {
        int open = PreviousComma(tokens, comma);
        return open > 0
            && IsAppositionStart(tokens, open, comma)
            && (tokens[open - 1].Tag is Tag.Nominal or Tag.Name or Tag.Close or Tag.Number or Tag.Quote or Tag.Possessive);
    }

    static int PreviousComma(TokenList tokens, int comma)
    {
        for (int i = comma - 1; i > 0; i--)
        {
            if (tokens[i].Tag == Tag.Comma && !tokens[i].InQuotation)
                return i;
            if (
                (tokens[i].Tag is Tag.Quote && tokens[i - 1].InQuotation)
                || (tokens[i].Tag == Tag.Break && (tokens[i].Kind is TokenKind.Colon or TokenKind.Semicolon))
            )
                return -1;
        }
        return -1;
    }

    static bool IsAppositionStart(TokenList tokens, int open, int close)
    {
        var first = tokens[open + 1];
        if (first.Tag is Tag.Relative)
            return true;
        if (close - open == 2 && first.Tag == Tag.Number)
            return true;
        if (
            first.Tag
            is Tag.Determiner
                or Tag.Nominal
                or Tag.Verb
                or Tag.Participle
                or Tag.Adverb
                or Tag.Conjunction
                or Tag.Coordinator
                or Tag.Preposition
        )
            return !HasFiniteVerb(tokens, open + 1, close) || first.Tag is Tag.Conjunction;
        // "the minister, Rustem Umerov, said"
        if (first.Tag == Tag.Name && close - open <= 5 && IsName(tokens, open + 1, close) && HasRole(tokens, Math.Max(0, open - 8), open))
            return true;
        // "Umerov, Ukraine's defence minister, said"
        return first.Tag == Tag.Name && !HasFiniteVerb(tokens, open + 1, close) && HasRole(tokens, open + 1, close);
    }

    const WordClass AnyRole =
        WordClass.OfficialRole
        | WordClass.OfficialRank
        | WordClass.UnnamedOfficial
        | WordClass.ExpertRole
        | WordClass.IntelligenceRole
        | WordClass.PrivateRole
        | WordClass.GenericRole
        | WordClass.OfficialBodyWord
        | WordClass.ResearchWord
        | WordClass.OrganisationWord
        | WordClass.MediaWord;

    static bool HasRole(TokenList tokens, int start, int end)
    {
        for (int i = start; i < end; i++)
            if (((tokens[i].Classes | tokens[i].PhraseClasses) & AnyRole) != 0)
                return true;
        return false;
    }

    /// <summary><i>said the ministry's spokesman<b>, Moses Ndegwa</b></i>: a role takes the name behind it into its phrase.</summary>
    static int WithName(TokenList tokens, int start, int end)
    {
        if (
            end <= start
            || end + 1 >= tokens.Count
            || tokens[end].Tag != Tag.Comma
            || !HasRole(tokens, start, end)
            || (tokens[end - 1].Tag == Tag.Name && !HasRole(tokens, end - 1, end))
        )
            return end;
        int last = end + 1;
        while (last < tokens.Count && tokens[last].Tag == Tag.Name)
            last++;
        return
            last > end + 1
            && last - end <= 6
            && (last == tokens.Count || (tokens[last].Tag is Tag.Comma or Tag.Break or Tag.Quote or Tag.Verb or Tag.Auxiliary))
            ? last
            : end;
    }

    static bool IsName(TokenList tokens, int start, int end)
    {
        for (int i = start; i < end; i++)
            if (tokens[i].Tag != Tag.Name)
                return false;
        return true;
    }

    static bool HasFiniteVerb(TokenList tokens, int start, int end)
    {
        bool relative = false;
        for (int i = start; i < end; i++)
        {
            relative |= tokens[i].Tag == Tag.Relative;
            if ((tokens[i].Tag is Tag.Auxiliary && !relative) || (tokens[i].Tag == Tag.Verb && !relative && i > start))
                return true;
        }
        return false;
    }

    /// <summary>Finds the subject that ends at or before <paramref name="last"/>, over appositions and asides between commas.</summary>
    static void FindSubject(TokenList tokens, int last, ref CueCandidate c)
    {
        int end = 0;
        for (int step = 0; step < 5 && last >= 0; step++)
        {
            var token = tokens[last];
            if ((token.Tag is Tag.Comma or Tag.Break) && (token.Kind is TokenKind.Comma or TokenKind.Dash))
            {
                int open = token.Kind == TokenKind.Dash ? PreviousDash(tokens, last) : PreviousComma(tokens, last);
                // "Discussing the talks, Lavrov, said"
                if (
                    open > 0
                    && IsName(tokens, open + 1, last)
                    && (tokens[0].Tag is Tag.Participle or Tag.Preposition or Tag.Conjunction)
                    && !HasRole(tokens, Math.Max(0, open - 8), open)
                )
                {
                    (c.SourceStart, c.SourceEnd) = (open + 1, last);
                    return;
                }
                if (
                    open <= 0
                    || (token.Kind == TokenKind.Comma && !IsAppositionStart(tokens, open, last) && !(tokens[open + 1].Tag == Tag.Adverb))
                )
                    return;
                // "the minister, Rustem Umerov," is one phrase; "Umerov, the minister," is named by its first part.
                if (end == 0 && token.Kind == TokenKind.Comma && IsName(tokens, open + 1, last) && HasRole(tokens, open - 1, open))
                    end = last;
                last = open - 1;
                continue;
            }
            if (token.Tag == Tag.Relative)
            {
                // "researchers who said": the noun before the clause.
                last--;
                if (last >= 0 && tokens[last].Tag == Tag.Comma)
                    last--;
                c.Embedded = true;
                if (token.Key == ThatKey && last >= 0 && !tokens[last].IsNominal)
                    return;
                continue;
            }
            int start = NounPhrase.StartOf(tokens, last);
            if (
                start > last
                && !((token.Tag is Tag.Verb or Tag.Adverb or Tag.Participle or Tag.Preposition) && RelativeBefore(tokens, last + 1) > 0)
            )
                return;
            // "the officers who met him said": the relative clause belongs to the noun before it.
            if (RelativeBefore(tokens, start) is var relative and > 0)
            {
                end = end == 0 ? last + 1 : end;
                last = relative - 1;
                continue;
            }
            // "Umerov, 58, the minister, said": go on to the head of a chain of appositions.
            if (start > 1 && tokens[start - 1].Tag == Tag.Comma && IsChained(tokens, start, last))
            {
                last = start - 2;
                end = 0;
                continue;
            }
            if (start < last || tokens[start].Tag != Tag.Number)
                (c.SourceStart, c.SourceEnd) = (start, end == 0 ? last + 1 : end);
            return;
        }
    }

    static bool IsChained(TokenList tokens, int start, int last)
    {
        var before = tokens[start - 2];
        if (last == start && tokens[start].Tag == Tag.Number)
            return true;
        // "Galasiewski, an analyst at Elliott Wave, a forecasting firm, said"
        if (
            before.Tag == Tag.Name
            && (
                (tokens[start].Tag == Tag.Determiner && tokens[start].Length <= 2)
                || (tokens[start].Tag == Tag.Nominal && tokens[start].Is(AnyRole))
            )
        )
            return true;
        return before.Tag == Tag.Number
            && start > 3
            && tokens[start - 3].Tag == Tag.Comma
            && (tokens[start].Tag is Tag.Determiner or Tag.Nominal);
    }

    static int PreviousDash(TokenList tokens, int dash)
    {
        for (int i = dash - 1; i > 0; i--)
            if (tokens[i].Kind == TokenKind.Dash)
                return i;
        return -1;
    }

    /// <summary>
    /// Position of a <i>who</i> or <i>which</i> that governs the phrase at <paramref name="start"/> with a verb between, and has a noun
    /// before it; 0 if there is none.
    /// </summary>
    static int RelativeBefore(TokenList tokens, int start)
    {
        bool verb = false;
        for (int i = start - 1; i > 0 && start - i < 14; i--)
        {
            var tag = tokens[i].Tag;
            if (tag == Tag.Relative)
                return verb && tokens[i].Key != ThatKey && (tokens[i - 1].Tag is Tag.Nominal or Tag.Name) ? i : 0;
            if (tag is Tag.Comma or Tag.Break or Tag.Quote)
                return 0;
            verb |= tag is Tag.Verb or Tag.Auxiliary or Tag.Nominal;
        }
        return 0;
    }
}
