using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <summary>
/// Which of the cues of a sentence is the one that the sentence rests on: the one with the highest sum of the weights of its traits. The
/// weights are learned from the source phrases that the corpus marks, and stand in the model. Immutable.
/// </summary>
sealed class CueRanking
{
    /// <summary>How many weights there are: one for each place of <see cref="CueTrait"/>.</summary>
    public const int Length = (int)CueTrait.LongSource + 1;

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
        int best = 0;
        float most = float.NegativeInfinity;
        Span<float> traits = stackalloc float[Length];
        for (int i = 0; i < cues.Length; i++)
        {
            ReadTraits(tokens, cues[i], i == 0, traits);
            // The guide's own rule, and three sentences of the corpus are too few to learn it from: "…, the minister said, citing
            // intelligence" is intelligence.
            if (cues[i].Kind == CueKind.Citing && NamesIntelligence(tokens, cues[i].Source))
            {
                best = i;
                break;
            }
            float score = Score(traits);
            if (score > most)
                (best, most) = (i, score);
        }
        if (best > 0)
            (cues[0], cues[best]) = (cues[best], cues[0]);
    }

    /// <summary>The sum of the weights of traits, in their order: the same on every processor.</summary>
    public float Score(ReadOnlySpan<float> traits)
    {
        float score = 0;
        for (int t = 0; t < Length; t++)
            score += traits[t] * _weights[t];
        return score;
    }

    /// <summary>Fills in the traits of a cue.</summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="isFirst">No other cue stands before it.</param>
    /// <param name="traits">Receives <see cref="Length"/> values.</param>
    public static void ReadTraits(TokenList tokens, in Cue cue, bool isFirst, Span<float> traits)
    {
        traits.Clear();
        ref var word = ref tokens[cue.Words.Start];
        int opens = cue.Whole.Start;
        traits[(int)CueTrait.Kind + (int)cue.Kind - 1] = 1;
        traits[(int)CueTrait.Clause + (int)cue.Clause] = 1;
        traits[(int)CueTrait.Position] = cue.Words.Start / PositionUnit;
        if (cue.Kind is CueKind.Verb or CueKind.Inverted or CueKind.Passive or CueKind.Participle)
            Set(traits, VerbTrait(word), true);
        Set(traits, CueTrait.MayBeAct, word.Is(WordClass.Act));
        Set(
            traits,
            CueTrait.AfterPaper,
            cue.Kind == CueKind.Participle && cue.Words.Start > 0 && tokens[cue.Words.Start - 1].Is(WordClass.CueNoun | WordClass.Document)
        );
        Set(traits, CueTrait.NextToQuotation, cue.IsNextToQuotation);
        Set(traits, CueTrait.Embedded, cue.IsEmbedded);
        Set(traits, CueTrait.Negated, cue.IsNegated);
        Set(traits, CueTrait.Modal, cue.IsModal);
        Set(traits, CueTrait.First, isFirst);
        Set(traits, CueTrait.AfterVerb, CuePlace.HasVerbBefore(tokens, opens));
        Set(traits, CueTrait.Opens, opens == 0);
        if (cue.HasSource)
            ReadSource(tokens, cue, traits);
        else
            Set(traits, CueTrait.NoSource, true);
    }

    static CueTrait VerbTrait(in Token verb) =>
        verb.Is(WordClass.CueSay) ? CueTrait.Says
        : verb.Is(WordClass.CueAct) ? CueTrait.Acts
        : verb.Is(WordClass.CueThink) ? CueTrait.Thinks
        : verb.Is(WordClass.CueFind) ? CueTrait.Finds
        : CueTrait.UnknownVerb;

    static void ReadSource(TokenList tokens, in Cue cue, Span<float> traits)
    {
        ref var last = ref tokens[cue.Source.End - 1];
        bool isPronoun = cue.Source.Length == 1 && last.Tag == Tag.Pronoun,
            isName = last.Tag == Tag.Name,
            hasVoice = CueWords.Has(tokens, cue.Source, CueWords.Sources),
            hasNoStanding = CueWords.Has(tokens, cue.Source, NoStanding);
        Set(traits, CueTrait.Medium, last.IsOrEnds(WordClass.MediaName | WordClass.MediaWord));
        Set(traits, CueTrait.Pronoun, isPronoun);
        Set(traits, CueTrait.Name, isName);
        Set(traits, CueTrait.Role, hasVoice);
        Set(traits, CueTrait.NoStanding, hasNoStanding);
        Set(traits, CueTrait.UnknownSource, !isPronoun && !isName && !hasVoice && !hasNoStanding);
        Set(traits, CueTrait.LongSource, cue.Source.Length > LongSource);
        if (NamesIntelligence(tokens, cue.Source))
            Set(traits, cue.Kind is CueKind.Frame or CueKind.Possessive ? CueTrait.IntelligenceFrame : CueTrait.IntelligenceVerb, true);
    }

    static void Set(Span<float> traits, CueTrait trait, bool holds) => traits[(int)trait] = holds ? 1 : 0;

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
