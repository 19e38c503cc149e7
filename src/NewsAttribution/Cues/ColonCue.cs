using NewsAttribution.Grammar;
using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <summary><i>Prosecutors<b>:</b> Envoy sold plans</i>, <i>Envoy sold plans<b>:</b> prosecutors</i>, <i>… <b>–</b> official</i>.</summary>
static class ColonCue
{
    /// <summary>Tokens of the longest source before the mark: <i>Chief of Staff of the Joint Armed Forces:</i></summary>
    const int LongestBefore = 8;

    /// <summary>Tokens of the longest source after it: <i>: Ministry of Foreign Affairs spokesman</i>.</summary>
    const int LongestAfter = 5;

    /// <summary>Tokens that the content has at least, or the line is no headline: <i>Bombs fall: police</i>.</summary>
    const int ShortestContent = 2;

    public static Cue Read(TokenList tokens, int i)
    {
        if (tokens[i].Kind is not (TokenKind.Colon or TokenKind.Dash))
            return default;
        if (i + 1 < tokens.Count && tokens[i + 1].InQuotation && tokens[i + 1].Kind != TokenKind.Quote)
            return OfTurn(tokens, i);
        if (ReadFrom(tokens, i) is { IsNone: false } from)
            return from;
        if (ReadAnnounced(tokens, i) is { IsNone: false } announced)
            return announced;
        if (ReadSignature(tokens, i) is { IsNone: false } signature)
            return signature;
        int start = 0;
        while (start < i && tokens[start].Kind is TokenKind.Stop or TokenKind.Colon) // … Police: three held
            start++;
        var before = new TokenRange(start, i);
        if (
            tokens[i].Kind == TokenKind.Colon
            && (before.Length is > 0 and <= LongestBefore)
            && i + ShortestContent < tokens.Count
            && NamesSource(tokens, before)
        )
            return new(CueKind.Colon, new(i, i + 1), before);
        int end = tokens.Count;
        while (end > i && (tokens[end - 1].Kind is TokenKind.Stop or TokenKind.Quote))
            end--;
        var after = new TokenRange(i + 1, end);
        if (
            (after.Length is > 0 and <= LongestAfter)
            && i > ShortestContent
            && (NamesSource(tokens, after) || IsAcronymOfHeadline(tokens, i, after))
        )
            return new(CueKind.Colon, new(i, i + 1), after);
        return tokens[i].Kind == TokenKind.Dash && i > ShortestContent && tokens[i - 1].Tag == Tag.Quote
            ? ReadSigned(tokens, i, end)
            : default;
    }

    /// <summary><i>Bridge to stay open<b>: THB</b></i>: a body of no list, behind a line that ends without a stop.</summary>
    static bool IsAcronymOfHeadline(TokenList tokens, int colon, TokenRange after) =>
        after.Length == 1
        && after.End == tokens.Count
        && !tokens.HasQuotes
        && tokens[after.Start] is { AllCapitals: true, Length: > 1 and <= LongestAcronym, Kind: TokenKind.Word }
        && !tokens[colon - 1].AllCapitals;

    const int LongestAcronym = 6;

    /// <summary><i>“We hold this wall.” <b>—</b> Ada Pell, harbour master</i>: signed.</summary>
    static Cue ReadSigned(TokenList tokens, int dash, int end)
    {
        int last = NounPhrase.EndOf(tokens, dash + 1);
        bool names =
            last > dash + 1
            && (tokens[dash + 1].Capital || tokens[dash + 1].Tag == Tag.Determiner || CueWords.HasRole(tokens, dash + 1, last))
            && (tokens[last - 1].Tag == Tag.Name || CueWords.HasRole(tokens, dash + 1, last))
            && (last == end || tokens[last].Tag is Tag.Comma or Tag.Preposition)
            && !CueWords.HasFiniteVerb(tokens, dash + 1, end);
        return names ? new(CueKind.Colon, new(dash, dash + 1), new(dash + 1, last)) : default;
    }

    /// <summary><i><b>Ona Pell, an economist:</b> It is warm.</i> The label of a turn, whose words bear no marks.</summary>
    static Cue OfTurn(TokenList tokens, int colon)
    {
        int start = 0;
        while (start < colon && tokens[start].Key == 0)
            start++;
        int end = NounPhrase.EndOf(tokens, start);
        // "A: It is warm." names nobody.
        bool names = end > start && end <= colon && tokens[start].Length > 1;
        return names ? new(CueKind.Colon, new(colon, colon + 1), new(start, end)) : default;
    }

    /// <summary>
    /// <i>And <b>from</b> the mayor, Inger Toft<b>:</b></i> in front of a quotation, or of one that the next sentence opens.
    /// </summary>
    static Cue ReadFrom(TokenList tokens, int colon)
    {
        if (tokens[colon].Kind != TokenKind.Colon || (colon + 1 < tokens.Count && tokens[colon + 1].Kind != TokenKind.Quote))
            return default;
        int from = 0;
        while (from < colon && (tokens[from].Tag is Tag.Coordinator or Tag.Adverb or Tag.Determiner or Tag.Pronoun or Tag.Comma))
            from++;
        if (from == colon || !tokens[from].Is(GrammarClass.From))
            return default;
        return ReadSpeaker(tokens, from + 1, colon, new(from, from + 1));
    }

    /// <summary>
    /// <i>A note <b>from</b> the owner, Ona Pell<b>:</b></i>, <i>The airline released this statement<b>:</b></i> in front of a
    /// quotation that
    /// the next sentence opens.
    /// </summary>
    static Cue ReadAnnounced(TokenList tokens, int colon)
    {
        if (tokens[colon].Kind != TokenKind.Colon || colon + 1 < tokens.Count || colon < 2)
            return default;
        int noun = 0;
        while (
            noun < colon && !IsWritten(tokens[noun]) && tokens[noun].Tag is Tag.Coordinator or Tag.Adverb or Tag.Determiner or Tag.Nominal
        )
            noun++;
        if (noun + 2 < colon && IsWritten(tokens[noun]) && tokens[noun + 1].Is(GrammarClass.From | GrammarClass.By))
            return ReadSpeaker(tokens, noun + 2, colon, new(noun + 1, noun + 2));
        int verb = colon - 2;
        // "released the following statement"
        while (verb > 1 && colon - verb < LongestBefore && IsBeforeWritten(tokens, verb))
            verb--;
        // "Police found this note": it is none of theirs.
        if (!IsWritten(tokens[colon - 1]) || verb < 1 || tokens[verb].Tag != Tag.Verb || tokens[verb].Is(WordClass.CueFind))
            return default;
        var subject = Subject.Find(tokens, verb - 1).Phrase;
        return subject.IsEmpty || !SharedSubject.CanSpeak(tokens, subject) ? default : new(CueKind.Colon, new(colon, colon + 1), subject);
    }

    static bool IsBeforeWritten(TokenList tokens, int i) =>
        tokens[i].Tag is Tag.Determiner or Tag.Nominal or Tag.Number
        || (tokens[i].Tag == Tag.Preposition && tokens[i - 1].Tag == Tag.Determiner);

    /// <summary><i>a <b>statement</b></i>, <i>a <b>letter</b></i></summary>
    static bool IsWritten(in Token noun) => noun.Tag == Tag.Nominal && noun.Is(WordClass.CueNoun | WordClass.Document);

    /// <summary><i>“The dam holds.” <b>—</b> Ona Pell, an engineer</i></summary>
    static Cue ReadSignature(TokenList tokens, int dash)
    {
        if (tokens[dash].Kind != TokenKind.Dash || dash < 2 || tokens[dash - 1].Kind != TokenKind.Quote)
            return default;
        return ReadSpeaker(tokens, dash + 1, tokens.Count, new(dash, dash + 1));
    }

    /// <summary>Somebody who can speak, with who that is after a comma, or when and where it was, and no clause.</summary>
    static Cue ReadSpeaker(TokenList tokens, int start, int end, TokenRange cue)
    {
        if (start >= end || CueWords.HasFiniteVerb(tokens, start, end))
            return default;
        int last = NounPhrase.EndOf(tokens, start);
        // "the owner, Ona Pell"
        if (last + 1 < end && tokens[last].Tag == Tag.Comma && !LeadInCue.CanSpeak(tokens, start, last))
            (start, last) = (last + 1, NounPhrase.EndOf(tokens, last + 1));
        bool ends = last == end || (last < end && tokens[last].Tag is Tag.Comma or Tag.Open or Tag.Preposition or Tag.Time);
        return ends && LeadInCue.CanSpeak(tokens, start, last) ? new(CueKind.Colon, cue, new(start, last)) : default;
    }

    /// <summary>
    /// The last noun names a source, and no verb makes a clause of it. "Live: …", "Analysis: …" and "Hear the mayor: …" do not.
    /// </summary>
    static bool NamesSource(TokenList tokens, TokenRange range)
    {
        if (tokens[range.Start].Is(GrammarClass.LeadIn) || tokens[range.Start].Kind == TokenKind.Stop)
            return false;
        for (int i = range.Start; i < range.End; i++)
            if (tokens[i].InQuotation || (tokens[i].Tag is Tag.Comma or Tag.Pronoun))
                return false;
        // "one advantage – a national health service" explains; a source after a dash has no article.
        if (range.Start > 0 && tokens[range.Start].Tag == Tag.Determiner)
            return false;
        // "…: sources", "Brussels: …", "…: survivors of the fire"
        bool isAlone = range.Length == 1 && (tokens[range.Start].Is(WordClass.VagueSource) || IsCapitalOfHeadline(tokens, range));
        return (isAlone || tokens[HeadOf(tokens, range)].IsOrEnds(CueWords.Sources) || tokens[range.End - 1].IsOrEnds(CueWords.Sources))
            && !CueWords.HasFiniteVerb(tokens, range.Start, range.End);
    }

    static bool IsCapitalOfHeadline(TokenList tokens, TokenRange range) =>
        range.Start == 0
        && tokens[range.Start].Is(WordClass.Capital | WordClass.Country)
        && tokens[tokens.Count - 1].Kind != TokenKind.Stop;

    /// <summary>The noun before the first preposition: <i><b>survivors</b> of the fire</i>.</summary>
    static int HeadOf(TokenList tokens, TokenRange range)
    {
        int head = range.Start;
        while (head + 1 < range.End && tokens[head + 1].Tag != Tag.Preposition)
            head++;
        return head;
    }
}
