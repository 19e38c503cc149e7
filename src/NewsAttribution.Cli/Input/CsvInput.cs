using System.Globalization;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Cli.Input;

/// <summary>CSV with a header: a <c>text</c> column, and <c>article</c>, <c>paragraph</c> and <c>kind</c> where there are such.</summary>
static class CsvInput
{
    public static IEnumerable<InputRow> Rows(StrictUtf8Reader reader, char separator, string? by = null)
    {
        // Before the line is read as a header: marks around the names of another separator's columns would be told as wrong marks.
        string first = reader.PeekLine();
        if (CsvSeparator.Problem(first, separator, [InputRow.TextColumn]) is var (found, expected))
            throw new FailedRunException(
                $"{reader.Name}: line 1: found {found}; expected {expected}."
                    + (
                        found.StartsWith("JSON", StringComparison.Ordinal)
                            ? " 'newsattr classify --input ndjson' reads one object a line."
                            : ""
                    )
            );
        var rows = new CsvRows(reader, separator);
        if (CsvSeparator.IsHint(first, separator))
            rows.Read();
        var header = rows.Read();
        if (header is null)
            yield break;
        // However the program that wrote it spells them.
        header = [.. header.Select(name => name.Trim().ToLowerInvariant())];
        int text = header.IndexOf(InputRow.TextColumn),
            article = header.IndexOf(InputRow.ArticleColumn);
        int paragraph = header.IndexOf(InputRow.ParagraphColumn),
            kind = header.IndexOf(InputRow.KindColumn);
        if (text < 0)
            throw new FailedRunException(
                $"{reader.Name}: line 1: found the columns {Shown(header)}; expected a column named text. "
                    + "The first line of a CSV file names its columns."
            );
        int group = by is null ? -1 : header.IndexOf(by.Trim().ToLowerInvariant());
        if (by is not null && group < 0)
            throw new FailedRunException(
                $"{reader.Name}: line 1: found the columns {Shown(header)}; expected a column {by}, as --by says."
            );
        foreach (string name in new[] { InputRow.TextColumn, InputRow.ArticleColumn, InputRow.ParagraphColumn, InputRow.KindColumn })
            if (header.IndexOf(name) != header.LastIndexOf(name))
                throw new FailedRunException($"{reader.Name}: line 1: found the column {name} twice; expected it once. Rename one.");
        while (rows.Read() is { } fields)
        {
            if (fields.Count != header.Count)
                throw new FailedRunException(
                    $"{reader.Name}: line {rows.Line}: found {fields.Count} fields; expected {header.Count}, as in the header."
                );
            yield return new InputRow(
                fields[text],
                article < 0 || fields[article].Length == 0 ? null : fields[article],
                paragraph < 0 || fields[paragraph].Length == 0 ? 0 : Number(fields[paragraph], $"{reader.Name}: line {rows.Line}"),
                kind < 0 || fields[kind].Length == 0 ? null : Kind(fields[kind], $"{reader.Name}: line {rows.Line}"),
                rows.Line,
                group < 0 ? null : fields[group].Trim()
            );
        }
    }

    static int Number(string field, string place) =>
        int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new FailedRunException(
                $"{place}: column {InputRow.ParagraphColumn}: found \"{Shortened(field)}\"; expected a whole number."
            );

    static SentenceKind Kind(string field, string place) =>
        SentenceKindNames.Parse(field)
        ?? throw new FailedRunException(
            $"{place}: column {InputRow.KindColumn}: found \"{Shortened(field)}\"; expected {SentenceKindNames.Expected}."
        );

    static string Shown(List<string> header) => Shortened(string.Join(", ", header));

    static string Shortened(string found) => found.Length <= 80 ? found : string.Concat(found.AsSpan(0, 80), "…");
}
