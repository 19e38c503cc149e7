using System.Buffers;

namespace NewsAttribution.Model;

/// <summary>
/// What one voice says rests on one kind of word: the sentences of a voice lend each other half of what speaks for their labels. A sentence
/// that says little of its source follows those that say more.
/// </summary>
static class VoiceLabels
{
    /// <summary>
    /// Share of the voice in each of its sentences' log-probabilities. A quarter to three quarters did alike on real articles and better
    /// than none or all.
    /// </summary>
    const double Share = 0.5;

    /// <summary>Probabilities below this one say no more than this one: a single sure error must not outweigh a page.</summary>
    const double Smallest = 1e-6;

    /// <summary>Pools the probabilities of an article's sentences by voice, in place.</summary>
    /// <param name="sentences">The probabilities of its sentences.</param>
    /// <param name="voices">The voice of each, from 0; −1 for none.</param>
    public static void Pool(Span<LabelProbabilities> sentences, ReadOnlySpan<int> voices)
    {
        int count = 0;
        foreach (int voice in voices)
            count = Math.Max(count, voice + 1);
        if (count == 0)
            return;
        var pools = ArrayPool<VoicePool>.Shared.Rent(count);
        pools.AsSpan(0, count).Clear();
        var logs = ArrayPool<LabelScores>.Shared.Rent(sentences.Length);
        foreach (int voice in voices)
            if (voice >= 0)
                pools[voice].Sentences++;
        for (int i = 0; i < sentences.Length; i++)
            if (voices[i] >= 0 && pools[voices[i]].Sentences > 1)
                pools[voices[i]].Sum += logs[i] = Logs(sentences[i]);
        for (int i = 0; i < sentences.Length; i++)
            if (voices[i] >= 0 && pools[voices[i]].Sentences > 1)
                sentences[i] = Mix(logs[i], pools[voices[i]]);
        ArrayPool<VoicePool>.Shared.Return(pools);
        ArrayPool<LabelScores>.Shared.Return(logs);
    }

    static LabelScores Logs(in LabelProbabilities p) =>
        new(Log(p.OfficialClaim), Log(p.IntelligenceAssessment), Log(p.AnalysisQuote), Log(p.Narrative));

    static float Log(float probability) => (float)PortableMath.Log(Math.Max(probability, Smallest));

    static LabelProbabilities Mix(in LabelScores own, in VoicePool pool)
    {
        double o = Weight(own.OfficialClaim, pool.Sum.OfficialClaim, pool.Sentences),
            i = Weight(own.IntelligenceAssessment, pool.Sum.IntelligenceAssessment, pool.Sentences),
            a = Weight(own.AnalysisQuote, pool.Sum.AnalysisQuote, pool.Sentences),
            n = Weight(own.Narrative, pool.Sum.Narrative, pool.Sentences);
        double sum = o + i + a + n;
        return new((float)(o / sum), (float)(i / sum), (float)(a / sum), (float)(n / sum));
    }

    static double Weight(float own, float sum, int sentences) => PortableMath.Exp((1 - Share) * own + Share * sum / sentences);

    /// <summary>The sum of log-probabilities of a voice's sentences.</summary>
    struct VoicePool
    {
        public LabelScores Sum;
        public int Sentences;
    }
}
