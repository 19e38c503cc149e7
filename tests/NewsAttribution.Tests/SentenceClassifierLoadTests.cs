using NewsAttribution.Classifying;
using NewsAttribution.Features;
using NewsAttribution.Tests.Model;

namespace NewsAttribution.Tests;

public sealed class SentenceClassifierLoadTests
{
    [Fact]
    public void Load_from_a_stream_leaves_it_open_and_reads_the_passport_on_demand()
    {
        using var stream = new MemoryStream(SomeModel.File());
        var classifier = SentenceClassifier.Load(stream);
        Assert.True(stream.CanRead);
        Assert.Equal("""{"name":"Zoë"}""", classifier.Passport);
    }

    [Fact]
    public void Load_from_a_path_equals_load_from_a_stream()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, SomeModel.File());
            const string sentence = "The harbour master said the ferry would sail at noon.";
            Assert.Equal(
                SentenceClassifier.Load(new MemoryStream(SomeModel.File())).Classify(sentence),
                SentenceClassifier.Load(path).Classify(sentence)
            );
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>What a user meets whose own model is older than the library, or newer.</summary>
    [Theory]
    [InlineData(-1, "Train it anew with this version's 'newsattr train'.")]
    [InlineData(1, "Update NewsAttribution, or train it anew with this version's 'newsattr train'.")]
    public void Load_of_another_feature_set_says_what_to_run(int difference, string advice)
    {
        var exception = Assert.Throws<ModelFormatException>(() =>
            SentenceClassifier.Load(new MemoryStream(SomeModel.File(FeatureSet.Version + difference)))
        );
        Assert.Equal(
            $"The model was trained on feature set {FeatureSet.Version + difference}; expected {FeatureSet.Version}. {advice}",
            exception.Message
        );
    }

    [Fact]
    public void ClassifySentences_answers_each_sentence_with_a_span_over_all_of_it()
    {
        var classifier = SentenceClassifier.Load(new MemoryStream(SomeModel.File()));
        var answer = classifier.ClassifySentences([new("It rained.", 1), new("He left at dawn.", 2)]);
        Assert.Equal([new(0, 10), new(0, 16)], answer.Sentences.Select(s => s.Span));
        Assert.Equal([1, 2], answer.Sentences.Select(s => s.Paragraph));
    }

    [Fact]
    public void Classify_of_many_keeps_their_order()
    {
        var classifier = SentenceClassifier.Load(new MemoryStream(SomeModel.File()));
        string[] sentences = ["It rained.", "", "He left at dawn."];
        Assert.Equal(sentences.Select(classifier.Classify), classifier.Classify(sentences));
    }

    [Fact]
    public void With_a_label_prior_tells_it()
    {
        var prior = new LabelProbabilities(.2f, .5f, .1f, .2f);
        var briefings = SentenceClassifier.Default.With(new() { LabelPrior = prior });
        Assert.Equal(prior, briefings.LabelPrior);
        // All of the options are new ones.
        Assert.Equal(SentenceClassifier.Default.LabelPrior, briefings.With(new()).LabelPrior);
    }
}
