using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace NewsAttribution.Cli.Output;

/// <summary>
/// An Excel workbook that is written row by row, one sheet after another. Texts are texts: none becomes a formula or a date.
/// </summary>
sealed class XlsxWorkbook : IDisposable
{
    /// <summary>More Excel does not read.</summary>
    const int LongestCell = 32_767,
        MostRows = 1_048_576;

    readonly SpreadsheetDocument _document;
    readonly WorkbookPart _workbook;
    readonly Sheets _sheets = new();
    Func<string, bool> _isText = _ => true;
    OpenXmlWriter? _sheet;
    bool[]? _isNumber;
    int _rows;

    /// <param name="stream">Where the workbook goes; it is read and written, and stays open.</param>
    public XlsxWorkbook(Stream stream)
    {
        _document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        _workbook = _document.AddWorkbookPart();
        _workbook.Workbook = new Workbook(_sheets);
    }

    /// <summary>How many texts were longer than a cell can be, and were cut.</summary>
    public int Cut { get; private set; }

    /// <summary>Begins a sheet, whose first row names the columns.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isText">Whether a column holds texts; the others hold numbers.</param>
    public void Begin(string name, Func<string, bool> isText)
    {
        End();
        var part = _workbook.AddNewPart<WorksheetPart>();
        _sheets.AppendChild(
            new Sheet
            {
                Id = _workbook.GetIdOfPart(part),
                SheetId = (uint)_sheets.ChildElements.Count + 1,
                Name = name,
            }
        );
        (_isText, _isNumber, _rows) = (isText, null, 0);
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
    }

    public void Finish()
    {
        End();
        _document.Dispose();
    }

    public void Dispose()
    {
        _sheet?.Dispose();
        _document.Dispose();
    }

    void End()
    {
        if (_sheet is null)
            return;
        _sheet.WriteEndElement();
        _sheet.WriteEndElement();
        _sheet.Close();
        _sheet = null;
    }

    public void WriteRow(IEnumerable<string?> fields)
    {
        if (++_rows > MostRows)
            throw new FailedRunException(
                $"--out: more than {MostRows:N0} rows, which no Excel sheet holds; expected fewer. Write .csv, or fewer files at a time."
            );
        string?[] cells = [.. fields];
        bool isHeader = _isNumber is null;
        _isNumber ??= [.. cells.Select(name => !_isText(name!))];
        _sheet!.WriteStartElement(new Row());
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
