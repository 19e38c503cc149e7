using NewsAttribution.Grammar;
using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <summary>
/// Headlines: <i>Minister <b>'furious'</b> over lorry crash</i>. The phrase before the first quotation, if it names a source.
/// </summary>
static class QuotedWordsCue
{
    /// <summary>Tokens before the mark; past that the sentence is a body sentence with a quoted phrase in it.</summary>
    const int LongestBefore = 10;

    /// <summary>Tokens between the phrase and the mark: <i>Minister is said to be 'furious'</i>.</summary>
    const int LongestGap = 4;

    public static Cue Read(TokenList tokens)
    {
        if (!tokens.HasQuotes)
            return default;
        int quote = 1;
        while (quote < tokens.Count && !(tokens[quote].Tag == Tag.Quote && quote + 1 < tokens.Count && tokens[quote + 1].InQuotation))
            quote++;
        if (quote >= tokens.Count || quote > LongestBefore || tokens[0].InQuotation)
            return default;
        int end = NounPhrase.EndOf(tokens, 0);
        // Ada "Bear" Lund: the name goes on behind the quoted words, which are a part of it.
        if (end > quote)
            return default;
        // "The law would ban “sedition”.": a sentence with a verb of its own says so itself; a headline has none, or no full stop.
        if (end == 0 || quote - end > LongestGap || (EndsWithStop(tokens) && CueWords.HasFiniteVerb(tokens, 0, tokens.Count)))
            return default;
        return new(CueKind.QuotedWords, new(quote, quote + 1), new(0, end)) { IsNextToQuotation = true };
    }

    /// <summary>A full stop, perhaps with a quotation mark behind it: <i>The law bans “sedition<b>.”</b></i></summary>
    static bool EndsWithStop(TokenList tokens)
    {
        int last = tokens.Count - 1;
        return tokens[last].Kind == TokenKind.Stop
            || (last > 0 && tokens[last].Kind == TokenKind.Quote && tokens[last - 1].Kind == TokenKind.Stop);
    }
}
