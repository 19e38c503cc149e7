using NewsAttribution.Training;

namespace NewsAttribution.Cli.Commands;

/// <summary>What <c>newsattr compare</c> was asked for, on labelled sentences.</summary>
sealed record CompareOptions
{
    public required string First { get; init; }
    public required string Second { get; init; }
    public required IReadOnlyList<string> Data { get; init; }
    public EvaluationUnit Unit { get; init; } = EvaluationUnit.Article;
    public ComparisonFormat Format { get; init; } = ComparisonFormat.Text;

    /// <summary>How many of the sentences on which the models differ are shown.</summary>
    public int Shown { get; init; } = 20;

    /// <summary>A file with words of the user's own, for both models; <see langword="null"/>: none.</summary>
    public string? Words { get; init; }

    /// <summary>Whether the second reader reads too.</summary>
    public bool Careful { get; init; }

    public bool FailIfWorse { get; init; }
}
