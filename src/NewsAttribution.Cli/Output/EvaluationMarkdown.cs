namespace NewsAttribution.Cli.Output;

/// <summary>An evaluation as Markdown: for a pull request, say.</summary>
static class EvaluationMarkdown
{
    public static void Write(EvaluationReport report, TextWriter output)
    {
        output.WriteLine("# Evaluation");
        output.WriteLine();
        output.WriteLine($"{report.Evaluation.Sentences} sentences, {report.HowRead}.");
        foreach (var table in EvaluationTables.Of(report))
        {
            output.WriteLine();
            output.WriteLine($"## {table.Title}");
            output.WriteLine();
            Row(table.Header, output);
            output.WriteLine("|---" + string.Concat(table.Header.Skip(1).Select(_ => table.IsText ? "|---" : "|---:")) + "|");
            foreach (var row in table.Rows)
                Row(row, output);
        }
    }

    static void Row(IReadOnlyList<string> cells, TextWriter output) => output.WriteLine($"| {string.Join(" | ", cells.Select(Cell))} |");

    static string Cell(string text) =>
        TableRecordWriter
            .Printable(text)
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("|", "\\|", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal);
}
