namespace NewsAttribution.Cli.Output;

/// <summary>A table in Markdown, below its title.</summary>
static class MarkdownTable
{
    public static void Write(EvaluationTable table, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"## {table.Title}");
        output.WriteLine();
        Row(table.Header, output);
        output.WriteLine("|---" + string.Concat(table.Header.Skip(1).Select(_ => table.IsText ? "|---" : "|---:")) + "|");
        foreach (var row in table.Rows)
            Row(row, output);
    }

    static void Row(IReadOnlyList<string> cells, TextWriter output) => output.WriteLine($"| {string.Join(" | ", cells.Select(Cell))} |");

    static string Cell(string text) =>
        TableRecordWriter
            .Printable(text)
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("|", "\\|", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal);
}
