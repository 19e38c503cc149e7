using NewsAttribution.Documents.Exchange;

namespace NewsAttribution.Cli.Output;

/// <summary>The writers of formats that are text.</summary>
static class TextRecordWriter
{
    /// <param name="output">Where to write.</param>
    /// <param name="shape">A format that is text, and what goes into it; formats of others have their own units.</param>
    public static RecordWriter Create(TextWriter output, in RecordShape shape) =>
        shape.Format switch
        {
            OutputFormat.Csv => new CsvRecordWriter(output, shape.WithArticle, shape.Unit, shape.WithFacts),
            OutputFormat.Json => new JsonRecordWriter(output, shape.Unit),
            OutputFormat.WebAnnotation => new WebAnnotationWriter(output),
            OutputFormat.LabelStudio => new LabelStudioWriter(output),
            OutputFormat.Doccano => new DoccanoWriter(output),
            OutputFormat.Prodigy => new ProdigyWriter(output),
            _ => new NdjsonRecordWriter(output, shape.Unit),
        };
}
