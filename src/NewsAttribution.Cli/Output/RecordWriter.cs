namespace NewsAttribution.Cli.Output;

/// <summary>Writes classified sentences in one of the formats of <see cref="OutputFormat"/>.</summary>
abstract class RecordWriter
{
    public abstract void Write(SentenceRecord sentence);

    /// <summary>Called once after the last sentence.</summary>
    public virtual void Finish() { }

    /// <param name="format">The format.</param>
    /// <param name="terminal">Where to write.</param>
    /// <param name="withArticle">Whether the input can name articles, so that the output has to.</param>
    public static RecordWriter Create(OutputFormat format, Terminal terminal, bool withArticle) =>
        format switch
        {
            OutputFormat.Csv => new CsvRecordWriter(terminal.Out, withArticle),
            OutputFormat.Table => new TableRecordWriter(terminal.OutConsole()),
            _ => new NdjsonRecordWriter(terminal.Out),
        };

    /// <summary>Six digits: more than the calibration is worth, and enough for a sum of 1.</summary>
    public static double Rounded(float probability) => Math.Round((double)probability, 6);
}
