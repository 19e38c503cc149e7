using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Labelling;

namespace NewsAttribution.Cli.Commands;

/// <summary>What <c>newsattr label</c> was asked for.</summary>
sealed record LabelOptions
{
    public required IReadOnlyList<string> Files { get; init; }

    public required string Output { get; init; }

    /// <summary><see langword="null"/>: by the end of the file's name.</summary>
    public InputFormat? Input { get; init; }

    public LabelOrder Order { get; init; }

    public string Annotator { get; init; } = "";

    /// <summary><see langword="null"/>: the model inside the library.</summary>
    public string? Model { get; init; }

    /// <summary>A file with words of the user's own; <see langword="null"/>: none.</summary>
    public string? Words { get; init; }
}
