using NewsAttribution.Cli.Input;

namespace NewsAttribution.Cli.Commands;

/// <summary>What <c>newsattr compare</c> was asked for, on texts without labels.</summary>
sealed record CompareAnswersOptions
{
    /// <summary>A model, or with no <see cref="Texts"/> what <c>classify</c> wrote.</summary>
    public required string Old { get; init; }

    /// <inheritdoc cref="Old"/>
    public required string New { get; init; }

    /// <summary>Files and folders that both models read; none: the answers are there already.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];
    public ReadingUnit Unit { get; init; } = ReadingUnit.Article;

    /// <summary><see langword="null"/>: HTML for files that are named so, otherwise text.</summary>
    public InputFormat? Input { get; init; }

    /// <summary>A file with words of the user's own, for both models; <see langword="null"/>: none.</summary>
    public string? Words { get; init; }

    /// <summary>Whether the second reader reads too.</summary>
    public bool Careful { get; init; }

    public ComparisonFormat Format { get; init; } = ComparisonFormat.Text;

    /// <summary>How many sentences are shown of each kind of change.</summary>
    public int Examples { get; init; } = 3;

    /// <summary>The share of labels that may change, in [0, 1); <see langword="null"/>: any.</summary>
    public double? FailOver { get; init; }
}
