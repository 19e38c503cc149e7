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
            InputFile.CheckFile(file);
        OutputFile.Check(output, "list.csv");
        var result = AgreementMeasurement.Measure([.. files.Select(file => (file, LabelledRows.Read(file, terminal.Separator)))]);
        if (output is not null)
            OutputFile.Write(output, result.ToCsv());
        AgreementText.Write(result, top, terminal.OutConsole());
        if (output is not null)
            terminal.Out.WriteLine($"Wrote {output}: {result.Disagreements.Count} rows.");
        terminal.Out.Flush();
    }
}
