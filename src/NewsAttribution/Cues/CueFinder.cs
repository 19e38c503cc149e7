using System.Runtime.CompilerServices;
using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <summary>
/// Finds the cues of a sentence and the source that each names. What stands inside a quotation is content, not a cue, unless the whole
/// sentence is quoted.
/// </summary>
static class CueFinder
{
    /// <summary>More cues than this are not looked at; real sentences have up to six.</summary>
    public const int Limit = 12;

    /// <summary>Finds the cues in the order of the sentence and returns their number.</summary>
    public static int Find(TokenList tokens, Span<Cue> cues)
    {
        int count = 0;
        for (int i = 0; i < tokens.Count && count < Limit; i++)
        {
            ref var token = ref tokens[i];
            if (token.InQuotation || !MayBeCue(token, i))
                continue;
            var cue = Read(tokens, i);
            // "was described by police": the passive has read it.
            bool isRead = count > 0 && cues[count - 1].Kind == CueKind.Passive && cues[count - 1].Words.Start == cue.Words.Start;
            if (cue.IsNone || isRead)
                continue;
            cues[count] = CuePlace.Set(tokens, cue, count > 0 ? cues[count - 1] : default);
            count++;
        }
        if (count > 1 && (tokens.Classes & WordClass.Inquiry) != 0 && InquiryCue.Opens(tokens, cues[0]))
            count = InquiryCue.WithoutAnswers(tokens, cues[..count]);
        if (count == 0 && tokens.HasQuotes && LeadInCue.ReadClause(tokens) is { IsNone: false } clause)
            cues[count++] = CuePlace.Set(tokens, clause, default);
        if (count == 0 && QuotedWordsCue.Read(tokens) is { IsNone: false } quoted)
            cues[count++] = quoted;
        return count;
    }

    /// <summary>The constructs in their order: the first that finds a cue at the token has it.</summary>
    static Cue Read(TokenList tokens, int i)
    {
        // "citing" is a verb of saying too; where it names whom, it is a frame.
        var cue = tokens[i].Tag == Tag.Participle && tokens[i].Is(WordClass.CueFrame) ? FrameCue.ReadVoice(tokens, i) : default;
        if (cue.IsNone)
            cue = VerbCue.Read(tokens, i);
        if (cue.IsNone)
            cue = FrameCue.Read(tokens, i);
        if (cue.IsNone)
            cue = ViewCue.Read(tokens, i);
        if (cue.IsNone)
            cue = ColonCue.Read(tokens, i);
        if (cue.IsNone)
            cue = NounCue.Read(tokens, i);
        if (cue.IsNone && i == 0 && (tokens.Classes & WordClass.Inquiry) != 0)
            cue = InquiryCue.Read(tokens);
        if (cue.IsNone && i == 0 && tokens.HasQuotes)
            cue = LeadInCue.Read(tokens);
        return cue;
    }

    /// <summary>Nine tokens in ten can be no cue, and no reader need look at them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // Asked of each token: without calls and branches.
    static bool MayBeCue(in Token token, int i) =>
        i == 0
        || (
            (ulong)((token.Classes | token.PhraseClasses) & (WordClass.CueFrame | WordClass.CueNoun))
            | (1UL << (int)Tag.Verb | 1UL << (int)Tag.Participle) >> (int)token.Tag & 1
            | (1UL << (int)TokenKind.Colon | 1UL << (int)TokenKind.Dash) >> (int)token.Kind & 1
        ) != 0;
}
