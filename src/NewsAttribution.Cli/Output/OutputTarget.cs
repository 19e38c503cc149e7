using System.Text.Json;

namespace NewsAttribution.Cli.Output;

/// <summary>Where the answers go, and as what.</summary>
/// <param name="Path">A file or a folder; <see langword="null"/>: the standard output.</param>
/// <param name="Format"><see langword="null"/>: a table on a terminal, otherwise NDJSON.</param>
/// <param name="IsFolder">Whether it is a folder: for pages, or for a file of answers for each input.</param>
readonly record struct OutputTarget(string? Path, OutputFormat? Format, bool IsFolder)
{
    // Lists, not dictionaries: their code would be compiled anew at every start.
    static readonly (string Ending, OutputFormat Format)[] ByEnding =
    [
        (".csv", OutputFormat.Csv),
        (".json", OutputFormat.Json),
        (".ndjson", OutputFormat.Ndjson),
        (".jsonl", OutputFormat.Ndjson),
        (".jsonld", OutputFormat.WebAnnotation),
        (".xlsx", OutputFormat.Xlsx),
        (".parquet", OutputFormat.Parquet),
        (".html", OutputFormat.Html),
        (".htm", OutputFormat.Html),
    ];

    /// <summary>The end of the name says what the file is, as it does for files that are read.</summary>
    /// <param name="path">What --out says.</param>
    /// <param name="format">What --format says.</param>
    /// <param name="error">What is wrong with the two, if anything is.</param>
    public static OutputTarget Of(string? path, OutputFormat? format, out string? error)
    {
        error = null;
        if (path is null)
        {
            if (format is OutputFormat.Xlsx or OutputFormat.Parquet)
                error =
                    $"--format {Name(format.Value)}: is no text for a screen or a pipe; expected --out with a name that ends in "
                    + $".{Name(format.Value)}{(format == OutputFormat.Parquet ? ", or a folder" : "")}.";
            return new(null, format, false);
        }
        if (OfEnding(System.IO.Path.GetExtension(path)) is { } named)
        {
            if (format is not null && format != named && FileOf(format.Value) != named)
                error = $"--out: found {path} with --format {Name(format.Value)}; expected a format that agrees with the name, or none.";
            return new(path, format ?? named, false);
        }
        if (format == OutputFormat.Table)
            error =
                $"--out: found {path} with --format table, which is for a screen; expected csv, json, ndjson, xlsx, parquet, html or none.";
        if (format is not (null or OutputFormat.Html))
        {
            bool isFolder = System.IO.Path.EndsInDirectorySeparator(path) || Directory.Exists(path);
            if (isFolder && format is (OutputFormat.Json or OutputFormat.Xlsx))
                error = $"--out: found the folder {path} with --format {Name(format.Value)}; expected csv, ndjson, parquet, html or none.";
            return new(path, format, isFolder);
        }
        if (System.IO.Path.HasExtension(path) && !Directory.Exists(path))
            error =
                $"--out: found {path}; expected a name that ends in {string.Join(", ", ByEnding.Select(entry => entry.Ending))}, or a "
                + "folder for pages. That of a new folder with a full stop in it ends in a slash.";
        return new(path, OutputFormat.Html, true);
    }

    static OutputFormat? OfEnding(string ending)
    {
        foreach (var (known, format) in ByEnding)
            if (known.Equals(ending, StringComparison.OrdinalIgnoreCase))
                return format;
        return null;
    }

    /// <summary>Whether the format has a unit of its own for places, the code point.</summary>
    public static bool CountsCodePoints(OutputFormat format) => FileOf(format) != format;

    /// <summary>What a file of the format is, by its name.</summary>
    static OutputFormat FileOf(OutputFormat format) =>
        format switch
        {
            OutputFormat.WebAnnotation or OutputFormat.LabelStudio => OutputFormat.Json,
            OutputFormat.Doccano or OutputFormat.Prodigy => OutputFormat.Ndjson,
            _ => format,
        };

    static string Name(OutputFormat format) => JsonNamingPolicy.KebabCaseLower.ConvertName(format.ToString());
}
