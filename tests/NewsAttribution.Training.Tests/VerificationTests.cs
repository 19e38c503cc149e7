using NewsAttribution.Classifying;
using NewsAttribution.Cues;
using NewsAttribution.Features;
using NewsAttribution.Model;

namespace NewsAttribution.Training.Tests;

public sealed class VerificationTests
{
    static readonly TrainingOptions Options = Some.QuickOptions with
    {
        Folds = 2,
        L2 = 12.5f,
        L1 = 0.1f,
        MinimumCount = 4,
        SentenceWeight = 0.5f,
        OrphanWeight = 0.25f,
        LabelPrior = new(.4f, .1f, .2f, .3f),
        Weights = new SortedDictionary<string, float> { ["article.csv"] = 2.5f },
    };

    [Fact]
    public void Of_a_model_and_its_data_proves_that_the_bytes_are_the_same()
    {
        var model = Trainer.Train(Options).Model.ToArray();
        var verification = Verification.Of(model, Options.Data);
        Assert.True(verification.IsSame, verification.Reason);
        Assert.Contains($"{model.Length} bytes", verification.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_model_with_the_frequencies_of_its_corpus_is_the_same_too()
    {
        var model = Trainer.Train(Options with { Quick = true, LabelPrior = null }).Model.ToArray();
        Assert.True(Verification.Of(model, Options.Data).IsSame);
    }

    [Fact]
    public void Of_a_model_with_words_of_its_own_trains_with_them_again()
    {
        var options = Options with { Quick = true, Words = WordList.Parse("[not official-body-word]\nministry", "my-words.txt") };
        var model = Trainer.Train(options).Model.ToArray();
        var verification = Verification.Of(model, Options.Data);

        Assert.True(verification.IsSame, verification.Reason);
        Assert.Contains("with 1 entries of its own", verification.Reason, StringComparison.Ordinal);
        Assert.Equal(options.Words.Text, ModelPassport.Read(model).ToOptions().Words!.Text);
        Assert.NotEqual(
            Some.Linear(Trainer.Train(Options with { Quick = true }).Model.ToArray()).Ids.ToArray(),
            Some.Linear(model).Ids.ToArray()
        );
    }

    [Fact]
    public void Of_other_data_names_the_files()
    {
        var model = Trainer.Train(Options with { Quick = true }).Model.ToArray();
        using var folder = new TemporaryFolder();
        string changed = folder.Write(
            "article.csv",
            File.ReadAllText(Path.Combine(Some.Seed, "article.csv")) + "x,1,1,body,narrative,,Snow fell.\n"
        );
        var verification = Verification.Of(model, [changed, Path.Combine(Some.CorpusFolder, "b02.csv")]);
        Assert.False(verification.IsSame);
        Assert.Contains("Missing: b01.csv. Not expected: b02.csv. Changed: article.csv.", verification.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_model_with_a_changed_weight_says_where_it_differs()
    {
        var corpus = Corpus.Read(Options.Data);
        var trained = Trainer.Train(Options with { Quick = true });
        // A forger can make the checksum right; what the data give he cannot.
        var linear = Some.Linear(trained.Model.ToArray());
        var weights = Enumerable.Range(0, linear.Count).Select(linear.Weights).ToArray();
        weights[0] = weights[0] with { Narrative = weights[0].Narrative + 1 };
        var forged = Trainer.ModelFile(
            CueRanking.Untrained,
            new(linear.Ids.ToArray(), weights, linear.Biases),
            Model.Calibration.None,
            NeighbourLabels.None,
            Trainer.Prior(corpus),
            trained.Passport,
            words: null
        );
        var verification = Verification.Of(forged, Options.Data);
        Assert.False(verification.IsSame);
        Assert.Contains("differ from byte", verification.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void ModelPassport_gives_back_the_options()
    {
        var passport = ModelPassport.Read(Trainer.Train(Options with { Quick = true }).Model.ToArray());
        var options = passport.ToOptions();
        // Every option but those that name data or never change the result: a new one must not be forgotten.
        string[] notKept =
        [
            nameof(TrainingOptions.Data),
            nameof(TrainingOptions.WithProjectCorpus),
            nameof(TrainingOptions.Separator),
            nameof(TrainingOptions.LeftOut),
            nameof(TrainingOptions.Threads),
            nameof(TrainingOptions.Weights),
        ];
        foreach (var property in typeof(TrainingOptions).GetProperties().Where(p => p.CanWrite && !notKept.Contains(p.Name)))
            Assert.Equal(property.GetValue(Options with { Quick = true }), property.GetValue(options));
        Assert.Equal(2.5f, options.Weights["article.csv"]);
        Assert.Equal(Corpus.Read(Options.Data).Sha256, passport.DataSha256);
        Assert.Equal(FeatureSet.Version, passport.FeatureSet);
    }

    [Fact]
    public void ModelPassport_of_the_shipped_model_can_be_read() =>
        Assert.Equal(SentenceClassifier.Default.Passport, ModelPassport.ReadDefault().Json);
}
