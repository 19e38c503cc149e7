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
        var all = tokens.All;
        for (int i = 0; i < all.Length; i++)
        {
            ref var token = ref all[i];
            if (token.InQuotation || !MayBeCue(token, i))
                continue;
            var cue = Read(tokens, i);
            // "was described by police": the passive has read it.
            bool isRead = count > 0 && cues[count - 1].Kind == CueKind.Passive && cues[count - 1].Words.Start == cue.Words.Start;
            if (cue.IsNone || isRead)
                continue;
            cues[count] = CuePlace.Set(tokens, cue, count > 0 ? cues[count - 1] : default);
            if (++count == Limit)
                break;
        }
        if (count > 1 && (tokens.Classes & WordClass.Inquiry) != 0 && InquiryCue.Opens(tokens, cues[0]))
            count = InquiryCue.WithoutAnswers(tokens, cues[..count]);
        if (count == 0 && tokens.HasQuotes && LeadInCue.ReadClause(tokens) is { IsNone: false } clause)
            cues[count++] = CuePlace.Set(tokens, clause, default);
        if (count == 0 && QuotedWordsCue.Read(tokens) is { IsNone: false } quoted)
            cues[count++] = quoted;
        return count;
    }

    /// <summary>
    /// The constructs in their order: the first that finds a cue at the token has it. Only those are asked that begin with such a token.
    /// </summary>
    static Cue Read(TokenList tokens, int i)
    {
        ref var token = ref tokens[i];
        bool isFrame = token.IsOrEnds(WordClass.CueFrame),
            isNoun = token.Is(WordClass.CueNoun);
        // "citing" is a verb of saying too; where it names whom, it is a frame.
        if (
            isFrame
            && token.Tag == Tag.Participle
            && token.Is(WordClass.CueFrame)
            && FrameCue.ReadVoice(tokens, i) is { IsNone: false } voice
        )
            return voice;
        if ((token.Tag is Tag.Verb or Tag.Participle) && VerbCue.Read(tokens, i) is { IsNone: false } verb)
            return verb;
        if (isFrame && FrameCue.Read(tokens, i) is { IsNone: false } frame)
            return frame;
        if ((isNoun || i == 0) && ViewCue.Read(tokens, i) is { IsNone: false } view)
            return view;
        if ((token.Kind is TokenKind.Colon or TokenKind.Dash) && ColonCue.Read(tokens, i) is { IsNone: false } colon)
            return colon;
        if (isNoun && NounCue.Read(tokens, i) is { IsNone: false } noun)
            return noun;
        if (i == 0 && (tokens.Classes & WordClass.Inquiry) != 0 && InquiryCue.Read(tokens) is { IsNone: false } inquiry)
            return inquiry;
        return i == 0 && tokens.HasQuotes ? LeadInCue.Read(tokens) : default;
    }

    /// <summary>Nine tokens in ten can be no cue, and no reader need look at them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // Asked of each token: without calls and branches.
    static bool MayBeCue(in Token token, int i) =>
        i == 0
        || (
            (ulong)((token.Classes | token.PhraseClasses) & (WordClass.CueFrame | WordClass.CueNoun))
            | (
                (1UL << (int)Tag.Verb | 1UL << (int)Tag.Participle) >> (int)token.Tag
                | (1UL << (int)TokenKind.Colon | 1UL << (int)TokenKind.Dash) >> (int)token.Kind
            ) & 1
        ) != 0;
}
