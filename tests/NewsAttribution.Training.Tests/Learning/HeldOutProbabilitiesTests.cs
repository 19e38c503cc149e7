namespace NewsAttribution.Training.Tests.Learning;

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
    public void Of_reads_sentences_in_their_article()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write(
            "he.csv",
            """
            article,paragraph,label,source,text
            he,1,official-claim,the minister,"The harbour is safe, the minister said."
            he,1,official-claim,He,He said it would be closed in winter.
            he,2,analysis-quote,"Bo Åke, an economist at Corvane","Trade will fall, said Bo Åke, an economist at Corvane."
            he,2,analysis-quote,He,He said it would be closed in winter.

            """
        );
        var corpus = Corpus.Read([.. Some.QuickOptions.Data, path]);
        int first = corpus.Articles.TakeWhile(a => a.Id != "he").Sum(a => a.Sentences.Count);

        var probabilities = HeldOutProbabilities.Of(corpus, Some.QuickOptions);

        // The same words, judged by the same model: only their place differs.
        Assert.True(
            probabilities[first + 1].OfficialClaim > probabilities[first + 3].OfficialClaim + 0.1f,
            $"{probabilities[first + 1]} {probabilities[first + 3]}"
        );
    }

    [Fact]
    public void Of_does_not_depend_on_threads() =>
        Assert.Equal(
            HeldOutProbabilities.Of(Corpus.Read([Some.Seed, Some.QuickOptions.Data[0]]), Some.QuickOptions with { Threads = 1 }),
            HeldOutProbabilities.Of(Corpus.Read([Some.Seed, Some.QuickOptions.Data[0]]), Some.QuickOptions with { Threads = 3 })
        );

    [Fact]
    public void Of_one_article_is_refused() =>
        Assert.Throws<ArgumentException>(() => HeldOutProbabilities.Of(Corpus.Read([Some.Seed]), Some.QuickOptions));
}
