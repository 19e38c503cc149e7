using System.Globalization;
using NewsAttribution.Archives;
using NewsAttribution.Cli.Input.Archives;
using NewsAttribution.Cli.Input.Pdf;

namespace NewsAttribution.Cli.Input;

/// <summary>Reads the articles of a file, one at a time.</summary>
static class ArticleInput
{
    /// <summary>What a file is: what the command line says, else what its name says.</summary>
    public static InputFormat FormatOf(string file, InputFormat? said) => said ?? InputNames.OfOrText(file);

    public static IEnumerable<GivenArticle> Read(string file, InputFormat format, Terminal terminal)
    {
        if (InputNames.IsPage(format))
        {
            yield return Page(file, format, terminal);
            yield break;
        }
        if (InputNames.IsArchive(format))
        {
            var tally = new Tally();
            using var bytes =
                format == InputFormat.Warc ? InputFile.OpenBytes(file, terminal) : InputFile.OpenStream(file, format, terminal);
            foreach (var article in format == InputFormat.Warc ? WarcInput.Read(bytes, file, tally) : WireInput.Read(bytes, file, tally))
                yield return article;
            if (TallyText.IsWorthSaying(tally, format))
                terminal.Note($"{file}: {TallyText.Of(tally)}");
            yield break;
        }
        using var reader = InputFile.Open(file, terminal);
        if (format == InputFormat.Text)
        {
            yield return new(file, null, null, [.. TextInput.Article(reader)], IsCut: false);
            yield break;
        }
        int number = 0;
        // An article without a name goes by its number. Of ten million articles the names would take more memory than all else.
        List<bool> isNumbered = [];
        HashSet<int> namedAsNumbers = [];
        foreach (var rows in ArticleRows.Grouped(TableInput.Rows(reader, format, terminal), file))
        {
            number++;
            string? given = rows[0].Article;
            string name = given ?? number.ToString(CultureInfo.InvariantCulture);
            isNumbered.Add(given is null);
            bool isTwice = given is null
                ? namedAsNumbers.Contains(number)
                : AsNumber(given) is { } named && (!namedAsNumbers.Add(named) || (named < number && isNumbered[named - 1]));
            if (isTwice)
                throw new FailedRunException(
                    $"{file}: line {rows[0].Line}: found article \"{name}\" again: an article without a name goes by its number. Name all "
                        + "of them, or none."
                );
            yield return new(file, name, null, rows, IsCut: rows[0].Article is not null)
            {
                Group = rows[0].Group,
                IsVerbatim = !terminal.TextIsHtml,
            };
        }
    }

    /// <summary>The number of which a name is the usual form.</summary>
    static int? AsNumber(string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 && name[0] != '0' ? number : null;

    /// <summary>The article of a file that holds one and can only be read as a whole.</summary>
    public static GivenArticle Page(string file, InputFormat format, Terminal terminal)
    {
        using var stream = InputFile.OpenStream(file, format, terminal);
        return format switch
        {
            InputFormat.Docx => WordInput.Article(stream, file),
            InputFormat.Pdf => PdfInput.Article(stream, file),
            _ => HtmlInput.Article(stream, file),
        };
    }
}
