namespace NewsAttribution.Training.Tests;

public sealed class WeightsTests
{
    static readonly TrainingOptions Options = Some.QuickOptions with { Quick = true };

    [Fact]
    public void A_file_of_weight_0_is_not_learned_from()
    {
        var without = Trainer.Train(Options with { Data = [Options.Data[0]] });
        var ignored = Trainer.Train(Weighted(0));
        Assert.Equal(Weights(without), Weights(ignored));
    }

    [Fact]
    public void A_file_of_weight_2_counts_as_if_it_were_there_twice()
    {
        using var folder = new TemporaryFolder();
        string text = File.ReadAllText(Path.Combine(Some.Seed, "article.csv"));
        string again = folder.Write("again.csv", text.Replace("\nseed,", "\nagain,", StringComparison.Ordinal));
        // A minimum count of 1, for a feature in one file twice is seen twice as often.
        var twice = Trainer.Train(Options with { Data = [.. Options.Data, again], MinimumCount = 1 });
        var weighted = Trainer.Train(Weighted(2) with { MinimumCount = 1 });
        foreach (var (a, b) in Weights(twice).Zip(Weights(weighted)))
            Assert.Equal(a.Narrative, b.Narrative, 0.005f);
        Assert.NotEqual(Weights(Trainer.Train(Options with { MinimumCount = 1 })), Weights(weighted));
    }

    [Fact]
    public void A_weight_of_a_file_that_is_not_there_is_told()
    {
        var options = Options with { Weights = new SortedDictionary<string, float> { ["artikel.csv"] = 2 } };
        var message = Assert.Throws<ArgumentException>(() => Trainer.Train(options)).Message;
        Assert.Contains("artikel.csv", message, StringComparison.Ordinal);
        Assert.Contains("article.csv", message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_project_corpus_is_that_of_the_repository()
    {
        var shipped = Corpus.Read([Some.CorpusFolder, Some.Seed]);
        Assert.Equal(shipped.Sha256, Corpus.ReadAll([], withProjectCorpus: true, default).Sha256);
        // What is named as well comes once.
        Assert.Equal(shipped.Sha256, Corpus.ReadAll([Some.Seed], withProjectCorpus: true, default).Sha256);
        using var folder = new TemporaryFolder();
        var more = Corpus.ReadAll([folder.Write("my.csv", "label,text\nnarrative,Snow fell.\n")], withProjectCorpus: true, default);
        Assert.Equal(shipped.SentenceCount + 1, more.SentenceCount);
    }

    static TrainingOptions Weighted(float weight) =>
        Options with
        {
            Weights = new SortedDictionary<string, float> { ["article.csv"] = weight },
        };

    static LabelScores[] Weights(TrainingResult result)
    {
        var linear = Some.Linear(result.Model.ToArray());
        return [.. Enumerable.Range(0, linear.Count).Select(linear.Weights)];
    }
}
