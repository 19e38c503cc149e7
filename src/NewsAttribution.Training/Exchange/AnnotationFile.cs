using System.Globalization;
using System.Text;
using NewsAttribution.Training.Corpora;
using NewsAttribution.Training.Exchange;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Training;

/// <summary>
/// Moves labelled sentences between the formats of annotation tools. What a row holds comes back from each of them as it was.
/// </summary>
public static class AnnotationFile
{
    static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">Its format.</param>
    /// <returns>
    /// A row for each sentence and annotator: one that two people decided comes twice, with <see cref="LabelledRow.Annotator"/>.
    /// </returns>
    /// <param name="undecided">
    /// How many of its sentences have no label: skipped, cancelled, rejected or not reached; they are left out.
    /// </param>
    /// <exception cref="CorpusFormatException">The file is not of that format, or has labels that are none of the four.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static IReadOnlyList<LabelledRow> Read(string path, AnnotationFormat format, out int undecided)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Read(path, CorpusPaths.ReadTable(path), format, CsvSeparator.Default, out undecided);
    }

    /// <summary>As <see cref="Read(string, AnnotationFormat, out int)"/>, of bytes that go by a name in messages.</summary>
    internal static List<LabelledRow> Read(string path, byte[] bytes, AnnotationFormat format, char separator, out int undecided)
    {
        var errors = new List<CorpusError>();
        if (format == AnnotationFormat.Csv && FormatMarks.OfFile(bytes) is { } tool)
            throw new CorpusFormatException([
                new(
                    path,
                    1,
                    null,
                    $"JSON of {FormatMarks.Name(tool)}",
                    $"a table in CSV, or the name of the format: {tool.ToString().ToLowerInvariant()} (--from)"
                ),
            ]);
        var rows =
            format == AnnotationFormat.Csv ? LabelledRows.Read(path, bytes, errors, separator) : ReadJson(path, bytes, format, errors);
        undecided = rows.RemoveAll(row => row.Label.Length == 0);
        errors.AddRange(
            rows.Where(row => !SentenceLabels.TryParse(row.Label, out _))
                .Take(CorpusFormatException.MostInFile)
                .Select(row => new CorpusError(path, row.Line, "label", $"'{row.Label}'", CorpusReader.ExpectedLabels))
        );
        errors.AddRange(
            rows.Where(row => !row.Text.Contains(row.Source, StringComparison.Ordinal))
                .Take(CorpusFormatException.MostInFile)
                .Select(row => new CorpusError(path, row.Line, "source", $"'{row.Source}'", CorpusReader.ExpectedSource))
        );
        return errors.Count == 0 ? rows : throw new CorpusFormatException([.. errors.OrderBy(e => e.Line)]);
    }

    /// <summary>Writes rows in a format; UTF-8, line feeds on every system.</summary>
    public static string Write(IEnumerable<LabelledRow> rows, AnnotationFormat format)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return format switch
        {
            AnnotationFormat.LabelStudio => LabelStudio.Write(rows),
            AnnotationFormat.Prodigy => JsonLines.Write(rows, Prodigy.Write),
            AnnotationFormat.Doccano => JsonLines.Write(rows, Doccano.Write, ascii: true),
            _ => LabelledRows.ToCsv(rows),
        };
    }

    static List<LabelledRow> ReadJson(string path, byte[] bytes, AnnotationFormat format, List<CorpusError> errors)
    {
        string text;
        try
        {
            text = StrictUtf8.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            errors.Add(new(path, 1, null, "bytes that are not UTF-8", "a file saved as UTF-8"));
            return [];
        }
        // As in the cells of a table.
        var rows = JsonLines
            .Read(path, text, format, errors)
            .Select(r => r with { Label = CsvTable.Tidy(r.Label), Kind = CsvTable.Tidy(r.Kind) });
        return Together([.. rows]);
    }

    /// <summary>Tools ask in an order of their own, a corpus wants the rows of an article together and in their order.</summary>
    static List<LabelledRow> Together(List<LabelledRow> rows)
    {
        static int Number(LabelledRow row) =>
            int.TryParse(row.Sentence, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
        // Rows that name no article stay where they are.
        int alone = 0;
        return [.. rows.GroupBy(row => (row.Article, row.Article.Length > 0 ? 0 : alone++)).SelectMany(article => article.OrderBy(Number))];
    }
}
