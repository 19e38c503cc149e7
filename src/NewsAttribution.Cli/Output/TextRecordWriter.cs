namespace NewsAttribution.Cli.Output;

/// <summary>The writers of formats that are text.</summary>
static class TextRecordWriter
{
    /// <param name="format">The format: CSV, JSON or NDJSON.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="withArticle">Whether the input can name articles, so that the output has to.</param>
    /// <param name="withFacts">Whether the input can say more of its articles, so that tables have the columns.</param>
    public static RecordWriter Create(OutputFormat format, TextWriter output, bool withArticle, bool withFacts = false) =>
        format switch
        {
            OutputFormat.Csv => new CsvRecordWriter(output, withArticle, withFacts),
            OutputFormat.Json => new JsonRecordWriter(output),
            _ => new NdjsonRecordWriter(output),
        };
}
