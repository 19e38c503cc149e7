using NewsAttribution.Documents.Records;
using NewsAttribution.Tables;

namespace NewsAttribution.Cli.Output;

/// <summary>A file of answers in one of the formats; it stands in its place when it is whole.</summary>
sealed class RecordFile : IDisposable
{
    readonly GrowingFile _file;
    readonly RecordWriter _writer;
    readonly Utf8Output? _text;

    /// <param name="path">The file.</param>
    /// <param name="shape">A format that is no table for a screen and no page, and what goes into it.</param>
    /// <exception cref="IOException">No file can be made there.</exception>
    public RecordFile(string path, in RecordShape shape)
    {
        _file = new GrowingFile(path);
        if (shape.Format is not (OutputFormat.Xlsx or OutputFormat.Parquet))
            _text = new Utf8Output(_file.Stream, 1 << 16);
        _writer = shape.Format switch
        {
            OutputFormat.Xlsx => new XlsxRecordWriter(_file.Stream, shape.WithArticle, shape.Unit, shape.WithFacts),
            OutputFormat.Parquet => new ParquetRecordWriter(_file.Stream, shape.Unit),
            _ => TextRecordWriter.Create(_text!, shape),
        };
    }

    /// <summary>How many texts were longer than a cell of Excel can be, and were cut.</summary>
    public int Cut => (_writer as XlsxRecordWriter)?.Cut ?? 0;

    /// <exception cref="IOException">It could not be written.</exception>
    public void Write(SentenceRecord record) => _file.Write(() => _writer.Write(record));

    /// <summary>Moves the file into place.</summary>
    /// <exception cref="IOException">It could not be written to its end, or not be moved.</exception>
    public void Finish()
    {
        _file.Write(() =>
        {
            _writer.Finish();
            _text?.Flush();
        });
        _file.Finish();
    }

    public void Dispose()
    {
        GrowingFile.CloseQuietly(_writer as IDisposable);
        _file.Dispose();
    }
}
