using NewsAttribution.Grammar;
using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <summary><i><b>according to</b> X</i>, <i>in the view of X</i>, <i>citing X</i>, <i>quoted by X</i>.</summary>
static class FrameCue
{
    public static Cue Read(TokenList tokens, int i)
    {
        ref var token = ref tokens[i];
        bool isPhrase = (token.PhraseClasses & WordClass.CueFrame) != 0;
        if (!isPhrase && !token.Is(WordClass.CueFrame))
            return default;
        int start = isPhrase ? i - token.PhraseLength + 1 : i;
        ref var first = ref tokens[start];
        // "two key figures from the club", "Per Osk"
        bool isName = !isPhrase && i > 0 && i + 1 < tokens.Count && token.Capital && tokens[i + 1].Capital && !tokens[i - 1].InQuotation;
        if (NounCue.IsPerson(first) || isName)
            return default;
        if (first.Kind == TokenKind.Possessive || (first.Form == VerbForm.Past && !CanStandApart(tokens, start)))
            return default;
        // "per the ministry": the entry ends with the determiner of the source.
        int cueEnd = isPhrase && tokens[i].Tag == Tag.Determiner ? i : i + 1,
            source = cueEnd;
        while (source < tokens.Count && (tokens[source].Tag is Tag.Adverb))
            source++;
        int end = NounPhrase.EndOf(tokens, source);
        if (end == source && !isPhrase)
            return default;
        // "said by telephone"
        if (
            isPhrase
            && tokens[cueEnd - 1].Is(GrammarClass.By)
            && first.Form == VerbForm.Past
            && !PassiveCue.CanAct(tokens, new(source, end))
        )
            return default;
        bool isCiting = first.Form == VerbForm.Participle || (first.Tag == Tag.Participle && !isPhrase);
        bool hasSource = end > source && !tokens[source].InQuotation;
        return new(
            isCiting ? CueKind.Citing : CueKind.Frame,
            new(start, cueEnd),
            hasSource ? WithList(tokens, CueWords.WithName(tokens, new(source, end), opens: true), start) : default
        );
    }

    /// <summary>
    /// <i>…, according to <b>police, doctors and the mayor</b>.</i> Where the sentence ends with it; in front of its clause the list could
    /// not be told from the subject.
    /// </summary>
    static TokenRange WithList(TokenList tokens, TokenRange source, int start)
    {
        int last = source.End;
        bool hasAnd = false;
        for (int i = last; start > 0 && i + 1 < tokens.Count && !hasAnd && tokens[i].Tag is Tag.Comma or Tag.Coordinator; i = last)
        {
            hasAnd = tokens[i].Tag == Tag.Coordinator;
            int next = i + 1;
            if (!hasAnd && tokens[next].Tag == Tag.Coordinator)
            {
                hasAnd = true;
                next++;
            }
            last = NounPhrase.EndOf(tokens, next);
            if (last == next || !CueWords.Has(tokens, new(next, last), Voices | CueWords.Roles | WordClass.CueNoun))
                return source;
            for (int j = next; j < last && !hasAnd; j++)
                hasAnd = tokens[j].Tag == Tag.Coordinator;
        }
        return hasAnd && (last == tokens.Count || tokens[last].Kind == TokenKind.Stop) && tokens[last - 1].Tag != Tag.Name
            ? new(source.Start, last)
            : source;
    }

    /// <summary>
    /// The frame, if it names a voice: <i>citing <b>an intelligence report</b></i>, but not <i>citing the cost</i>, where the subject of
    /// the
    /// clause gives a reason.
    /// </summary>
    public static Cue ReadVoice(TokenList tokens, int i)
    {
        var cue = Read(tokens, i);
        return CueWords.Has(tokens, cue.Source, Voices) ? cue : default;
    }

    const WordClass Voices = CueWords.Sources | WordClass.VagueSource | WordClass.Document | WordClass.IntelligenceMaterial;

    /// <summary>
    /// <i>the man <b>described by</b> police</i> is a passive of its noun; at the start of a sentence or after a comma the frame is of the
    /// whole clause: <i><b>Cited by</b> the ministry, the figures show a fall</i>; <i>…, <b>quoted by</b> the agency</i>.
    /// </summary>
    static bool CanStandApart(TokenList tokens, int start) =>
        start == 0 || (tokens[start - 1].Tag is Tag.Comma or Tag.Auxiliary or Tag.Adverb);
}
