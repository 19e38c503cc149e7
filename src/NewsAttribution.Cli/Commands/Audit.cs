using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;
using NewsAttribution.Training;

namespace NewsAttribution.Cli.Commands;

/// <summary>Shows which labelled sentences deserve a look.</summary>
static class Audit
{
    public static void Run(
        IReadOnlyList<string> paths,
        AuditOptions options,
        string? output,
        int top,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        foreach (string path in paths)
            CorpusFolder.NoteSkipped(path, terminal);
        var result = ProgressBar.Show(terminal, progress => Auditor.Audit(paths, options, progress, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        if (output is not null)
            OutputFile.Write(output, result.ToCsv());
        AuditText.Write(result, top, terminal.OutConsole());
        if (output is not null)
            terminal.Out.WriteLine($"Wrote {output}: {result.Findings.Count} rows to look at, the worst first.");
        terminal.Out.Flush();
    }

    /// <summary>Says what is wrong before a minute is spent.</summary>
    /// <exception cref="FailedRunException">A path is missing, or the rows cannot be written where they should be.</exception>
    public static void Check(IReadOnlyList<string> paths, string? output)
    {
        foreach (string path in paths)
            InputFile.CheckFileOrFolder(path);
        OutputFile.Check(output, "rows.csv");
    }
}
