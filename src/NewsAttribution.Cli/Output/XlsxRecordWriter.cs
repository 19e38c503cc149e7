namespace NewsAttribution.Cli.Output;

/// <summary>An Excel workbook of one sheet with the columns of <see cref="CsvRecordWriter"/>.</summary>
sealed class XlsxRecordWriter : RecordWriter, IDisposable
{
    /// <summary>All others hold numbers.</summary>
    static readonly HashSet<string> TextColumns = new(
        [
            "file",
            "article",
            "kind",
            "label",
            "decided",
            "source",
            "cue",
            "quotation",
            "text",
            "sourceName",
            "sourceRole",
            "sourceKind",
            "naming",
            "form",
            "shortSource",
            "longSource",
            "english",
            "corrected",
            .. ArticleFacts.Names,
        ],
        StringComparer.Ordinal
    );

    readonly XlsxWorkbook _workbook;
    readonly CsvRecordWriter _records;

    /// <param name="stream">Where the workbook goes; it is read and written, and stays open.</param>
    /// <param name="withArticle">Whether there is a column for the name of the article.</param>
    /// <param name="unit">What places and lengths are counted in.</param>
    /// <param name="withFacts">Whether there are columns for what archives say of an article.</param>
    public XlsxRecordWriter(Stream stream, bool withArticle, OffsetUnit unit, bool withFacts = false)
    {
        _workbook = new(stream);
        _workbook.Begin("sentences", TextColumns.Contains);
        _records = new(new Cells(_workbook), withArticle, unit, withFacts);
    }

    /// <summary>How many texts were longer than a cell can be, and were cut.</summary>
    public int Cut => _workbook.Cut;

    public override void Write(SentenceRecord sentence) => _records.Write(sentence);

    public override void Finish()
    {
        _records.Finish();
        _workbook.Finish();
    }

    public void Dispose() => _workbook.Dispose();

    sealed class Cells(XlsxWorkbook workbook) : RowWriter
    {
        readonly List<string> _cells = [];

        public override void Add(ReadOnlySpan<char> cell) => _cells.Add(cell.ToString());

        public override void End()
        {
            workbook.WriteRow(_cells);
            _cells.Clear();
        }
    }
}
