namespace NewsAttribution.Cli.Input;

/// <summary>The rows of CSV and NDJSON as the command line wants them read.</summary>
static class TableInput
{
    /// <param name="reader">The file.</param>
    /// <param name="format">One of the two.</param>
    /// <param name="terminal">It knows the separator and what the texts are, and is told of markup in plain ones.</param>
    public static IEnumerable<InputRow> Rows(StrictUtf8Reader reader, InputFormat format, Terminal terminal) =>
        TextMarkup.Checked(
            format == InputFormat.Csv ? CsvInput.Rows(reader, terminal.Separator, terminal.By) : NdjsonInput.Rows(reader, terminal.By),
            reader.Name,
            terminal
        );
}
