using System.Globalization;
using CsvHelper;

namespace NewsAttribution.Web;

/// <summary>
/// The articles of a table: one in each row, or one sentence in each where the table has a column <c>article</c>. The columns are those
/// that <c>newsattr classify --input csv</c> reads.
/// </summary>
static class TableReader
{
    static readonly char[] Separators = [',', ';', '\t'];

    /// <exception cref="FailedRunException">The table has no column <c>text</c>, or is no CSV.</exception>
    public static List<GivenArticle> Articles(string table, string file)
    {
        string first = table.Split('\n', 2)[0];
        char separator = Array.Find(Separators, separator => HasText(first.Split(separator)));
        if (separator == default)
            throw new FailedRunException(
                $"{file}: line 1: found the columns {first.Trim()}; expected a column named text. The first line of a table names its "
                    + "columns."
            );
        int malformed = 0;
        var options = new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            TrackLineNumbers = true,
            OnMalformedRecord = _ => malformed++,
        };
        using var reader = CsvReader.FromText(table.TrimStart('\uFEFF'), options);
        string[] header = reader.Read() ? [.. Fields().Select(name => name.Trim().ToLowerInvariant())] : [];
        var articles = new List<GivenArticle>();
        List<InputRow> rows = [];
        while (reader.Read())
        {
            string[] fields = Fields();
            int line = (int)reader.LineNumber;
            if (malformed > 0)
                throw Wrong(file, line, "a quotation mark that is misplaced or not closed");
            if (fields.Length != header.Length)
                throw Wrong(file, line, $"{fields.Length} fields where the first line has {header.Length}");
            var row = new InputRow(
                Field(InputRow.TextColumn) ?? "",
                Field(InputRow.ArticleColumn),
                int.TryParse(Field(InputRow.ParagraphColumn), NumberStyles.None, CultureInfo.InvariantCulture, out int paragraph)
                    ? paragraph
                    : 0,
                Field(InputRow.KindColumn) is { } kind ? SentenceKindNames.Parse(kind) : null,
                line
            );
            if (rows.Count > 0 && (row.Article is null || row.Article != rows[0].Article))
                End();
            rows.Add(row);

            string? Field(string name) => Array.IndexOf(header, name) is >= 0 and var i && fields[i].Length > 0 ? fields[i] : null;
        }
        End();
        return articles;

        string[] Fields() => [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i))];

        void End()
        {
            if (rows.Count > 0)
                articles.Add(new(file, rows[0].Article ?? $"{articles.Count + 1}", null, [.. rows], IsCut: rows[0].Article is not null));
            rows.Clear();
        }
    }

    static bool HasText(string[] names) =>
        names.Any(name => name.Trim(' ', '"', '\r', '\uFEFF').Equals(InputRow.TextColumn, StringComparison.OrdinalIgnoreCase));

    static FailedRunException Wrong(string file, int line, string found) =>
        new($"{file}: line {line}: found {found}; expected a table as spreadsheets save it, with the text in quotation marks.");
}
