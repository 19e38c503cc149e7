using Microsoft.ML;
using Microsoft.ML.Data;

namespace NewsAttribution.Training.Tests.Pipelines;

public sealed class NewsAttributionCatalogTests
{
    static readonly Row[] Rows =
    [
        new() { Sentence = "The dam will hold, the water ministry said." },
        new() { Sentence = "Military intelligence believes that it was mined." },
        new() { Sentence = "Rain fell all night." },
        new() { Sentence = "" },
    ];

    [Fact]
    public void Pipeline_gives_the_labels_and_probabilities_of_the_classifier()
    {
        var context = new MLContext(seed: 1);
        var data = context.Data.LoadFromEnumerable(Rows);
        var transformed = context.Transforms.Text.NewsAttribution("Verdict", "Sentence", "Odds").Fit(data).Transform(data);

        Assert.Equal(["Sentence", "Verdict", "Odds"], transformed.Schema.Where(c => !c.IsHidden).Select(c => c.Name));
        AssertAnswers(context, transformed);
    }

    [Fact]
    public void Pipeline_that_was_saved_and_loaded_gives_the_same()
    {
        using var folder = new TemporaryFolder();
        var context = new MLContext(seed: 1);
        var data = context.Data.LoadFromEnumerable(Rows);
        var pipeline = context
            .Transforms.Text.NewsAttribution("Verdict", "Sentence", "Odds")
            .Append(context.Transforms.Conversion.MapValueToKey("Key", "Verdict"));
        context.Model.Save(pipeline.Fit(data), data.Schema, folder.At("pipeline.zip"));

        var other = new MLContext();
        var loaded = other.Model.Load(folder.At("pipeline.zip"), out var schema);

        Assert.NotNull(schema.GetColumnOrNull("Sentence"));
        var transformed = loaded.Transform(other.Data.LoadFromEnumerable(Rows));
        AssertAnswers(other, transformed);
        Assert.NotNull(transformed.Schema.GetColumnOrNull("Key"));
    }

    [Fact]
    public void Pipeline_with_a_classifier_of_ones_own_labels_in_memory()
    {
        var own = SentenceClassifier.Load(new MemoryStream(Trainer.Train(Some.QuickOptions with { Quick = true }).Model.ToArray()));
        var context = new MLContext(seed: 1);
        var data = context.Data.LoadFromEnumerable(Rows);
        var transformed = context.Transforms.Text.NewsAttribution("Verdict", "Sentence", "Odds", own).Fit(data).Transform(data);
        var odds = transformed.GetColumn<float[]>("Odds").First();
        Assert.Equal(own.Classify(Rows[0].Sentence).Probabilities.OfficialClaim, odds[0]);
        Assert.NotEqual(SentenceClassifier.Default.Classify(Rows[0].Sentence).Probabilities.OfficialClaim, odds[0]);
    }

    [Fact]
    public void Pipeline_without_the_input_column_says_which()
    {
        var context = new MLContext(seed: 1);
        var data = context.Data.LoadFromEnumerable(Rows);
        Assert.Contains(
            "Satz",
            Assert.ThrowsAny<Exception>(() => context.Transforms.Text.NewsAttribution("Verdict", "Satz").Fit(data)).Message,
            StringComparison.Ordinal
        );
    }

    static void AssertAnswers(MLContext context, IDataView transformed)
    {
        var answers = context.Data.CreateEnumerable<AnswerRow>(transformed, reuseRowObject: false, ignoreMissingColumns: true).ToArray();
        Assert.Equal(Rows.Length, answers.Length);
        foreach (var (row, answer) in Rows.Zip(answers))
        {
            var expected = SentenceClassifier.Default.Classify(row.Sentence);
            Assert.Equal(expected.Label.Name(), answer.Verdict);
            Assert.Equal(SentenceLabels.All.Select(l => expected.Probabilities[l]), answer.Odds);
        }
    }

    sealed class Row
    {
        public string Sentence { get; set; } = "";
    }

    sealed class AnswerRow
    {
        public string Verdict { get; set; } = "";

        [VectorType(SentenceLabels.Count)]
        public float[] Odds { get; set; } = [];
    }
}
