namespace NewsAttribution.Cli.Pages.Report;

/// <summary>A section of the Markdown that the trainer writes: its paragraphs, and its first table.</summary>
/// <param name="Text">The lines of text.</param>
/// <param name="Header">The columns of the table; empty where there is none.</param>
/// <param name="Rows">The rows of the table.</param>
sealed record MarkdownSection(IReadOnlyList<string> Text, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The section below the first heading that begins so, up to the next heading.</summary>
    public static MarkdownSection? Find(string markdown, string heading)
    {
        var lines = markdown
            .ReplaceLineEndings("\n")
            .Split('\n')
            .SkipWhile(line => !line.StartsWith('#') || !line.TrimStart('#', ' ').StartsWith(heading, StringComparison.Ordinal))
            .ToList();
        if (lines.Count == 0)
            return null;
        var section = lines.Skip(1).TakeWhile(line => !line.StartsWith('#')).Where(line => line.Length > 0).ToList();
        var table = section.Where(line => line.StartsWith('|')).ToList();
        return new(
            [.. section.Where(line => !line.StartsWith('|'))],
            table.Count > 0 ? Cells(table[0]) : [],
            [.. table.Skip(2).Select(Cells)]
        ); // the second line is the rule below the header
    }

    static string[] Cells(string line) =>
        [
            .. line.Trim()
                .Trim('|')
                .Replace("\\|", "\u0001", StringComparison.Ordinal)
                .Split('|')
                .Select(cell => cell.Trim().Replace('\u0001', '|')),
        ];
}
