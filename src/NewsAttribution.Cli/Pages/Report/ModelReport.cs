using System.Text.Json;
using NewsAttribution.Training;
using NewsAttribution.Training.Reporting;

namespace NewsAttribution.Cli.Pages.Report;

/// <summary>All that the report of a model shows.</summary>
sealed record ModelReport
{
    /// <summary>The file of the model, or what it is called.</summary>
    public required string Model { get; init; }

    /// <summary>What the model says of itself.</summary>
    public required JsonElement Passport { get; init; }

    /// <summary>The names of the files that it was measured on.</summary>
    public required IReadOnlyList<string> Data { get; init; }

    /// <summary>What of them the model was trained on.</summary>
    public required TrainedOn Trained { get; init; }

    /// <summary>How it did, reading articles.</summary>
    public required Evaluation InArticle { get; init; }

    /// <summary>How it did, reading each sentence by itself.</summary>
    public required Evaluation Alone { get; init; }

    /// <summary>The sentences, read in their articles, article by article.</summary>
    public required IReadOnlyList<IReadOnlyList<JudgedRow>> Articles { get; init; }

    /// <summary>The learning curve that training wrote beside the model.</summary>
    public MarkdownSection? LearningCurve { get; init; }

    /// <summary>The ablation that was written beside the model.</summary>
    public MarkdownSection? Ablation { get; init; }

    /// <summary>The article that was left out of training, sentence by sentence.</summary>
    public MarkdownSection? LeftOut { get; init; }
}
