using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;

namespace NewsAttribution.Cli.Commands;

/// <summary>What <c>newsattr classify</c> was asked for.</summary>
sealed record ClassifyOptions
{
    public IReadOnlyList<string> Files { get; init; } = [InputFile.StandardInput];
    public ReadingUnit Unit { get; init; } = ReadingUnit.Article;
    public InputFormat Input { get; init; } = InputFormat.Text;

    /// <summary><see langword="null"/>: a table on a terminal, otherwise NDJSON.</summary>
    public OutputFormat? Format { get; init; }

    /// <summary><see langword="null"/>: the model inside the library.</summary>
    public string? Model { get; init; }
}
