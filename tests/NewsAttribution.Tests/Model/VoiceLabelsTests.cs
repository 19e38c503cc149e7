using NewsAttribution.Model;

namespace NewsAttribution.Tests.Model;

public sealed class VoiceLabelsTests
{
    static readonly LabelProbabilities SurelyOfficial = new(.97f, .01f, .01f, .01f),
        MaybeAnalysis = new(.3f, .1f, .4f, .2f),
        Narrative = new(.1f, .1f, .1f, .7f);

    [Fact]
    public void Pool_two_sentences_of_a_voice_lend_each_other()
    {
        var pooled = Pool((SurelyOfficial, 0), (MaybeAnalysis, 0));

        Assert.Equal(SentenceLabel.OfficialClaim, pooled[1].Best);
        Assert.InRange(pooled[0].OfficialClaim, .8f, .96f);
        Assert.InRange(pooled[1].OfficialClaim, .5f, .8f);
    }

    /// <summary>Half is its own, half the mean of both: the square roots of .9 × .9 × .9 × .1, each to the half.</summary>
    [Fact]
    public void Pool_takes_half_from_the_mean_of_the_voice()
    {
        var pooled = Pool((new(.9f, 1e-6f, 1e-6f, .1f), 0), (new(.1f, 1e-6f, 1e-6f, .9f), 0));

        // Odds of 9 to the half, times the mean's odds of 1.
        Assert.Equal(3f, pooled[0].OfficialClaim / pooled[0].Narrative, .001f);
        Assert.Equal(3f, pooled[1].Narrative / pooled[1].OfficialClaim, .001f);
    }

    [Fact]
    public void Pool_one_sentence_of_a_voice_is_left_alone() =>
        Assert.Equal([SurelyOfficial, MaybeAnalysis], Pool((SurelyOfficial, 0), (MaybeAnalysis, 1)));

    [Fact]
    public void Pool_sentence_without_a_voice_is_left_alone()
    {
        var pooled = Pool((SurelyOfficial, 0), (Narrative, -1), (MaybeAnalysis, 0), (Narrative, -1));

        Assert.Equal(Narrative, pooled[1]);
        Assert.Equal(Narrative, pooled[3]);
    }

    [Fact]
    public void Pool_sentences_that_agree_stay_as_they_are()
    {
        foreach (var p in Pool((MaybeAnalysis, 0), (MaybeAnalysis, 0), (MaybeAnalysis, 0)))
        foreach (var label in SentenceLabels.All)
            Assert.Equal(MaybeAnalysis[label], p[label], 1e-6f);
    }

    /// <summary>A probability of nothing has no logarithm, and one sure error must not outweigh a page.</summary>
    [Fact]
    public void Pool_probabilities_of_zero_still_give_probabilities()
    {
        foreach (var p in Pool((new(1, 0, 0, 0), 0), (new(0, 0, 0, 1), 0), (MaybeAnalysis, 0)))
            AssertAddsUp(p);
    }

    [Fact]
    public void Pool_adds_up_to_one()
    {
        var random = new Random(11);
        var sentences = Enumerable.Range(0, 200).Select(_ => (SomeProbabilities.Of(random), random.Next(-1, 20))).ToArray();

        Assert.All(Pool(sentences), AssertAddsUp);
    }

    [Fact]
    public void Pool_of_nothing_is_nothing() => Assert.Empty(Pool());

    static void AssertAddsUp(LabelProbabilities p)
    {
        Assert.Equal(1, SentenceLabels.All.Sum(label => (double)p[label]), 1e-5);
        Assert.All(SentenceLabels.All, label => Assert.InRange(p[label], 0f, 1f));
    }

    static LabelProbabilities[] Pool(params (LabelProbabilities Sentence, int Voice)[] sentences)
    {
        LabelProbabilities[] pooled = [.. sentences.Select(s => s.Sentence)];
        VoiceLabels.Pool(pooled, sentences.Select(s => s.Voice).ToArray());
        return pooled;
    }
}
