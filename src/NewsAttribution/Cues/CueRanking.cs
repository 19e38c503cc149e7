using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <summary>Which of the cues of a sentence is the one that the sentence rests on.</summary>
static class CueRanking
{
    /// <summary>Puts the best cue first.</summary>
    public static void PutBestFirst(TokenList tokens, Span<Cue> cues)
    {
        int best = 0;
        float most = float.NegativeInfinity;
        for (int i = 0; i < cues.Length; i++)
            if (Score(tokens, cues[i]) is var score && score > most)
                (best, most) = (i, score);
        if (best > 0)
            (cues[0], cues[best]) = (cues[best], cues[0]);
    }

    static bool NamesIntelligence(TokenList tokens, in Cue c)
    {
        if ((tokens.Classes & (WordClass.IntelligenceWord | WordClass.IntelligenceMaterial)) == 0)
            return false;
        for (int i = c.Source.Start; i < c.Source.End; i++)
            if (
                tokens[i].IsOrEnds(WordClass.IntelligenceWord | WordClass.IntelligenceMaterial)
                && (tokens[i].PhraseClasses & WordClass.IntelligenceFalse) == 0
            )
                return true;
        return false;
    }

    static float Score(TokenList tokens, in Cue c)
    {
        float score = c.Kind switch
        {
            CueKind.Inverted => 5f,
            CueKind.Verb => 4f,
            CueKind.Frame => 4.4f,
            CueKind.Possessive => 4f,
            CueKind.Passive => 2.5f,
            CueKind.Colon => 3.5f,
            CueKind.Citing => 2.6f,
            CueKind.Participle => c.Words.Start > 0 && tokens[c.Words.Start - 1].Is(WordClass.CueNoun | WordClass.Document) ? 4.5f : 1.4f,
            _ => 1f,
        };
        ref var cue = ref tokens[c.Words.Start];
        if (c.Kind is CueKind.Verb or CueKind.Inverted)
            score +=
                cue.Is(WordClass.CueSay) ? 1f
                : cue.Is(WordClass.CueAct) ? 0.6f
                : cue.Is(WordClass.CueThink) ? 0.3f
                : 0f;
        if (!c.HasSource)
            score -= 2f;
        if (c.IsNextToQuotation)
            score += 1.2f;
        if (c.IsTrailing)
            score += 1.5f;
        if (c.IsEmbedded)
            score -= 2.5f;
        if (c.IsNegated)
            score -= 1.5f;
        if (c.IsModal)
            score -= 0.8f;
        // Of a medium and the voice that it relays, the voice: "the minister said …, the news agency reported".
        if (c.HasSource && tokens[c.Source.End - 1].IsOrEnds(WordClass.MediaName | WordClass.MediaWord))
            score -= 2.2f;
        // What comes from intelligence counts as such, whoever hands it on: "the minister said intelligence showed …".
        if (c.HasSource && (c.Kind is CueKind.Verb or CueKind.Citing or CueKind.Frame) && NamesIntelligence(tokens, c))
            score += c.Kind == CueKind.Citing ? 4.5f : 2.6f;
        // Of equals the first.
        return score - c.Words.Start * 0.004f;
    }
}
