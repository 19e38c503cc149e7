using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace NewsAttribution.Tables;

/// <summary>
/// A Parquet file with the columns of <see cref="CsvRecordWriter"/>, but <c>corrected</c>, and always those that archives fill. Row groups
/// are bounded, and so is memory.
/// </summary>
sealed class ParquetRecordWriter : RecordWriter, IDisposable
{
    /// <summary>As many rows as readers like for one task, and no more bytes than a small machine has.</summary>
    const int MostRows = 1 << 16,
        MostBytes = 1 << 24;

    readonly ParquetColumn[] _columns =
    [
        ParquetColumn.Text("file", r => r.File, isRequired: true),
        ParquetColumn.Text("article", r => r.Article),
        ParquetColumn.Value("index", r => r.Index),
        ParquetColumn.Value("start", r => r.Span.Start),
        ParquetColumn.Value("length", r => r.Span.Length),
        ParquetColumn.Text("kind", r => r.Kind?.Name()),
        ParquetColumn.Text("label", r => r.Label.Name(), isRequired: true),
        ParquetColumn.Value("confidence", r => Short(r.Probabilities[r.Label])),
        ParquetColumn.Value("decided", r => r.IsDecided),
        .. SentenceLabels.All.Select(label => ParquetColumn.Value(label.Name(), r => Short(r.Probabilities[label]))),
        .. Phrase("source", r => r.Source, r => r.Attribution.Source),
        .. Phrase("cue", r => r.Cue, r => r.Attribution.Cue),
        .. Phrase("quotation", r => r.Quotation, r => r.Attribution.Quotation),
        ParquetColumn.Optional("speaker", r => r.Speaker),
        ParquetColumn.Optional("voice", r => r.Voice),
        ParquetColumn.Text("text", r => r.Text, isRequired: true),
        ParquetColumn.Optional("paragraph", r => r.Paragraph),
        ParquetColumn.Text("url", r => r.Facts?.Url),
        ParquetColumn.Time("date", r => r.Facts?.Date?.UtcDateTime),
        ParquetColumn.Text("title", r => r.Facts?.Title),
        ParquetColumn.Text("language", r => r.Facts?.Language),
        ParquetColumn.Text("byline", r => r.Facts?.Byline),
    ];

    readonly ParquetWriter _writer;
    int _rows;
    long _bytes;
    bool _isOver;

    /// <param name="stream">Where the file goes; it stays open.</param>
    public ParquetRecordWriter(Stream stream) =>
        _writer = Wait(
            ParquetWriter.CreateAsync(
                new ParquetSchema(_columns.Select(column => column.Field)),
                stream,
                new ParquetOptions { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Fastest }
            )
        );

    public override void Write(SentenceRecord sentence)
    {
        foreach (var column in _columns)
            _bytes += column.Add(sentence);
        if (++_rows == MostRows || _bytes >= MostBytes)
            WriteGroup();
    }

    public override void Finish()
    {
        if (_rows > 0)
            WriteGroup();
        Close();
    }

    public void Dispose() => Close();

    void Close()
    {
        if (_isOver)
            return;
        _isOver = true;
        Wait(_writer.DisposeAsync());
    }

    void WriteGroup()
    {
        using (var group = _writer.CreateRowGroup())
        {
            foreach (var column in _columns)
                Wait(column.WriteAsync(group));
            group.CompleteValidate();
        }
        (_rows, _bytes) = (0, 0);
    }

    static ParquetColumn[] Phrase(string name, Func<SentenceRecord, string?> words, Func<SentenceRecord, TextSpan?> span) =>
        [
            ParquetColumn.Text(name, words),
            ParquetColumn.Optional($"{name}Start", r => span(r)?.Start),
            ParquetColumn.Optional($"{name}Length", r => span(r)?.Length),
        ];

    static float Short(float probability) => (float)Rounded(probability);

    /// <summary>The package writes to a stream as others do, but has no methods that are not asynchronous.</summary>
    static void Wait(Task task) => task.GetAwaiter().GetResult();

    static void Wait(ValueTask task) => task.AsTask().GetAwaiter().GetResult();

    static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
