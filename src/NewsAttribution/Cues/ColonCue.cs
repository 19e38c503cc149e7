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
        var before = new TokenRange(0, i);
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
        if ((after.Length is > 0 and <= LongestAfter) && i > ShortestContent && NamesSource(tokens, after))
            return new(CueKind.Colon, new(i, i + 1), after);
        return default;
    }

    /// <summary>The last noun names a source, and no verb makes a clause of it. "Live: …" and "Analysis: …" do not.</summary>
    static bool NamesSource(TokenList tokens, TokenRange range)
    {
        for (int i = range.Start; i < range.End; i++)
            if (tokens[i].InQuotation || (tokens[i].Tag is Tag.Comma or Tag.Pronoun))
                return false;
        return tokens[range.End - 1].IsOrEnds(CueWords.Sources) && !CueWords.HasFiniteVerb(tokens, range.Start, range.End);
    }
}
