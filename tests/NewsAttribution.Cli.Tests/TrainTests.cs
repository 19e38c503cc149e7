namespace NewsAttribution.Cli.Tests;

[Trait("Speed", "slow")]
public sealed class TrainTests
{
    [Fact]
    public void Train_on_ones_own_sentences_writes_a_model_that_classifies()
    {
        using var folder = new TemporaryFolder();
        string corpus = folder.Write("my.csv", SmallCorpus()),
            model = Path.Join(folder.Path, "models", "my.model");

        var run = ChildProcess.Newsattr(null, "train", "--data", corpus, "--out", model);

        Assert.True(run.Code == 0, run.Error);
        Assert.Contains("official-claim is rare", run.Error, StringComparison.Ordinal);
        Assert.Contains($"Wrote {model}", run.Out, StringComparison.Ordinal);
        Assert.Equal(
            ["my.model", "my.passport.json", "my.report.md"],
            Directory.GetFiles(Path.GetDirectoryName(model)!).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        var classified = Some.NewsattrOn("The mayor said bridge 900 was safe.", "classify", "--unit", "sentence", "--model", model);
        Assert.Equal("official-claim", Assert.Single(classified.Records).GetProperty("label").GetString());
    }

    [Fact]
    public void Train_on_a_wrong_corpus_lists_all_errors_and_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        string corpus = folder.Write("wrong.csv", "label,text\nweather,Rain fell.\nnarrative,Snow fell.\nrumour,Hail fell.\n"),
            model = Path.Join(folder.Path, "my.model");

        ChildProcess.Newsattr(null, "train", "--data", corpus, "--out", model).AssertFailed(1, "weather", "rumour", "(2)", "(4)");

        Assert.False(File.Exists(model));
    }

    [Fact]
    public void Train_into_a_folder_is_told_before_it_trains() =>
        Some.Newsattr("train", "--data", Some.PathOf("data", "seed"), "--out", Some.PathOf("data")).AssertFailed(1, "is a directory");

    [Fact]
    public void Train_without_the_shipped_corpus_says_what_to_name()
    {
        using var folder = new TemporaryFolder();
        string missing = Path.Join(folder.Path, "data", "corpus");
        Some.Newsattr("train", "--data", missing).AssertFailed(1, missing, "no such file or folder", "--data");
    }

    static string SmallCorpus() =>
        "article,label,source,text\n"
        + string.Concat(
            Enumerable
                .Range(1, 40)
                .Select(i =>
                    $"""
                        a{i},official-claim,The mayor,The mayor said bridge {i} was safe.
                        a{i},intelligence-assessment,Military intelligence,Military intelligence believes bridge {i} was mined.
                        a{i},analysis-quote,Analysts,Analysts at the institute expect bridge {i} to fall.
                        a{i},narrative,,Traffic moved slowly over bridge {i}.

                        """
                )
        );
}
