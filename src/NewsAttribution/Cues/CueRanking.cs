using System.Numerics;
using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <summary>
/// Which of the cues of a sentence is the one that the sentence rests on: the one with the highest sum of the weights of its traits. The
/// weights are learned from the source phrases that the corpus marks, and stand in the model. Immutable.
/// </summary>
sealed class CueRanking
{
    /// <summary>How many weights there are: one for each place of <see cref="CueTrait"/>.</summary>
    public const int Length = (int)CueTrait.Content + (int)CueContent.Nothing + 1;

    /// <summary>More tokens than this make a long source.</summary>
    const int LongSource = 8;

    /// <summary>
    /// How many tokens one unit of <see cref="CueTrait.Position"/> stands for; keeps its weight about as large as the others.
    /// </summary>
    const float PositionUnit = 100;

    const WordClass NoStanding = WordClass.PrivateRole | WordClass.VagueSource;

    readonly float[] _weights;

    /// <param name="weights">A weight for each trait.</param>
    public CueRanking(ReadOnlySpan<float> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, Length);
        _weights = weights.ToArray();
    }

    public ReadOnlySpan<float> Weights => _weights;

    /// <summary>Takes the first cue that names a source: for the training of the first model, when nothing has been learned yet.</summary>
    public static CueRanking Untrained { get; } = new(UntrainedWeights());

    /// <summary>Puts the best cue first; of equals the first. The others keep their order but for the one that gives way.</summary>
    public void PutBestFirst(TokenList tokens, Span<Cue> cues)
    {
        if (cues.Length < 2)
            return;
        int best = 0,
            closing = -1;
        bool namesIntelligence = false;
        float most = float.NegativeInfinity;
        for (int i = 0; i < cues.Length; i++)
        {
            ulong traits = TraitsOf(tokens, cues[i], isFirst: i == 0);
            // The guide's own rule, and three sentences of the corpus are too few to learn it from: "…, the minister said, citing
            // intelligence" is intelligence.
            if (cues[i].Kind == CueKind.Citing && NamesIntelligence(tokens, cues[i].Source))
            {
                best = i;
                break;
            }
            namesIntelligence |= (traits & (Bit(CueTrait.IntelligenceVerb) | Bit(CueTrait.IntelligenceFrame))) != 0;
            if ((traits & Bit(CueTrait.Closes)) != 0)
                closing = i;
            float score = Score(traits, cues[i]);
            if (score > most)
                (best, most) = (i, score);
        }
        // All before it is its content, whoever speaks there; only intelligence weighs more. Learned by its trait alone, the rule lost to
        // the standing of the sources: the corpus has few witnesses that hand on an official's word.
        if (closing >= 0 && !namesIntelligence)
            best = closing;
        // "According to the mayor, Reed told them to go": the rest is its content, whoever speaks there.
        else if (closing < 0 && !namesIntelligence && OpensSentence(tokens, cues[0]))
            best = 0;
        if (best > 0)
            (cues[0], cues[best]) = (cues[best], cues[0]);
    }

    /// <summary><i>Divers found the wreck<b>, the harbour office said on Monday</b>.</i> All before it is its content.</summary>
    static bool ClosesSentence(TokenList tokens, in Cue cue)
    {
        if (!cue.IsTrailing || !cue.HasSource || cue.IsNextToQuotation || !(cue.Kind is CueKind.Verb or CueKind.Inverted or CueKind.Frame))
            return false;
        int end = cue.Whole.End;
        bool mayClose =
            tokens[cue.Whole.Start - 1].Tag == Tag.Comma
            && (tokens[cue.Words.Start].Is(WordClass.CueSay | WordClass.CueFrame) || cue.Kind == CueKind.Frame);
        if (mayClose && CuePlace.IsSaidByWho(tokens, cue))
            return true;
        while (mayClose && end < tokens.Count && tokens[end].Kind != TokenKind.Stop)
        {
            // "said Reed, an analyst at the bank": an apposition may follow the name.
            if (tokens[end].Tag == Tag.Comma)
                return cue.Kind != CueKind.Verb && !CueWords.HasFiniteVerb(tokens, end, tokens.Count);
            mayClose = !tokens[end].InQuotation && !(tokens[end].Tag is Tag.Verb or Tag.Auxiliary or Tag.Conjunction);
            end++;
        }
        return mayClose;
    }

    /// <summary><i><b>According to the mayor</b>, Reed told them to go.</i></summary>
    static bool OpensSentence(TokenList tokens, in Cue cue) =>
        cue.Kind == CueKind.Frame
        && cue.Words.Start == 0
        && cue.HasSource
        && CueWords.Has(tokens, cue.Source, PersonalVoices)
        && cue.Whole.End < tokens.Count
        && tokens[cue.Whole.End].Tag == Tag.Comma;

    const WordClass PersonalVoices =
        WordClass.OfficialRole
        | WordClass.OfficialRank
        | WordClass.OfficialBodyWord
        | WordClass.OfficialBodyName
        | WordClass.UnnamedOfficial
        | WordClass.ExpertRole
        | WordClass.PrivateRole;

    /// <summary>The sum of the weights of the traits that hold, in their order: the same on every processor.</summary>
    float Score(ulong traits, in Cue cue)
    {
        float score = PositionOf(cue) * _weights[(int)CueTrait.Position];
        for (; traits != 0; traits &= traits - 1)
            score += _weights[BitOperations.TrailingZeroCount(traits)];
        return score;
    }

    /// <summary>The sum of the weights of traits, in their order.</summary>
    public float Score(ReadOnlySpan<float> traits)
    {
        float score = 0;
        for (int t = 0; t < Length; t++)
            score += traits[t] * _weights[t];
        return score;
    }

    /// <summary>Fills in the traits of a cue, for training.</summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="isFirst">No other cue stands before it.</param>
    /// <param name="traits">Receives <see cref="Length"/> values.</param>
    public static void ReadTraits(TokenList tokens, in Cue cue, bool isFirst, Span<float> traits)
    {
        ulong bits = TraitsOf(tokens, cue, isFirst);
        for (int t = 0; t < Length; t++)
            traits[t] = bits >> t & 1;
        traits[(int)CueTrait.Position] = PositionOf(cue);
    }

    static float PositionOf(in Cue cue) => cue.Words.Start / PositionUnit;

    /// <summary>The traits that hold, a bit for each; without the position.</summary>
    static ulong TraitsOf(TokenList tokens, in Cue cue, bool isFirst)
    {
        ref var word = ref tokens[cue.Words.Start];
        int opens = cue.Whole.Start;
        ulong traits =
            1UL << ((int)CueTrait.Kind + (int)cue.Kind - 1)
            | 1UL << ((int)CueTrait.Clause + (int)cue.Clause)
            | 1UL << ((int)CueTrait.Content + (int)cue.Content)
            | If(word.Is(WordClass.Act), CueTrait.MayBeAct)
            | If(cue.IsNextToQuotation, CueTrait.NextToQuotation)
            | If(cue.IsEmbedded, CueTrait.Embedded)
            | If(cue.IsNegated, CueTrait.Negated)
            | If(cue.IsModal, CueTrait.Modal)
            | If(isFirst, CueTrait.First)
            | If(CuePlace.HasVerbBefore(tokens, cue), CueTrait.AfterVerb)
            | If(opens == 0, CueTrait.Opens);
        if (cue.Kind is CueKind.Verb or CueKind.Inverted or CueKind.Passive or CueKind.Participle)
            traits |= Bit(VerbTrait(word));
        if (cue.Kind == CueKind.Participle && cue.Words.Start > 0)
            traits |= If(tokens[cue.Words.Start - 1].Is(WordClass.CueNoun | WordClass.Document), CueTrait.AfterPaper);
        if (cue.Kind == CueKind.Colon)
            traits |= If(tokens[tokens.Count - 1].Kind != TokenKind.Stop, CueTrait.HeadlineColon);
        return traits | (cue.HasSource ? TraitsOfSource(tokens, cue) : Bit(CueTrait.NoSource));
    }

    static CueTrait VerbTrait(in Token verb) =>
        verb.Is(WordClass.CueSay) ? CueTrait.Says
        : verb.Is(WordClass.CueAct) ? CueTrait.Acts
        : verb.Is(WordClass.CueThink) ? CueTrait.Thinks
        : verb.Is(WordClass.CueFind) ? CueTrait.Finds
        : CueTrait.UnknownVerb;

    static ulong TraitsOfSource(TokenList tokens, in Cue cue)
    {
        ref var last = ref tokens[cue.Source.End - 1];
        bool isPronoun = cue.Source.Length == 1 && last.Tag == Tag.Pronoun,
            isName = last.Tag == Tag.Name,
            hasVoice = CueWords.Has(tokens, cue.Source, CueWords.Sources),
            hasNoStanding = CueWords.Has(tokens, cue.Source, NoStanding),
            isMedium = last.IsOrEnds(WordClass.MediaName | WordClass.MediaWord | WordClass.StateMedia);
        ulong traits =
            If(isMedium, CueTrait.Medium)
            | If(isPronoun, CueTrait.Pronoun)
            | If(isName, CueTrait.Name)
            | If(hasVoice, CueTrait.Role)
            | If(hasNoStanding, CueTrait.NoStanding)
            | If(!isPronoun && !isName && !hasVoice && !hasNoStanding, CueTrait.UnknownSource)
            | If(cue.Source.Length > LongSource, CueTrait.LongSource);
        if (ClosesSentence(tokens, cue))
            traits |= Bit(
                isMedium ? CueTrait.MediumCloses
                : isPronoun ? CueTrait.PronounCloses
                : CueTrait.Closes
            );
        if (NamesIntelligence(tokens, cue.Source))
            traits |= Bit(cue.Kind is CueKind.Frame or CueKind.Possessive ? CueTrait.IntelligenceFrame : CueTrait.IntelligenceVerb);
        return traits;
    }

    static ulong Bit(CueTrait trait) => 1UL << (int)trait;

    static ulong If(bool holds, CueTrait trait) => holds ? Bit(trait) : 0;

    static bool NamesIntelligence(TokenList tokens, TokenRange source)
    {
        const WordClass Intelligence = WordClass.IntelligenceWord | WordClass.IntelligenceMaterial;
        if ((tokens.Classes & Intelligence) == 0)
            return false;
        for (int i = source.Start; i < source.End; i++)
            if (tokens[i].IsOrEnds(Intelligence) && (tokens[i].PhraseClasses & WordClass.IntelligenceFalse) == 0)
                return true;
        return false;
    }

    static float[] UntrainedWeights()
    {
        var weights = new float[Length];
        weights[(int)CueTrait.NoSource] = -1;
        return weights;
    }
}
