using NewsAttribution.Training;

namespace NewsAttribution.Cli.Commands;

/// <summary>What <c>newsattr evaluate</c> was asked for.</summary>
sealed record EvaluateOptions
{
    public required IReadOnlyList<string> Data { get; init; }
    public EvaluationUnit Unit { get; init; } = EvaluationUnit.Article;

    /// <summary><see langword="null"/>: the model inside the library.</summary>
    public string? Model { get; init; }

    /// <summary>A file with words of the user's own; <see langword="null"/>: none.</summary>
    public string? Words { get; init; }

    /// <summary>How frequent the labels are taken to be; <see langword="null"/>: as the model has it.</summary>
    public LabelProbabilities? Prior { get; init; }

    public EvaluationFormat Format { get; init; } = EvaluationFormat.Text;

    /// <summary>Whether the second reader reads too.</summary>
    public bool Careful { get; init; }

    /// <summary>What the metrics must reach.</summary>
    public IReadOnlyList<Gate> Gates { get; init; } = [];

    /// <summary>How many of the worst errors are shown.</summary>
    public int Errors { get; init; }
}
