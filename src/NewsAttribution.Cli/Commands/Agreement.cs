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
        var result = AgreementMeasurement.Measure(
            files.Count == 1
                ? ByAnnotator(files[0], terminal.Separator)
                : [.. files.Select(file => (file, LabelledRows.Read(file, terminal.Separator)))]
        );
        if (output is not null)
            OutputFile.Write(output, result.ToCsv());
        AgreementText.Write(result, top, terminal.OutConsole());
        if (output is not null)
            terminal.Out.WriteLine($"Wrote {output}: {result.Disagreements.Count} rows.");
        terminal.Out.Flush();
    }

    /// <summary>The rows of one file by who decided.</summary>
    /// <exception cref="FailedRunException">It does not name two people.</exception>
    static List<(string Name, IReadOnlyList<LabelledRow> Rows)> ByAnnotator(string file, char separator)
    {
        var annotators = LabelledRows
            .Read(file, separator)
            .Where(row => row.Annotator.Length > 0)
            .GroupBy(row => row.Annotator, StringComparer.Ordinal)
            .Select(group => (Name: group.Key, Rows: (IReadOnlyList<LabelledRow>)[.. group]))
            .ToList();
        if (annotators.Count > 1)
            return annotators;
        string found = annotators.Count == 0 ? "with no name in a column annotator" : $"with the labels of {annotators[0].Name} alone";
        throw new FailedRunException(
            $"{file}: found one file, {found}; expected the labels of two people. Name a second file, which somebody else labelled: "
                + $"newsattr agreement {file} second.csv\nTry 'newsattr agreement --help'."
        )
        {
            Code = ExitCode.WrongUsage,
        };
    }
}
