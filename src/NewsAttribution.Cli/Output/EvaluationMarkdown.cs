namespace NewsAttribution.Cli.Output;

/// <summary>An evaluation as Markdown: for a pull request, say.</summary>
static class EvaluationMarkdown
{
    public static void Write(EvaluationReport report, TextWriter output)
    {
        output.WriteLine("# Evaluation");
        output.WriteLine();
        output.WriteLine($"{report.Evaluation.Sentences} sentences, {report.HowRead}.");
        if (report.Warning is { } warning)
        {
            output.WriteLine();
            output.WriteLine($"**{warning}**");
        }
        foreach (var table in EvaluationTables.Of(report))
            MarkdownTable.Write(table, output);
    }
}
