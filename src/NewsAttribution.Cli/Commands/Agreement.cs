using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;
using NewsAttribution.Training;

namespace NewsAttribution.Cli.Commands;

/// <summary>Compares the labels of several people.</summary>
static class Agreement
{
    public static void Run(IReadOnlyList<string> files, string? output, int top, Terminal terminal)
    {
        foreach (string file in files)
            InputFile.Check(file);
        if (Directory.Exists(output))
            throw new FailedRunException($"{output}: is a directory; expected the name of a file, for example {Path.Join(output, "list.csv")}.");
        var result = AgreementMeasurement.Measure([.. files.Select(file => (file, LabelledRows.Read(file)))]);
        if (output is not null)
            File.WriteAllText(output, result.ToCsv());
        AgreementText.Write(result, top, terminal.OutConsole());
        if (output is not null)
            terminal.Out.WriteLine($"Wrote {output}: {result.Disagreements.Count} rows.");
        terminal.Out.Flush();
    }
}
