namespace NewsAttribution.Training.Tests;

public sealed class HeldOutProbabilitiesTests
{
    [Fact]
    public void Of_judges_each_sentence_by_models_that_have_not_seen_its_article()
    {
        var corpus = Corpus.Read(Some.QuickOptions.Data);
        var probabilities = HeldOutProbabilities.Of(corpus, Some.QuickOptions);

        Assert.Equal(corpus.SentenceCount, probabilities.Count);
        Assert.All(probabilities, p => Assert.Equal(1, p.OfficialClaim + p.IntelligenceAssessment + p.AnalysisQuote + p.Narrative, 4));
        var right = corpus.Articles.SelectMany(a => a.Sentences).Zip(probabilities, (s, p) => s.Label == p.Best).ToList();
        // Far better than always narrative, and not as good as on sentences that were learned.
        Assert.InRange(right.Count(r => r) / (double)right.Count, 0.6, 0.97);
    }

    [Fact]
    public void Of_does_not_depend_on_threads() =>
        Assert.Equal(
            HeldOutProbabilities.Of(Corpus.Read([Some.Seed, Some.QuickOptions.Data[0]]), Some.QuickOptions with { Threads = 1 }),
            HeldOutProbabilities.Of(Corpus.Read([Some.Seed, Some.QuickOptions.Data[0]]), Some.QuickOptions with { Threads = 3 }));

    [Fact]
    public void Of_one_article_is_refused() =>
        Assert.Throws<ArgumentException>(() => HeldOutProbabilities.Of(Corpus.Read([Some.Seed]), Some.QuickOptions));
}
