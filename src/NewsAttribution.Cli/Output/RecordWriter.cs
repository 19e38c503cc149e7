namespace NewsAttribution.Cli.Output;

/// <summary>Writes classified sentences in one of the formats of <see cref="OutputFormat"/>.</summary>
abstract class RecordWriter
{
    public abstract void Write(SentenceRecord sentence);

    /// <summary>Called once after the last sentence.</summary>
    public virtual void Finish() { }

    /// <summary>A writer of text.</summary>
    /// <param name="format">The format: CSV, JSON or NDJSON.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="withArticle">Whether the input can name articles, so that the output has to.</param>
    public static RecordWriter Create(OutputFormat format, TextWriter output, bool withArticle) =>
        format switch
        {
            OutputFormat.Csv => new CsvRecordWriter(output, withArticle),
            OutputFormat.Json => new JsonRecordWriter(output),
            _ => new NdjsonRecordWriter(output),
        };

    /// <summary>Six digits: more than the calibration is worth, and enough for a sum of 1.</summary>
    public static double Rounded(float probability) => Math.Round((double)probability, 6);
}
