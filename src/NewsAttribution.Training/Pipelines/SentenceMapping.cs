using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace NewsAttribution.Training.Pipelines;

/// <summary>The step itself. ML.NET finds it by its contract name when it loads a pipeline.</summary>
[CustomMappingFactoryAttribute(Contract)]
sealed class SentenceMapping : CustomMappingFactory<SentenceRow, LabelRow>
{
    public const string Contract = "NewsAttribution.SentenceLabel.1";

    public static Action<SentenceRow, LabelRow> To(SentenceClassifier classifier) =>
        (sentence, answer) =>
        {
            // A missing text is an empty one: text is never an error.
            var c = classifier.Classify(sentence.Text.Span);
            answer.Label = c.Label.Name();
            answer.Score = [.. SentenceLabels.All.Select(label => c.Probabilities[label])];
        };

    public override Action<SentenceRow, LabelRow> GetMapping() => To(SentenceClassifier.Default);
}

/// <summary>The step with the second reader beside the model.</summary>
[CustomMappingFactoryAttribute(Contract)]
sealed class CarefulMapping : CustomMappingFactory<SentenceRow, LabelRow>
{
    public const string Contract = "NewsAttribution.CarefulSentenceLabel.1";

    public static SentenceClassifier With(SentenceClassifier? classifier) =>
        (classifier ?? SentenceClassifier.Default).With(InstalledReader.Required());

    public override Action<SentenceRow, LabelRow> GetMapping() => SentenceMapping.To(With(null));
}

/// <summary>What the step reads.</summary>
sealed class SentenceRow
{
    public const string Column = "NewsAttribution.Text";

    [ColumnName(Column)]
    public ReadOnlyMemory<char> Text { get; set; }
}

/// <summary>What the step writes.</summary>
sealed class LabelRow
{
    public const string LabelColumn = "NewsAttribution.Label",
        ScoreColumn = "NewsAttribution.Score";

    [ColumnName(LabelColumn)]
    public string Label { get; set; } = "";

    [ColumnName(ScoreColumn)]
    [VectorType(SentenceLabels.Count)]
    public float[] Score { get; set; } = [];
}
