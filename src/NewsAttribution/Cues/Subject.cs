using NewsAttribution.Grammar;
using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <summary>The subject of a verb, found from the verb backwards: over appositions, asides, relative clauses.</summary>
/// <param name="Phrase">Empty if none was found.</param>
/// <param name="IsInRelativeClause">A relative pronoun stands between: <i>researchers <b>who</b> said …</i></param>
readonly record struct Subject(TokenRange Phrase, bool IsInRelativeClause)
{
    /// <summary>
    /// How many appositions, asides and relative clauses a search goes over: <i>Umerov, 58, the minister, who met him, said</i>.
    /// </summary>
    const int MostSteps = 5;

    /// <summary>Tokens of the longest relative clause between a noun and its verb.</summary>
    const int LongestClause = 14;

    /// <summary>Finds the subject that ends at or before <paramref name="last"/>.</summary>
    public static Subject Find(TokenList tokens, int last)
    {
        // Where the phrase ends, if further on than the part of it that is looked at.
        int end = 0;
        bool relative = false;
        for (int step = 0; step < MostSteps && last >= 0; step++)
        {
            ref var token = ref tokens[last];
            if ((token.Tag is Tag.Comma or Tag.Break) && (token.Kind is TokenKind.Comma or TokenKind.Dash))
            {
                int open = token.Kind == TokenKind.Dash ? Apposition.PreviousDash(tokens, last) : Apposition.PreviousComma(tokens, last);
                if (IsNameInAside(tokens, open, last))
                    return new(new(open + 1, last), relative);
                bool isAside =
                    open > 0
                    && (token.Kind == TokenKind.Dash || Apposition.IsBetween(tokens, open, last) || tokens[open + 1].Tag == Tag.Adverb);
                if (!isAside)
                    break;
                // "the minister, Rustem Umerov," is one phrase; "Umerov, the minister," is named by its first part.
                bool namesRole =
                    token.Kind == TokenKind.Comma && CueWords.IsName(tokens, open + 1, last) && CueWords.HasRole(tokens, open - 1, open);
                if (end == 0 && namesRole)
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
                relative = true;
                if (token.Is(GrammarClass.That) && last >= 0 && !tokens[last].IsNominal)
                    break;
                continue;
            }
            int start = NounPhrase.StartOf(tokens, last);
            bool endsClause = token.Tag is Tag.Verb or Tag.Adverb or Tag.Participle or Tag.Preposition;
            if (start > last && !(endsClause && RelativeBefore(tokens, last + 1) > 0))
                break;
            // "the officers who met him said": the relative clause belongs to the noun before it.
            if (RelativeBefore(tokens, start) is var pronoun and > 0)
            {
                end = end == 0 ? last + 1 : end;
                last = pronoun - 1;
                continue;
            }
            if (start > 1 && tokens[start - 1].Tag == Tag.Comma && IsChained(tokens, start, last))
            {
                last = start - 2;
                end = 0;
                continue;
            }
            bool isFigure = start == last && tokens[start].Tag == Tag.Number;
            return new(isFigure ? default : new(start, end == 0 ? last + 1 : end), relative);
        }
        return new(default, relative);
    }

    /// <summary><i>Discussing the talks, <b>Lavrov</b>, said</i>: the subject itself stands between commas.</summary>
    static bool IsNameInAside(TokenList tokens, int open, int close) =>
        open > 0
        && CueWords.IsName(tokens, open + 1, close)
        && (tokens[0].Tag is Tag.Participle or Tag.Preposition or Tag.Conjunction)
        && !CueWords.HasRole(tokens, Math.Max(0, open - Apposition.RoleReach), open);

    /// <summary>
    /// <i>Umerov, 58, <b>the minister</b>, said</i>: the phrase is one of a chain of appositions, and its head stands before it.
    /// </summary>
    static bool IsChained(TokenList tokens, int start, int last)
    {
        ref var before = ref tokens[start - 2];
        if (last == start && tokens[start].Tag == Tag.Number)
            return true;
        // "Galasiewski, an analyst at Elliott Wave, a forecasting firm, said"
        bool opensRole =
            (tokens[start].Tag == Tag.Determiner && tokens[start].Length <= 2)
            || (tokens[start].Tag == Tag.Nominal && tokens[start].Is(CueWords.Roles));
        if (before.Tag == Tag.Name && opensRole)
            return true;
        return before.Tag == Tag.Number
            && start > 3
            && tokens[start - 3].Tag == Tag.Comma
            && (tokens[start].Tag is Tag.Determiner or Tag.Nominal);
    }

    /// <summary>
    /// Position of a <i>who</i> or <i>which</i> that governs the phrase at <paramref name="start"/> with a verb between, and has a noun
    /// before it; 0 if there is none.
    /// </summary>
    static int RelativeBefore(TokenList tokens, int start)
    {
        bool verb = false;
        for (int i = start - 1; i > 0 && start - i < LongestClause; i--)
        {
            var tag = tokens[i].Tag;
            if (tag == Tag.Relative)
                return verb && !tokens[i].Is(GrammarClass.That) && tokens[i - 1].IsNominal ? i : 0;
            if (tag is Tag.Comma or Tag.Break or Tag.Quote)
                return 0;
            verb |= tag is Tag.Verb or Tag.Auxiliary or Tag.Nominal;
        }
        return 0;
    }
}
