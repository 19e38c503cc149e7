using NewsAttribution.Documents.Exchange;

namespace NewsAttribution.Cli.Output;

/// <summary>The writers of formats that are text.</summary>
static class TextRecordWriter
{
    /// <param name="format">The format: any that is text.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="withArticle">Whether the input can name articles, so that the output has to.</param>
    /// <param name="unit">What to count places in; formats of others have their own.</param>
    /// <param name="withFacts">Whether the input can say more of its articles, so that tables have the columns.</param>
    public static RecordWriter Create(OutputFormat format, TextWriter output, bool withArticle, OffsetUnit unit, bool withFacts = false) =>
        format switch
        {
            OutputFormat.Csv => new CsvRecordWriter(output, withArticle, unit, withFacts),
            OutputFormat.Json => new JsonRecordWriter(output, unit),
            OutputFormat.WebAnnotation => new WebAnnotationWriter(output),
            OutputFormat.LabelStudio => new LabelStudioWriter(output),
            OutputFormat.Doccano => new DoccanoWriter(output),
            OutputFormat.Prodigy => new ProdigyWriter(output),
            _ => new NdjsonRecordWriter(output, unit),
        };
}
