using System.Globalization;
using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;
using NewsAttribution.Training;

namespace NewsAttribution.Cli.Commands;

/// <summary>Reads labelled sentences in one format and writes them in another.</summary>
static class Convert
{
    public static void Run(string file, AnnotationFormat from, AnnotationFormat to, string? output, Terminal terminal)
    {
        InputFile.Check(file);
        OutputFile.Check(output, "mine.csv");
        var rows = AnnotationFile.Read(file, Content(file, terminal), from, terminal.Separator, out int undecided);
        if (rows.Count == 0)
            throw new FailedRunException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file}: found {undecided} sentences, none with a label (skipped, rejected or not reached); expected some that "
                ) + "somebody has decided. Nothing was written."
            );
        string text = AnnotationFile.Write(rows, to);
        if (output is null)
            terminal.Out.Write(text);
        else
            OutputFile.Write(output, text);
        terminal.Out.Flush();
        if (undecided > 0)
            terminal.Error.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{file}: {undecided} sentences without a label were left out.")
            );
        if (output is not null)
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Wrote {output}: {rows.Count} sentences."));
    }

    static byte[] Content(string file, Terminal terminal)
    {
        using var stream = InputFile.OpenStream(file, InputFormat.Text, terminal);
        var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
