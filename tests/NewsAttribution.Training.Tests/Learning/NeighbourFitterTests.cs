using NewsAttribution.Training.Learning;

namespace NewsAttribution.Training.Tests.Learning;

public sealed class NeighbourFitterTests
{
    const SentenceLabel O = SentenceLabel.OfficialClaim,
        N = SentenceLabel.Narrative;

    /// <summary>Counts with 1 added: O after O 3, N after O 2, O after N 1, N after N 1, all others 1: 19 in all.</summary>
    [Fact]
    public void Fit_counts_pairs()
    {
        var factors = NeighbourFitter.Fit([Article(O, O, O, N)]).Factors;

        Assert.Equal(Factor(count: 3, before: 7, after: 6), factors[0], 1e-5);
        Assert.Equal(Factor(count: 2, before: 7, after: 5), factors[3], 1e-5);
        Assert.Equal(Factor(count: 1, before: 4, after: 6), factors[12], 1e-5);
        Assert.Equal(Factor(count: 1, before: 4, after: 4), factors[5], 1e-5);

        static double Factor(double count, double before, double after) => Math.Sqrt(count * 19 / (before * after));
    }

    /// <summary>The last sentence of an article says nothing of the first of the next.</summary>
    [Fact]
    public void Fit_counts_no_pair_across_articles() =>
        Assert.Equal(
            NeighbourFitter.Fit([Article(O, O)]).Factors.ToArray(),
            NeighbourFitter.Fit([Article(O, O), Article(N), Article(O), Article(N)]).Factors.ToArray()
        );

    [Fact]
    public void Fit_of_articles_of_one_sentence_says_nothing() =>
        Assert.All(NeighbourFitter.Fit([Article(O), Article(N)]).Factors.ToArray(), factor => Assert.Equal(1, factor, 1e-6));

    /// <summary>A pair that never occurs stays possible.</summary>
    [Fact]
    public void Fit_of_a_pair_that_is_missing_is_above_nothing() =>
        Assert.All(NeighbourFitter.Fit([Article([.. Enumerable.Repeat(O, 5_000)])]).Factors.ToArray(), f => Assert.InRange(f, .001f, 100f));

    /// <summary>In the shipped model each label makes itself likelier.</summary>
    [Fact]
    public void Fit_of_the_corpus_makes_alike_likelier()
    {
        var factors = NeighbourFitter.Fit(Corpus.Read([Some.CorpusFolder]).Articles).Factors;
        for (int label = 0; label < SentenceLabels.Count; label++)
            Assert.InRange(factors[label * SentenceLabels.Count + label], 1.05f, 3f);
    }

    static CorpusArticle Article(params SentenceLabel[] labels) =>
        new("a", [.. labels.Select(label => new CorpusSentence("A sentence.", label))]);
}
