using NewsAttribution.Cli.Output;

namespace NewsAttribution.Cli.Commands;

enum SourcesFormat
{
    Table,
    Csv,
    Ndjson,
    Xlsx,
    Html,
}

/// <summary>As what the table of sources is written.</summary>
static class SourcesTarget
{
    /// <param name="path">What --out says.</param>
    /// <param name="format">What --format says.</param>
    /// <param name="error">What is wrong with the two, if anything is.</param>
    public static OutputFormat? Of(string? path, SourcesFormat? format, out string? error)
    {
        OutputFormat? asked = format is { } named ? Enum.Parse<OutputFormat>(named.ToString()) : null;
        var target = OutputTarget.Of(path, asked, out error);
        bool isTable =
            !target.IsFolder
            && target.Format
                is null
                    or OutputFormat.Table
                    or OutputFormat.Csv
                    or OutputFormat.Ndjson
                    or OutputFormat.Xlsx
                    or OutputFormat.Html;
        // Of endings, those of labelled sentences are others.
        if (!isTable)
            error = $"--out: found {path}; expected a name that ends in .csv, .ndjson, .jsonl, .xlsx or .html.";
        return target.Format;
    }
}
