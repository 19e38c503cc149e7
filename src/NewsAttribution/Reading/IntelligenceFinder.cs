using NewsAttribution.Cues;
using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Reading;

/// <summary>Where a sentence speaks of intelligence: in its source, in the paper that a statement was made in, or just somewhere.</summary>
static class IntelligenceFinder
{
    /// <summary>Tokens between <i>in</i> and the word of intelligence: <i>in its latest daily update on <b>intelligence</b></i>.</summary>
    const int PlaceReach = 6;

    /// <summary>Tokens between the cue and <i>in</i>: <i>said on Monday in</i>.</summary>
    const int CueReach = 2;

    const WordClass OfIntelligence =
        WordClass.IntelligenceBody
        | WordClass.IntelligenceWord
        | WordClass.IntelligenceRole
        | WordClass.IntelligenceMaterial
        | WordClass.IntelligenceName;

    /// <param name="tokens">The sentence.</param>
    /// <param name="cues">Its cues, the main one first.</param>
    /// <param name="source">The source of the main cue.</param>
    public static IntelligenceEvidence Find(TokenList tokens, ReadOnlySpan<Cue> cues, in SourceProfile source)
    {
        if (source.Kind is SourceKind.Intelligence or SourceKind.FormerIntelligence)
            return IntelligenceEvidence.Source;
        if (source.Kind != SourceKind.None && (tokens.Classes & WordClass.OwnJudgement) != 0)
            return IntelligenceEvidence.Place;
        if ((tokens.Classes & OfIntelligence) == 0)
            return IntelligenceEvidence.None;
        var evidence = IntelligenceEvidence.None;
        for (int i = 0; i < tokens.Count && evidence < IntelligenceEvidence.Place; i++)
            if (IsOfIntelligence(tokens, i))
                evidence = StandsInPlace(tokens, i, cues) ? IntelligenceEvidence.Place : IntelligenceEvidence.Mentioned;
        if (evidence != IntelligenceEvidence.Mentioned || !IsInOtherSource(tokens, cues, WordClass.None))
            return evidence;
        return HandsOn(tokens, cues[0]) && IsInOtherSource(tokens, cues, WordClass.CueFind | WordClass.CueThink)
            ? IntelligenceEvidence.HandedOn
            : IntelligenceEvidence.OtherSource;
    }

    /// <summary>
    /// <i>The minister <b>said</b> intelligence showed …</i>; not <i>denied</i>, <i>did not say</i>, <i>should say</i>.
    /// </summary>
    static bool HandsOn(TokenList tokens, in Cue main) =>
        !main.IsNegated && !main.IsModal && tokens[main.Words.Start].Is(WordClass.CueSay) && !tokens[main.Words.Start].Is(WordClass.Act);

    static bool IsOfIntelligence(TokenList tokens, int i) => (SourcePhrase.ClassesOf(tokens, i, 0) & OfIntelligence) != 0;

    /// <summary>A cue besides the main one, of one of the classes if any is given, has intelligence as its source.</summary>
    static bool IsInOtherSource(TokenList tokens, ReadOnlySpan<Cue> cues, WordClass verbs)
    {
        for (int c = 1; c < cues.Length; c++)
        {
            bool states =
                tokens[cues[c].Words.Start].Is(verbs)
                && (
                    (cues[c].Content is CueContent.That or CueContent.Clause)
                    // "said intelligence pointed to a build-up"
                    || CueWords.Has(tokens, cues[c].Source, WordClass.IntelligenceMaterial)
                )
                && !cues[c].IsNegated
                && !cues[c].IsModal;
            if (verbs != WordClass.None && !states)
                continue;
            for (int i = cues[c].Source.Start; i < cues[c].Source.End; i++)
                if (IsOfIntelligence(tokens, i))
                    return true;
        }
        return false;
    }

    /// <summary>
    /// <i>In</i> its latest intelligence update; said <i>in</i> an intelligence report: the phrase that the token stands in opens with
    /// <i>in</i>, next to the main cue or at the start.
    /// </summary>
    static bool StandsInPlace(TokenList tokens, int i, ReadOnlySpan<Cue> cues)
    {
        if (tokens[i].InQuotation || cues.IsEmpty)
            return false;
        for (int j = i - 1; j >= 0 && i - j <= PlaceReach; j--)
        {
            if (tokens[j].Is(GrammarClass.In))
                return IsNextTo(cues[0], j) && NamesPaper(tokens, i);
            bool isInPhrase =
                tokens[j].IsNominal
                || (tokens[j].Tag is Tag.Determiner or Tag.Possessive or Tag.Number or Tag.Time or Tag.Adverb or Tag.Verb);
            if (!isInPhrase)
                return false;
        }
        return false;
    }

    static bool IsNextTo(in Cue cue, int token) => token == 0 || Math.Abs(token - cue.Words.End) <= CueReach || token == cue.Source.End;

    /// <summary>A word for a paper stands in the nouns from the token on.</summary>
    static bool NamesPaper(TokenList tokens, int start)
    {
        int end = start + 1;
        while (end < tokens.Count && tokens[end].IsNominal)
            end++;
        return CueWords.Has(tokens, new(start, end), WordClass.Document | WordClass.IntelligenceMaterial | WordClass.CueNoun);
    }
}
