using System.Text;
using CsvHelper;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Training.Corpora;

/// <summary>A CSV file as rows of cells under named columns; what is wrong with it as a file goes to the list of errors.</summary>
sealed class CsvTable
{
    static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    const int ShownColumns = 20;

    /// <summary>Columns whose cells are one of a few names.</summary>
    static readonly string[] Named = ["label", "kind", Corrections.Column];

    readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    int _width;

    public List<TableRow> Rows { get; private set; } = [];

    public int Column(string name) => _columns.GetValueOrDefault(name, -1);

    /// <summary>Whether any row has something in the column.</summary>
    public bool IsFilled(string name) => Column(name) is >= 0 and var i && Rows.Exists(row => row.Cells[i].Length > 0);

    /// <summary>Adds a column, which no row has yet; returns its number.</summary>
    public int Add(string name) => _columns[name] = _width++;

    /// <summary>Reads a table, or adds to the errors and returns what could be read; null where nothing could.</summary>
    /// <param name="file">The file as the caller named it.</param>
    /// <param name="bytes">What is in it.</param>
    /// <param name="required">Columns that must be there.</param>
    /// <param name="optional">Columns that may be there; all others are passed over.</param>
    /// <param name="errors">Receives what is wrong.</param>
    /// <param name="separator">What parts the columns.</param>
    public static CsvTable? Read(
        string file,
        byte[] bytes,
        string[] required,
        string[] optional,
        List<CorpusError> errors,
        char separator = CsvSeparator.Default
    )
    {
        if (Decode(file, bytes, errors) is not { } text)
            return null;
        var (first, firstLine) = FirstLine(text);
        if (CsvSeparator.Problem(first, separator, required) is var (found, expected))
        {
            errors.Add(new(file, firstLine, null, found, expected));
            return null;
        }
        // A blank line instead, so that lines keep their numbers.
        if (CsvSeparator.IsHint(first, separator))
            text = text[(text.IndexOf(first, StringComparison.Ordinal) + first.Length)..];
        var table = new CsvTable();
        CsvMalformedRecord? bad = null;
        using var reader = CsvReader.FromText(
            text,
            new CsvReaderOptions
            {
                // Never guessed, as it would be without a value.
                Separator = separator,
                HasHeader = false,
                TrackLineNumbers = true,
                OnMalformedRecord = record => bad = record,
            }
        );
        int before = errors.Count;
        while (errors.Count - before < CorpusFormatException.MostInFile && reader.Read())
        {
            int line = (int)reader.LineNumber;
            var cells = new string[reader.FieldCount];
            for (int i = 0; i < cells.Length; i++)
                cells[i] = reader.GetString(i);
            if (bad is { } malformed)
                errors.Add(new(file, line, null, Describe(malformed, line), "fields quoted by RFC 4180"));
            else if (table._width == 0)
            {
                if (!table.ReadHeader(file, line, cells, required, optional, errors))
                    return null;
            }
            else if (cells.Length != table._width)
                errors.Add(new(file, line, null, $"{cells.Length} fields", $"{table._width}, as in the header"));
            else
                table.Rows.Add(new(line, table.Tidy(cells)));
            bad = null;
        }
        int rows = table.Rows.Count;
        table.Rows = Corrections.Of(table);
        if (rows > 0 && table.Rows.Count == 0)
            errors.Add(
                new(
                    file,
                    1,
                    Corrections.Column,
                    $"nothing in any of {rows} rows",
                    "a label in each row that you have judged; take the column out if the column label holds them"
                )
            );
        if (table._width == 0 && errors.TrueForAll(e => e.File != file))
            errors.Add(new(file, 1, null, "an empty file", $"a header with the columns {string.Join(", ", required)}"));
        else if (table.Rows.Count == 0 && errors.TrueForAll(e => e.File != file))
            errors.Add(new(file, 1, null, "a header without rows", "at least one row"));
        return table;
    }

    /// <summary>A header of more characters is none that a person wrote; it is not looked at, and costs no memory.</summary>
    const int LongestHeader = 1 << 16;

    /// <summary>The first line that is not empty, as far as a header may reach, and its number.</summary>
    static (string Line, int Number) FirstLine(string text)
    {
        int number = 1;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsEmpty)
                return (line[..Math.Min(line.Length, LongestHeader)].ToString(), number);
            number++;
        }
        return ("", 1);
    }

    /// <summary>Labels and kinds are read in any case, and with white space around them.</summary>
    string[] Tidy(string[] cells)
    {
        foreach (string name in Named)
            if (Column(name) is >= 0 and var i)
                cells[i] = Tidy(cells[i]);
        return cells;
    }

    /// <summary>The name of a label or kind; one that nobody knows stays as it was written, so that a message can show it.</summary>
    internal static string Tidy(string name)
    {
        name = name.Trim();
        string lower = name.ToLowerInvariant();
        return SentenceLabels.TryParse(lower, out _) || CorpusReader.Kinds.Contains(lower) ? lower : name;
    }

    static string Describe(in CsvMalformedRecord malformed, int line)
    {
        string what = malformed.Reason switch
        {
            CsvMalformedReason.StrayQuote => "a quotation mark in a field that does not begin with one",
            CsvMalformedReason.TextAfterClosingQuote => "text after the closing quotation mark of a field",
            CsvMalformedReason.UnterminatedQuote => "a quotation mark that is never closed",
            _ => malformed.Reason.ToString(),
        };
        if (malformed.Reason != CsvMalformedReason.TextAfterClosingQuote)
            return what;
        // A mark that was not closed is noticed at the next one, which may be lines below.
        int at = line + LinesToClosingMark(malformed.RawRecord);
        return at == line ? what : InvariantText.Of($"{what} (in line {at}, of a row that begins in line {line})");
    }

    /// <summary>How many line ends there are in a row before the first mark that closes a field and has text after it.</summary>
    static int LinesToClosingMark(string row)
    {
        bool isQuoted = false;
        int lines = 0;
        for (int i = 0; i < row.Length; i++)
        {
            lines += row[i] == '\n' ? 1 : 0;
            if (row[i] != '"')
                continue;
            char next = i + 1 < row.Length ? row[i + 1] : ',';
            if (!isQuoted)
                isQuoted = true;
            else if (next == '"')
                i++;
            else if (char.IsLetterOrDigit(next) || next == ' ')
                return lines;
            else
                isQuoted = false;
        }
        return lines;
    }

    static string? Decode(string file, byte[] bytes, List<CorpusError> errors)
    {
        var content = bytes.AsSpan(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0);
        try
        {
            return StrictUtf8.GetString(content);
        }
        catch (DecoderFallbackException e)
        {
            int at = bytes.Length - content.Length + Math.Max(0, e.Index);
            int line = 1 + bytes.AsSpan(0, Math.Min(at, bytes.Length)).Count((byte)'\n');
            errors.Add(
                new(
                    file,
                    line,
                    null,
                    $"bytes that are not UTF-8 ({Convert.ToHexString(e.BytesUnknown ?? [])} at offset {at})",
                    "a file saved as UTF-8"
                )
            );
            return null;
        }
    }

    bool ReadHeader(string file, int line, string[] cells, string[] required, string[] optional, List<CorpusError> errors)
    {
        int before = errors.Count;
        _width = cells.Length;
        // However the program that wrote it spells them.
        cells = [.. cells.Select(cell => cell.Trim().ToLowerInvariant())];
        // A column that nobody reads may have any name, even twice.
        for (int i = 0; i < cells.Length; i++)
            if (
                (required.Contains(cells[i]) || optional.Contains(cells[i]) || Corrections.Columns.Contains(cells[i]))
                && !_columns.TryAdd(cells[i], i)
                && errors.Count - before < CorpusFormatException.MostInFile
            )
                errors.Add(new(file, line, cells[i], "the column twice", "once"));
        foreach (string name in required)
            if (!_columns.ContainsKey(name))
                errors.Add(
                    new(
                        file,
                        line,
                        name,
                        $"the columns {string.Join(", ", cells.Take(ShownColumns))}"
                            + $"{(cells.Length > ShownColumns ? $" and {cells.Length - ShownColumns} more" : "")}",
                        $"a column '{name}'"
                    )
                );
        return errors.Count == before;
    }
}

/// <summary>A row with the line on which it begins.</summary>
readonly record struct TableRow(int Line, string[] Cells);
