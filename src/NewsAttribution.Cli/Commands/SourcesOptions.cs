using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;

namespace NewsAttribution.Cli.Commands;

/// <summary>What <c>newsattr sources</c> was asked for.</summary>
sealed record SourcesOptions
{
    public IReadOnlyList<string> Files { get; init; } = [InputFile.StandardInput];

    /// <summary><see langword="null"/>: what the name of each file says, otherwise text.</summary>
    public InputFormat? Input { get; init; }

    /// <summary>A file; <see langword="null"/>: the standard output.</summary>
    public string? Out { get; init; }

    /// <summary><see langword="null"/>: a table on a terminal, otherwise NDJSON.</summary>
    public OutputFormat? Format { get; init; }

    /// <summary>
    /// What articles are grouped by: <c>article</c>, <c>file</c>, or a column of the input; <see langword="null"/>: nothing.
    /// </summary>
    public string? By { get; init; }

    /// <summary>Whether a row is a group and not a source.</summary>
    public bool Totals { get; init; }

    /// <summary>Whether sources are left out whom their article is about.</summary>
    public bool ExcludeSubjects { get; init; }

    /// <summary><see langword="null"/>: the model inside the library.</summary>
    public string? Model { get; init; }

    /// <summary>A file with words of the user's own; <see langword="null"/>: none.</summary>
    public string? Words { get; init; }

    /// <summary>Whether the second reader reads too.</summary>
    public bool Careful { get; init; }
}
