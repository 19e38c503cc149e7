using System.Text;
using NewsAttribution.Training.Corpora;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Training;

/// <summary>Reads and writes rows of labelled sentences without judging them.</summary>
public static class LabelledRows
{
    /// <summary>
    /// Reads a CSV file with the columns <c>label</c> and <c>text</c>; those of <see cref="LabelledRow"/> are read where present, others
    /// ignored.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="separator">What parts the columns; default a comma.</param>
    /// <exception cref="CorpusFormatException">It is no such CSV file.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static IReadOnlyList<LabelledRow> Read(string path, char separator = CsvSeparator.Default)
    {
        ArgumentNullException.ThrowIfNull(path);
        var errors = new List<CorpusError>();
        var rows = Read(path, CorpusPaths.ReadTable(path), errors, separator);
        // A file that holds nothing yet is where labelling begins.
        errors.RemoveAll(e => rows.Count == 0 && e.Found == "a header without rows");
        return errors.Count == 0 ? rows : throw new CorpusFormatException(errors);
    }

    /// <summary>
    /// Writes rows as CSV: a corpus file, with the columns <c>note</c> and <c>annotator</c> more. Line feeds on every system.
    /// </summary>
    public static string ToCsv(IEnumerable<LabelledRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var csv = new StringBuilder();
        CsvLine.Append(csv, LabelledRow.Columns);
        foreach (var row in rows)
            CsvLine.Append(csv, row.Cells);
        return csv.ToString();
    }

    /// <summary>
    /// Writes rows as <see cref="ToCsv"/> gives them, beside the file first and then into its place: it is never half written.
    /// </summary>
    /// <exception cref="IOException">The file cannot be written; what stood there is whole.</exception>
    public static void Save(string path, IEnumerable<LabelledRow> rows)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        WholeFile.Write(path, Encoding.UTF8.GetBytes(ToCsv(rows)));
    }

    internal static List<LabelledRow> Read(string path, byte[] bytes, List<CorpusError> errors, char separator = CsvSeparator.Default)
    {
        if (CsvTable.Read(path, bytes, ["label", "text"], LabelledRow.Columns, errors, separator) is not { } table)
            return [];
        var rows = new List<LabelledRow>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            string Cell(string column) => table.Column(column) is >= 0 and var i ? row.Cells[i] : "";
            rows.Add(
                new(Cell("label"), Cell("text"))
                {
                    File = path,
                    Line = row.Line,
                    Article = Cell("article"),
                    Paragraph = Cell("paragraph"),
                    Sentence = Cell("sentence"),
                    Kind = Cell("kind"),
                    Source = Cell("source"),
                    Note = Cell("note"),
                    Annotator = Cell("annotator"),
                }
            );
        }
        return rows;
    }
}
