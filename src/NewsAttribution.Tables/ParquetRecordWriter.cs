using System.IO.Compression;
using NewsAttribution.Documents.Records;
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
        MostBytes = 1 << 23;

    readonly ParquetColumn[] _columns;

    readonly ParquetWriter _writer;
    int _rows;
    long _bytes;
    bool _isOver;

    /// <param name="stream">Where the file goes; it stays open.</param>
    /// <param name="unit">What places and lengths are counted in.</param>
    public ParquetRecordWriter(Stream stream, OffsetUnit unit)
    {
        _columns = Columns(new(unit));
        _writer = Wait(
            ParquetWriter.CreateAsync(
                new ParquetSchema(_columns.Select(column => column.Field)),
                stream,
                new ParquetOptions { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Fastest }
            )
        );
    }

    static ParquetColumn[] Columns(WrittenOffsets offsets)
    {
        ParquetColumn[] Phrase(string name, Func<SentenceRecord, TextSpan?> span) =>
            [
                ParquetColumn.Text(name, r => span(r)?.GetText(r.Text)),
                ParquetColumn.Optional($"{name}Start", r => offsets.InSentence(r, span(r))?.Start),
                ParquetColumn.Optional($"{name}Length", r => offsets.InSentence(r, span(r))?.Length),
            ];
        return
        [
            ParquetColumn.Text("file", r => r.File, isRequired: true),
            ParquetColumn.Text("article", r => r.Article),
            ParquetColumn.Value("index", r => r.Index),
            ParquetColumn.Value("start", r => offsets.OfSentence(r).Start),
            ParquetColumn.Value("length", r => offsets.OfSentence(r).Length),
            ParquetColumn.Text("kind", r => r.Kind?.Name()),
            ParquetColumn.Text("label", r => r.Label.Name(), isRequired: true),
            ParquetColumn.Value("confidence", r => Short(r.Probabilities[r.Label])),
            ParquetColumn.Value("decided", r => r.IsDecided),
            .. SentenceLabels.All.Select(label => ParquetColumn.Value(label.Name(), r => Short(r.Probabilities[label]))),
            .. Phrase("source", r => r.Attribution.Source),
            .. Phrase("cue", r => r.Attribution.Cue),
            .. Phrase("quotation", r => r.Attribution.Quotation),
            ParquetColumn.Optional("speaker", r => r.Speaker),
            ParquetColumn.Optional("voice", r => r.Voice),
            ParquetColumn.Text("text", r => r.Text, isRequired: true),
            ParquetColumn.Optional("paragraph", r => r.Paragraph),
            ParquetColumn.Optional("sourceId", r => r.InList?.Source?.Id),
            ParquetColumn.Text("sourceName", r => r.InList?.Source?.Name),
            ParquetColumn.Text("sourceRole", r => r.InList?.Source?.Role),
            ParquetColumn.Text("sourceKind", r => r.InList?.Source?.Kind.Name()),
            ParquetColumn.Text("naming", r => r.InList?.Source?.Naming.Name()),
            ParquetColumn.Text("form", r => r.InList?.Form.Name()),
            .. Phrase("shortSource", r => r.InList?.ShortName),
            .. Phrase("longSource", r => r.InList?.LongName),
            ParquetColumn.Optional("wholeQuotation", r => r.InList?.QuotationNumber),
            ParquetColumn.Optional("wholeQuotationFirst", r => r.InList?.Quotation?.FirstSentence),
            ParquetColumn.Optional("wholeQuotationLast", r => r.InList?.Quotation?.LastSentence),
            ParquetColumn.Optional("wholeQuotationStart", r => offsets.OfQuotation(r)?.Start),
            ParquetColumn.Optional("wholeQuotationLength", r => offsets.OfQuotation(r)?.Length),
            ParquetColumn.Optional("english", r => r.IsEnglish),
            ParquetColumn.Text("url", r => r.Facts?.Url),
            ParquetColumn.Time("date", r => r.Facts?.Date?.UtcDateTime),
            ParquetColumn.Text("title", r => r.Facts?.Title),
            ParquetColumn.Text("language", r => r.Facts?.Language),
            ParquetColumn.Text("byline", r => r.Facts?.Byline),
        ];
    }

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

    static float Short(float probability) => (float)Rounded(probability);

    /// <summary>The package writes to a stream as others do, but has no methods that are not asynchronous.</summary>
    static void Wait(Task task) => task.GetAwaiter().GetResult();

    static void Wait(ValueTask task) => task.AsTask().GetAwaiter().GetResult();

    static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
