using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace NewsAttribution.Cli.Output;

/// <summary>
/// An Excel workbook of one sheet with the columns of <see cref="CsvRecordWriter"/>. Texts are texts: none becomes a formula or a date.
/// </summary>
sealed class XlsxRecordWriter : RecordWriter, IDisposable
{
    /// <summary>More Excel does not read.</summary>
    const int LongestCell = 32_767,
        MostRows = 1_048_576;

    /// <summary>All others hold numbers.</summary>
    static readonly HashSet<string> TextColumns = new(
        ["file", "article", "kind", "label", "decided", "source", "cue", "quotation", "text", "corrected", .. ArticleFacts.Names],
        StringComparer.Ordinal
    );

    readonly SpreadsheetDocument _document;
    readonly OpenXmlWriter _sheet;
    readonly CsvRecordWriter _records;
    bool[]? _isNumber;
    int _rows;

    /// <param name="stream">Where the workbook goes; it is read and written, and stays open.</param>
    /// <param name="withArticle">Whether there is a column for the name of the article.</param>
    /// <param name="unit">What places and lengths are counted in.</param>
    /// <param name="withFacts">Whether there are columns for what archives say of an article.</param>
    public XlsxRecordWriter(Stream stream, bool withArticle, OffsetUnit unit, bool withFacts = false)
    {
        _document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = _document.AddWorkbookPart();
        var part = workbook.AddNewPart<WorksheetPart>();
        workbook.Workbook = new Workbook(
            new Sheets(
                new Sheet
                {
                    Id = workbook.GetIdOfPart(part),
                    SheetId = 1,
                    Name = "sentences",
                }
            )
        );
        _sheet = OpenXmlWriter.Create(part);
        _sheet.WriteStartElement(new Worksheet());
        _sheet.WriteElement(
            new SheetViews(
                new SheetView(
                    new Pane
                    {
                        VerticalSplit = 1,
                        TopLeftCell = "A2",
                        ActivePane = PaneValues.BottomLeft,
                        State = PaneStateValues.Frozen,
                    }
                )
                {
                    WorkbookViewId = 0,
                }
            )
        );
        _sheet.WriteStartElement(new SheetData());
        _records = new(WriteRow, withArticle, unit, withFacts);
    }

    /// <summary>How many texts were longer than a cell can be, and were cut.</summary>
    public int Cut { get; private set; }

    public override void Write(SentenceRecord sentence) => _records.Write(sentence);

    public override void Finish()
    {
        _records.Finish();
        _sheet.WriteEndElement();
        _sheet.WriteEndElement();
        _sheet.Close();
        _document.Dispose();
    }

    public void Dispose()
    {
        _sheet.Dispose();
        _document.Dispose();
    }

    void WriteRow(IEnumerable<string?> fields)
    {
        if (++_rows > MostRows)
            throw new FailedRunException(
                $"--out: more than {MostRows:N0} rows, which no Excel sheet holds; expected fewer. Write .csv, or fewer files at a time."
            );
        string?[] cells = [.. fields];
        bool isHeader = _isNumber is null;
        _isNumber ??= [.. cells.Select(name => !TextColumns.Contains(name!))];
        _sheet.WriteStartElement(new Row());
        for (int i = 0; i < cells.Length; i++)
            _sheet.WriteElement(CellOf(cells[i] ?? "", isNumber: !isHeader && _isNumber[i]));
        _sheet.WriteEndElement();
    }

    Cell CellOf(string value, bool isNumber) =>
        value.Length == 0 ? new Cell()
        : isNumber && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? new Cell { CellValue = new CellValue(value), DataType = CellValues.Number }
        : new Cell
        {
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new Text(Safe(value)) { Space = SpaceProcessingModeValues.Preserve }),
        };

    /// <summary>Without the characters that XML forbids, and no longer than a cell.</summary>
    string Safe(string text)
    {
        if (text.Length > LongestCell)
        {
            Cut++;
            text = string.Concat(text.AsSpan(0, LongestCell - 1), "…");
        }
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // half of a surrogate pair comes as U+FFFD
            safe.Append(
                (rune.Value < ' ' && rune.Value is not ('\t' or '\n' or '\r')) || rune.Value is 0xFFFE or 0xFFFF
                    ? "\uFFFD"
                    : rune.ToString()
            );
        return safe.ToString();
    }
}
