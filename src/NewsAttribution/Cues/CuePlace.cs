using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <summary>Where a cue stands: in which clause, before or after its content, at a quotation or away from it.</summary>
static class CuePlace
{
    /// <summary>
    /// Tokens that may follow a cue after its content: <i>…, the ministry said in a statement to the press on Monday.</i>
    /// </summary>
    const int LongestTail = 7;

    /// <summary>
    /// How far before a cue another verb of saying is looked for, in tokens: <i>said late on Monday the minister claimed</i>.
    /// </summary>
    const int VerbReach = 3;

    /// <summary>The cue with its place filled in.</summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="previous">The cue before it, if there is one.</param>
    public static Cue Set(TokenList tokens, in Cue cue, in Cue previous)
    {
        var whole = cue.Whole;
        int first = whole.Start;
        bool trailing =
            first > 0
            && !cue.IsEmbedded
            && (tokens[first - 1].Tag is Tag.Comma or Tag.Quote or Tag.Break)
            && (EndsSoon(tokens, whole.End) || IsSaidByWho(tokens, cue))
            && !IsAfterFrame(tokens, previous, first);
        bool isVerb = cue.Kind is CueKind.Verb or CueKind.Passive or CueKind.Participle;
        if (cue.Kind == CueKind.Verb && IsAside(tokens, cue, first))
            return cue with
            {
                IsTrailing = true,
                IsEmbedded = false,
                Clause = ClausePlace.Trailing,
                IsNextToQuotation = IsQuote(tokens, whole.End + 1),
            };
        bool embedded = cue.IsEmbedded || (isVerb && first > 0 && IsEmbedded(tokens, first));
        return cue with
        {
            IsNextToQuotation =
                IsQuote(tokens, first - 1) || IsQuote(tokens, first - 2) || IsQuote(tokens, whole.End) || IsQuote(tokens, whole.End + 1),
            IsTrailing = trailing,
            IsEmbedded = embedded,
            Clause = trailing ? ClausePlace.Trailing : ClauseOf(tokens, first, embedded),
        };
    }

    /// <summary>
    /// <i>As <b>the mayor says</b>, the quay is old.</i> <i>The quay is old, as <b>the mayor noted on Monday</b>.</i> All the rest is the
    /// content.
    /// </summary>
    static bool IsAside(TokenList tokens, in Cue cue, int first) =>
        first > 0
        && tokens[first - 1].Is(GrammarClass.As)
        && cue.HasSource
        && cue.Words.Start > first
        && tokens[cue.Words.Start].Is(WordClass.CueSay)
        && !tokens[cue.Words.Start].Is(WordClass.Act)
        && (first == 1 || (tokens[first - 2].Tag is Tag.Comma or Tag.Coordinator or Tag.Conjunction))
        && EndsSoon(tokens, cue.Words.End);

    /// <summary>
    /// <i>According to police, <b>the evidence points</b> to arson</i>: what stands before is an attribution, no content.
    /// </summary>
    static bool IsAfterFrame(TokenList tokens, in Cue previous, int first) =>
        (previous.Kind is CueKind.Frame or CueKind.Citing or CueKind.Possessive)
        && previous.Whole.Start == 0
        // "According to Reed, head of the board, both towns argue", "According to papers filed in Tarn, the clerk had asked"
        && !CueWords.HasClause(tokens, previous.Whole.End, first - 1);

    static bool IsQuote(TokenList tokens, int i) => i >= 0 && i < tokens.Count && tokens[i].Tag == Tag.Quote;

    static ClausePlace ClauseOf(TokenList tokens, int first, bool embedded)
    {
        if (first == 0)
            return embedded ? ClausePlace.Relative : ClausePlace.Main;
        ref var before = ref tokens[first - 1];
        if (before.Is(GrammarClass.Subordinator))
            return ClausePlace.Subordinate;
        if (embedded)
            return ClausePlace.Relative;
        bool joins =
            (before.Tag is Tag.Coordinator or Tag.Conjunction) || (before.Kind is TokenKind.Semicolon or TokenKind.Colon or TokenKind.Dash);
        return joins && HasVerbBefore(tokens, first - 1) ? ClausePlace.Second : ClausePlace.Main;
    }

    /// <summary>A finite verb stands before the cue and its source: of a passive, another than its own auxiliary.</summary>
    public static bool HasVerbBefore(TokenList tokens, in Cue cue)
    {
        int start = cue.Whole.Start;
        if (cue.Kind == CueKind.Passive && start == cue.Words.Start)
            while (start > 0 && tokens[start - 1].Tag is Tag.Auxiliary or Tag.Adverb)
                start--;
        return HasVerbBefore(tokens, start);
    }

    /// <summary>A finite verb outside quotations stands before the token.</summary>
    public static bool HasVerbBefore(TokenList tokens, int end) => HasVerbBetween(tokens, 0, end);

    /// <summary>A finite verb outside quotations stands in the range.</summary>
    public static bool HasVerbBetween(TokenList tokens, int start, int end)
    {
        for (int i = start; i < end; i++)
            if ((tokens[i].Tag is Tag.Verb or Tag.Auxiliary) && !tokens[i].InQuotation)
                return true;
        return false;
    }

    /// <summary>
    /// <i>The museum, which <b>calls itself</b> a gift, has one tram</i>: it tells who acts in the main clause, and the main verb follows.
    /// </summary>
    public static bool IsOfSubject(TokenList tokens, in Cue cue)
    {
        if (!cue.IsEmbedded || cue.Kind != CueKind.Verb || cue.Source.Start != 0 || tokens.HasQuotes || tokens[0].InQuotation)
            return false;
        for (int i = cue.Words.End; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Tag != Tag.Comma)
                continue;
            int verb = i + 1;
            while (verb + 1 < tokens.Count && tokens[verb].Tag == Tag.Adverb)
                verb++;
            if (tokens[verb].Tag == Tag.Auxiliary || (tokens[verb].Tag == Tag.Verb && tokens[verb].Form != VerbForm.Base))
                return !tokens[verb].Is(CueWords.Verbs);
        }
        return false;
    }

    /// <summary><i>The quay will hold, <b>said a clerk who</b> kept the minutes.</i> The clause is of the source.</summary>
    public static bool IsSaidByWho(TokenList tokens, in Cue cue)
    {
        int next = cue.Whole.End;
        return cue.Kind == CueKind.Inverted
            && cue.HasSource
            && next < tokens.Count
            && tokens[next].Tag == Tag.Relative
            && !tokens[next].Is(GrammarClass.ThingRelative)
            && !HasCommaFrom(tokens, next);
    }

    /// <summary>The clause goes on behind an aside: <i>The mayor, say two clerks who met him, is ill.</i></summary>
    static bool HasCommaFrom(TokenList tokens, int i)
    {
        while (i < tokens.Count && tokens[i].Tag != Tag.Comma)
            i++;
        return i < tokens.Count;
    }

    /// <summary>Nothing but a time, a place or an addressee stands between the token and the next mark or the end.</summary>
    static bool EndsSoon(TokenList tokens, int i)
    {
        for (int n = 0; i < tokens.Count; i++, n++)
        {
            if (tokens[i].Tag is Tag.Break or Tag.Comma or Tag.Quote)
                return true;
            if (n > LongestTail || (tokens[i].Tag is Tag.Relative or Tag.Verb or Tag.Auxiliary or Tag.Pronoun))
                return false;
        }
        return true;
    }

    static bool IsEmbedded(TokenList tokens, int first)
    {
        ref var before = ref tokens[first - 1];
        if (before.Tag is Tag.Relative)
            return true;
        if (before.Tag is Tag.Conjunction)
            return before.Is(GrammarClass.Subordinator);
        // "after lawmakers proposed", "a move critics say": a clause of time, or one without its pronoun.
        if ((before.Tag is Tag.Preposition && before.Is(GrammarClass.ClauseOpener)) || before.Tag == Tag.Nominal)
            return true;
        // A verb right after another clause's verb, with no mark between: "said the minister claimed".
        for (int i = first - 1; i >= 0 && first - i <= VerbReach; i--)
            if (tokens[i].Tag is Tag.Verb && tokens[i].Is(WordClass.CueSay | WordClass.CueThink) && !tokens[i].InQuotation)
                return true;
            else if (tokens[i].Tag is not (Tag.Adverb or Tag.Time or Tag.Preposition))
                break;
        return false;
    }
}
