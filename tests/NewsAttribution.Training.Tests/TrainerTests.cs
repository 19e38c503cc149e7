using System.Text.Json;
using NewsAttribution.Model;

namespace NewsAttribution.Training.Tests;

public sealed class TrainerTests
{
    [Fact]
    [Trait("Speed", "slow")]
    public void Train_twice_with_different_thread_counts_gives_the_same_bytes()
    {
        var one = Trainer.Train(Some.QuickOptions with { Threads = 1, CompareTrees = true, TreeFeatures = 100 });
        var two = Trainer.Train(Some.QuickOptions with { Threads = 2, CompareTrees = true, TreeFeatures = 100 });
        Assert.Equal(one.Model.ToArray(), two.Model.ToArray());
        Assert.Equal((one.Passport, one.Report), (two.Passport, two.Report));
    }

    [Fact]
    [Trait("Speed", "slow")]
    public void Train_with_trees_writes_the_same_model_and_reports_them()
    {
        var with = Trainer.Train(Some.QuickOptions with { CompareTrees = true, TreeFeatures = 100 });
        var without = Trainer.Train(Some.QuickOptions);
        Assert.Contains("boosted trees", with.Report, StringComparison.Ordinal);
        Assert.DoesNotContain("boosted trees", without.Report, StringComparison.Ordinal);
        Assert.Equal(with.Model.ToArray(), without.Model.ToArray());
        Assert.Equal(with.Passport, without.Passport);
    }

    [Fact]
    public void Train_gives_a_model_that_classifies_and_carries_its_passport()
    {
        var result = Trainer.Train(Some.QuickOptions with { Quick = true });
        var classifier = SentenceClassifier.Load(new MemoryStream(result.Model.ToArray()));
        Assert.Equal(result.Passport, classifier.Passport);
        var evaluation = Evaluator.Evaluate(classifier, Corpus.Read(Some.QuickOptions.Data), EvaluationUnit.Article);
        Assert.InRange(evaluation.Accuracy, 0.8, 1);
        Assert.Null(result.CrossValidation);
    }

    [Fact]
    public void Train_left_out_article_was_not_trained_on()
    {
        var all = Trainer.Train(Some.QuickOptions);
        var seed = Assert.Single(all.LeftOut);
        Assert.Equal(("seed", 29), (seed.Id, seed.Sentences.Count));

        // The same, by hand: a model of the other files alone, with the calibration of the first.
        var others = Trainer.Train(Some.QuickOptions with { Data = [Some.QuickOptions.Data[0]], Quick = true });
        var reader = ModelReader.Read(new MemoryStream(others.Model.ToArray()));
        var (calibration, prior) = ModelReader.Read(new MemoryStream(all.Model.ToArray())).ReadCalibration();
        var byHand = SentenceClassifier.Load(
            new MemoryStream(
                Trainer.ModelFile(
                    reader.ReadRanking(ModelFormat.Cues),
                    reader.ReadLinear(ModelFormat.Linear),
                    calibration,
                    reader.ReadNeighbours(),
                    prior,
                    "{}",
                    words: null
                )
            )
        );
        var answers = Evaluator.InArticle(byHand, Corpus.Read([Some.Seed]).Articles[0]);
        Assert.Equal(answers.Select(a => (a.Given, a.Probabilities[a.Given])), seed.Sentences.Select(s => (s.Given, s.Confidence)));
    }

    [Fact]
    public void Train_reports_progress_up_to_the_end_of_each_stage()
    {
        var seen = new System.Collections.Concurrent.ConcurrentQueue<TrainingProgress>();
        Trainer.Train(Some.QuickOptions with { MaximumIterations = 3 }, new Direct(seen.Enqueue));
        foreach (var stage in seen.GroupBy(p => p.Stage).Where(s => s.Key is "Cross-validating" or "Training" or "Extracting features"))
            Assert.Equal(stage.First().Total, stage.Max(p => p.Done));
        Assert.Contains(seen, p => p.Stage == "Cross-validating");
    }

    [Fact]
    public void Train_that_is_cancelled_stops()
    {
        using var cancellation = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            Trainer.Train(
                Some.QuickOptions,
                new Direct(p =>
                {
                    if (p.Stage == "Cross-validating")
                        cancellation.Cancel();
                }),
                cancellation.Token
            )
        );
    }

    [Fact]
    public void Train_with_bad_options_tells_all_of_them_at_once()
    {
        var message = Assert
            .Throws<ArgumentException>(() =>
                Trainer.Train(
                    new()
                    {
                        Folds = 1,
                        L2 = -1,
                        Threads = 0,
                    }
                )
            )
            .Message;
        Assert.Contains("Folds is 1", message, StringComparison.Ordinal);
        Assert.Contains("L2 is -1", message, StringComparison.Ordinal);
        Assert.Contains("Threads is 0", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Train_on_a_corpus_without_one_of_the_labels_says_which()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write(
            "a.csv",
            "label,text\nnarrative,It rained.\nofficial-claim,The mayor said no.\nanalysis-quote,Analysts doubt it.\n"
        );
        Assert.Contains(
            "intelligence-assessment",
            Assert.Throws<CorpusFormatException>(() => Trainer.Train(new() { Data = [path] })).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Train_on_fewer_articles_than_folds_takes_as_many_folds_as_articles(int articles)
    {
        using var folder = new TemporaryFolder();
        var options = new TrainingOptions { Data = [folder.Write("a.csv", FewArticles(articles))] };
        Assert.Contains($"{articles} folds, dealt by article.", Trainer.Train(options).Report, StringComparison.Ordinal);
        Assert.Equal(articles * 4, LearningCurve.Of(options).Points[^1].Sentences * articles / (articles - 1));
        Assert.Equal(articles, SettingsSearch.Run(options, new() { Trials = 1 }).Best.Options.Folds);
    }

    [Fact]
    public void Train_on_one_article_says_what_to_do()
    {
        using var folder = new TemporaryFolder();
        var options = new TrainingOptions { Data = [folder.Write("a.csv", FewArticles(1))] };
        Assert.Contains(
            "found one article in the whole corpus; expected two or more",
            Assert.Throws<CorpusFormatException>(() => Trainer.Train(options)).Message,
            StringComparison.Ordinal
        );
        Assert.Null(Trainer.Train(options with { Quick = true }).CrossValidation);
    }

    [Fact]
    public void Passport_tells_data_options_and_metrics()
    {
        var passport = JsonDocument.Parse(Trainer.Train(Some.QuickOptions with { MaximumIterations = 3 }).Passport).RootElement;
        Assert.Equal(Corpus.Read(Some.QuickOptions.Data).Sha256, passport.GetProperty("data").GetProperty("sha256").GetString());
        Assert.Equal(
            ["article.csv", "b01.csv"],
            passport.GetProperty("data").GetProperty("files").EnumerateArray().Select(f => f.GetProperty("name").GetString())
        );
        Assert.Equal(3, passport.GetProperty("options").GetProperty("folds").GetInt32());
        Assert.True(passport.GetProperty("crossValidation").GetProperty("article").TryGetProperty("macroF1", out _));
    }

    [Fact]
    public void Save_writes_three_files_and_leaves_nothing_else()
    {
        using var folder = new TemporaryFolder();
        var result = new TrainingResult
        {
            Model = new byte[] { 1, 2 },
            Passport = "{}\n",
            Report = "# R\n",
        };
        result.Save(folder.At("new/x.model"));
        Assert.Equal(
            ["x.model", "x.passport.json", "x.report.md"],
            Directory.GetFiles(folder.At("new")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        Assert.Equal([1, 2], File.ReadAllBytes(folder.At("new/x.model")));
    }

    [Fact]
    public void Save_that_fails_leaves_the_old_files_as_they_were()
    {
        using var folder = new TemporaryFolder();
        folder.Write("x.model", "old");
        folder.Write("x.passport.json", "old passport");
        folder.Write("x.model.newsattr-part", "a file where the new ones would be gathered");
        var result = new TrainingResult
        {
            Model = new byte[] { 1, 2 },
            Passport = "{}\n",
            Report = "# R\n",
        };
        Assert.Throws<IOException>(() => result.Save(folder.At("x.model")));
        Assert.Equal(("old", "old passport"), (File.ReadAllText(folder.At("x.model")), File.ReadAllText(folder.At("x.passport.json"))));
        Assert.Equal(3, Directory.GetFileSystemEntries(folder.Path).Length);
    }

    static string FewArticles(int count) =>
        "article,label,text\n"
        + string.Concat(
            Enumerable
                .Range(1, count)
                .Select(i =>
                    $"""
                        a{i},official-claim,The mayor said bridge {i} was safe.
                        a{i},intelligence-assessment,Military intelligence believes that ship {i} was mined.
                        a{i},analysis-quote,The plan is weak on {i} counts said a scholar.
                        a{i},narrative,Rain fell on road {i}.

                        """
                )
        );

    sealed class Direct(Action<TrainingProgress> report) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => report(value);
    }
}
