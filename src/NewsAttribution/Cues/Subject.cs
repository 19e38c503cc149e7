using NewsAttribution.Grammar;
using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <summary>The subject of a verb, found from the verb backwards: over appositions, asides, relative clauses.</summary>
/// <param name="Phrase">Empty if none was found.</param>
/// <param name="IsInRelativeClause">A relative pronoun stands between: <i>researchers <b>who</b> said …</i></param>
readonly partial record struct Subject(TokenRange Phrase, bool IsInRelativeClause)
{
    /// <summary>
    /// How many appositions, asides and relative clauses a search goes over: <i>Umerov, 58, the minister, who met him, said</i>.
    /// </summary>
    const int MostSteps = 5;

    /// <summary>Digits of a year.</summary>
    const int YearLength = 4;

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
                {
                    // "The mayor Mrs Ada Lowe, said yesterday that": a comma too many.
                    if (step == 0 && token.Kind == TokenKind.Comma && IsWholeSubject(tokens, last))
                    {
                        last--;
                        continue;
                    }
                    break;
                }
                // "the minister, Rustem Umerov," is one phrase; "Umerov, the minister," is named by its first part.
                bool namesRole =
                    token.Kind == TokenKind.Comma
                    && (
                        (
                            CueWords.IsName(tokens, open + 1, last)
                            && (CueWords.HasRole(tokens, open - 1, open) || Apposition.StartOfRole(tokens, open) >= 0)
                        ) || Apposition.IsNameOfNoun(tokens, open, last)
                    );
                if (end == 0 && namesRole)
                    end = last;
                last = open - 1;
                continue;
            }
            // "One memo, dated March 2, 2021, and signed by a clerk, says"
            if (step > 0 && (token.Tag is Tag.Time or Tag.Number) && OpensDatedAside(tokens, last) is var dated and > 0)
            {
                last = dated - 1;
                continue;
            }
            // "A notice released on Thursday, headed Danger, told"
            if (step > 0 && token.Tag == Tag.Time && NounBeforeTime(tokens, last) is var dateless and >= 0)
                last = dateless;
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
            // "all the agencies involved said": the participle belongs to the noun.
            if (step == 0 && EndsWithParticiple(tokens, last))
            {
                end = last + 1;
                // "a report published Monday said"
                while (end < tokens.Count && tokens[end].Tag == Tag.Time)
                    end++;
                last--;
            }
            // "The word "quay" refers to": the quoted words name the noun before them.
            if (step == 0 && NounBeforeItsName(tokens, last) is var named and >= 0)
            {
                end = last + 1;
                last = named;
                continue;
            }
            int start = NounPhrase.StartOf(tokens, last);
            bool endsClause = token.Tag is Tag.Verb or Tag.Adverb or Tag.Participle or Tag.Preposition;
            if (start > last && !(endsClause && RelativeBefore(tokens, last + 1, last) > 0))
            {
                // "A study she led found", "the slides he showed say": a relative clause without its pronoun.
                if (token.Tag != Tag.Verb || NounBeforeClause(tokens, last) is not (var noun and >= 0))
                    break;
                end = end == 0 ? last + 1 : end;
                last = noun;
                continue;
            }
            // "the officers who met him said": the relative clause belongs to the noun before it.
            if (RelativeBefore(tokens, start, last) is var pronoun and > 0 && (step > 0 || tokens[pronoun - 1].Tag != Tag.Comma))
            {
                // "The minister, who was represented by Ona Pell, the clerk, said": set off by commas, it is no part of the phrase.
                if (tokens[pronoun - 1].Tag == Tag.Comma)
                {
                    last = pronoun - 2;
                    end = 0;
                    continue;
                }
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
            // "Pell, head of the rowing club, Kelder said": the post ends in a place.
            if (Apposition.PostThatEndsInPlace(tokens, start, last) is var post and > 0)
            {
                last = post - 1;
                end = 0;
                continue;
            }
            // "Lowe, from the University of Tarn, who was not involved, said"
            if (step > 0 && end == 0 && OpensAside(tokens, start) is var comma and > 0)
            {
                last = comma - 1;
                continue;
            }
            // "aides assigned to keep an eye on it said"
            if (NounBeforeInfinitive(tokens, start) is var tasked and >= 0)
            {
                end = end == 0 ? last + 1 : end;
                last = tasked;
                continue;
            }
            // "Pell, the harbour master said that", "Pell, who runs the port said that": the second comma is missing.
            if (step == 0 && end == 0 && MissedComma.NameBefore(tokens, start, last) is var name and >= 0)
                return new(new(NounPhrase.StartOf(tokens, name), name + 1), relative);
            // "The board denied the loss and Chairman Reed said": the object of another verb.
            start = MissedComma.AfterObject(tokens, start, last);
            // "the board's deputy director, Mr Tom Reed said"
            if (start > 1 && CueWords.IsName(tokens, start, last + 1) && Apposition.StartOfRole(tokens, start - 1) is var role and >= 0)
                start = role;
            else
                start = StartOfPair(tokens, StartOfList(tokens, start, last));
            // "fell to 12, said": no voice; but "One said", "Two said".
            bool isFigure = start == last && tokens[start].Kind == TokenKind.Number;
            return new(isFigure ? default : MissedComma.WithoutPlace(tokens, new(start, end == 0 ? last + 1 : end)), relative);
        }
        return new(default, relative);
    }

    /// <summary>
    /// The comma before a phrase that <i>from</i> or the like ties to the name before it: <i>Lowe, originally <b>from Tarn</b></i>; −1 if
    /// it
    /// is none.
    /// </summary>
    static int OpensAside(TokenList tokens, int start)
    {
        int comma = start - 2;
        if (comma > 0 && tokens[comma].Tag == Tag.Adverb)
            comma--;
        return
            comma > 0
            && tokens[start - 1].Tag == Tag.Preposition
            && tokens[comma].Tag == Tag.Comma
            // "Pell, 31, of Tarn"
            && (
                tokens[comma - 1].IsNominal
                || (tokens[comma - 1].Kind == TokenKind.Number && comma > 2 && tokens[comma - 2].Tag == Tag.Comma)
            )
            ? comma
            : -1;
    }

    /// <summary>
    /// The comma before a participle whose date ends at a token: <i>One memo<b>,</b> dated March 2, 2021</i>; −1 if it is none.
    /// </summary>
    static int OpensDatedAside(TokenList tokens, int last)
    {
        int i = last;
        while (
            i > 1
            && ((tokens[i].Tag is Tag.Time or Tag.Number) || (tokens[i].Tag == Tag.Comma && tokens[i + 1].Tag is Tag.Number or Tag.Time))
        )
            i--;
        return i > 1 && (tokens[i].Tag is Tag.Verb or Tag.Participle or Tag.Preposition) && tokens[i - 1].Tag == Tag.Comma ? i - 1 : -1;
    }

    /// <summary>The noun of <i>a <b>notice</b> released on Thursday</i>, which ends at a token; −1 if there is none.</summary>
    static int NounBeforeTime(TokenList tokens, int last)
    {
        int i = last;
        while (i > 1 && tokens[i].Tag is Tag.Time or Tag.Number or Tag.Preposition)
            i--;
        return EndsWithParticiple(tokens, i) ? i - 1 : -1;
    }

    /// <summary>
    /// The noun that opens the clause and is named by the quoted words that end at a token: <i>The <b>word</b> “quay”</i>, <i>A
    /// <b>crew</b> known as “the Old Guard”</i>; −1 if there is none.
    /// </summary>
    public static int NounBeforeItsName(TokenList tokens, int last)
    {
        int noun = OpenOfName(tokens, last) - 1;
        // "known as", "called", "also called"
        for (int step = 0; step < 3 && noun > 0 && tokens[noun].Tag is Tag.Preposition or Tag.Verb or Tag.Participle or Tag.Adverb; step++)
            noun--;
        return noun >= 0 && tokens[noun].Tag == Tag.Nominal && OpensClause(tokens, noun) ? noun : -1;
    }

    /// <summary>Tokens of the longest quoted name with its first mark: <i>the film “The Old Man and the Sea”</i>.</summary>
    const int LongestQuotedName = 8;

    /// <summary>
    /// The mark that opens the quoted name which ends with the mark at <paramref name="close"/>; −1 if that ends none. A name has no comma
    /// and no stop, and something stands before it.
    /// </summary>
    static int OpenOfName(TokenList tokens, int close)
    {
        if (close < 3 || tokens[close].Tag != Tag.Quote || !tokens[close - 1].InQuotation)
            return -1;
        int open = close - 1;
        while (open > 0 && close - open <= LongestQuotedName && tokens[open].InQuotation)
        {
            if (tokens[open].Tag is Tag.Break or Tag.Comma)
                return -1;
            open--;
        }
        return open > 0 && tokens[open].Tag == Tag.Quote ? open : -1;
    }

    /// <summary>
    /// The noun whose participle has an infinitive behind it, in which the phrase at <paramref name="start"/> stands: <i><b>aides</b>
    /// assigned to keep an eye on it</i>; −1 if there is none.
    /// </summary>
    static int NounBeforeInfinitive(TokenList tokens, int start)
    {
        int to = start - 2;
        bool isInfinitive = to > 1 && tokens[to].Is(GrammarClass.To) && tokens[to + 1].Key != 0 && !tokens[to + 1].Capital;
        if (!isInfinitive)
            return -1;
        int verb = tokens[to - 1].Particle ? to - 2 : to - 1;
        return
            EndsWithParticiple(tokens, verb)
            && !tokens[verb].Is(WordClass.CueSay | WordClass.CueThink | WordClass.CueAct)
            && OpensClause(tokens, verb - 1)
            ? verb - 1
            : -1;
    }

    /// <summary>The phrase that ends at a token opens the sentence, or stands behind a mark.</summary>
    static bool OpensClause(TokenList tokens, int last)
    {
        int start = NounPhrase.StartOf(tokens, last);
        return start == 0
            || (tokens[start - 1].Tag is Tag.Comma or Tag.Break or Tag.Quote or Tag.Conjunction or Tag.Coordinator or Tag.Time);
    }

    static bool EndsWithParticiple(TokenList tokens, int last) =>
        last > 0
        && tokens[last].Tag == Tag.Verb
        && (tokens[last].Form is VerbForm.Past or VerbForm.None)
        && tokens[last - 1].Tag == Tag.Nominal
        && NounPhrase.StartOf(tokens, last - 1) < last;

    /// <summary>Nothing stands before the comma but the subject, a name: <i><b>The mayor Mrs Ada Lowe</b>, said</i>.</summary>
    static bool IsWholeSubject(TokenList tokens, int comma) =>
        comma > 0 && (tokens[comma - 1].Tag is Tag.Name or Tag.Close) && NounPhrase.StartOf(tokens, comma - 1) == 0;

    /// <summary>
    /// Where a list of names begins whose last two the phrase holds: <i><b>The ports of Oslo</b>, Bergen and Narvik said</i>.
    /// </summary>
    static int StartOfList(TokenList tokens, int start, int last)
    {
        // "…, Reed and Lowe say": where a clause stands before, its last name is no part of the list.
        if (tokens[start].Tag != Tag.Name || !HasCoordinator(tokens, start, last) || CuePlace.HasVerbBefore(tokens, start))
            return start;
        for (int step = 0; step < MostSteps && start > 1 && tokens[start - 1].Tag == Tag.Comma && tokens[start - 2].Tag == Tag.Name; step++)
        {
            // "In Oslo, Bergen and Narvik said": a place opens the sentence.
            if (IsAdverbial(tokens, start - 2))
                break;
            start = NounPhrase.StartOf(tokens, start - 2);
        }
        return start;
    }

    /// <summary>The phrase that ends at a token is governed by a preposition or a verb: <i>In <b>Oslo</b>, …</i></summary>
    static bool IsAdverbial(TokenList tokens, int last)
    {
        int start = NounPhrase.StartOf(tokens, last);
        return start > last || (start > 0 && (tokens[start - 1].Tag is Tag.Preposition or Tag.Participle or Tag.Verb));
    }

    /// <summary>
    /// Where a subject of two begins whose second the phrase is, behind a comma: <i><b>The mayor</b>, Ada Lowe, and her aides said</i>.
    /// </summary>
    static int StartOfPair(TokenList tokens, int start)
    {
        int comma = start - 2;
        if (
            comma < 1
            || tokens[start - 1].Tag != Tag.Coordinator
            || tokens[comma].Tag != Tag.Comma
            || CuePlace.HasVerbBefore(tokens, comma)
        )
            return start;
        var first = Find(tokens, comma);
        return first.Phrase.IsEmpty || first.IsInRelativeClause ? start : first.Phrase.Start;
    }

    static bool HasCoordinator(TokenList tokens, int start, int last)
    {
        for (int i = start + 1; i < last; i++)
            if (tokens[i].Tag == Tag.Coordinator)
                return true;
        return false;
    }

    /// <summary><i>Discussing the talks, <b>Lavrov</b>, said</i>: the subject itself stands between commas.</summary>
    static bool IsNameInAside(TokenList tokens, int open, int close) =>
        open > 0
        && CueWords.IsName(tokens, open + 1, close)
        // "One of them, Ada Pell, said"
        && ((tokens[0].Tag is Tag.Participle or Tag.Preposition or Tag.Conjunction) || tokens[open - 1].Is(GrammarClass.PersonPronoun))
        && !CueWords.HasRole(tokens, Math.Max(0, open - Apposition.RoleReach), open);

    /// <summary>
    /// <i>Umerov, 58, <b>the minister</b>, said</i>: the phrase is one of a chain of appositions, and its head stands before it.
    /// </summary>
    static bool IsChained(TokenList tokens, int start, int last)
    {
        ref var before = ref tokens[start - 2];
        if (last == start && (tokens[start].Tag == Tag.Number || IsPartyAndState(tokens.WordAt(start))))
            return true;
        // "Galasiewski, an analyst at Elliott Wave, a forecasting firm, said"
        // but "The pier fell in Tarn, officials said": they speak themselves.
        bool opensRole =
            (tokens[start].Tag == Tag.Determiner && tokens[start].Length <= 2)
            || (
                (tokens[start].Tag == Tag.Nominal || (tokens[start].AllCapitals && tokens[start].Is(CueWords.Roles) && start < last))
                && Apposition.HasRoleAsHead(tokens, start, last + 1)
            );
        // "In Tarn, a spokesman said": a place opens the sentence, and he speaks.
        if (before.Tag == Tag.Name && opensRole)
            return !IsAdverbial(tokens, start - 2);
        // "On May 2, 1985, the paper said": a year is no age.
        return before.Tag == Tag.Number
            && before.Length < YearLength
            && start > 3
            && tokens[start - 3].Tag == Tag.Comma
            && (tokens[start].Tag is Tag.Determiner or Tag.Nominal);
    }

    /// <summary><i>Reed, <b>R-Ohio</b>, the bill's sponsor, said</i></summary>
    static bool IsPartyAndState(ReadOnlySpan<char> word) => word.Length > 2 && word[1] == '-' && char.IsAsciiLetterUpper(word[0]);
}
