using System.Globalization;
using System.Text;

namespace NewsAttribution.Tests.Splitting;

/// <summary>A sentence of a labelled file, and where it stands in its joined article.</summary>
/// <param name="Span">In the joined article.</param>
/// <param name="Paragraph">Number in the joined article.</param>
/// <param name="RowParagraph">Number in the file.</param>
/// <param name="Kind">What the file says.</param>
/// <param name="Text">The sentence.</param>
sealed record LabelledSentence(TextSpan Span, int Paragraph, int RowParagraph, SentenceKind Kind, string Text);

/// <summary>An article put together from the rows of a labelled file, as it would stand on a page.</summary>
sealed record LabelledArticle(string Name, string Text, IReadOnlyList<LabelledSentence> Sentences);

/// <summary>
/// Joins the rows of a paragraph by a space and paragraphs by a blank line. The corpus gives headline, sub-headline and by-line one
/// paragraph number, and a cross-heading that of the text below it; no page prints them on one line, so headlines and furniture get a
/// line of their own. A credit stays on the line of its caption.
/// </summary>
static class CorpusArticles
{
    public static string DataFolder { get; } = FindData();

    public static IEnumerable<LabelledArticle> Corpus() =>
        Directory.GetFiles(Path.Combine(DataFolder, "corpus"), "*.csv").Order(StringComparer.Ordinal).SelectMany(Read);

    public static IEnumerable<LabelledArticle> Read(string file)
    {
        List<string[]> rows = Rows(File.ReadAllText(file));
        int article = Array.IndexOf(rows[0], "article"),
            paragraph = Array.IndexOf(rows[0], "paragraph");
        int kind = Array.IndexOf(rows[0], "kind"),
            text = Array.IndexOf(rows[0], "text");
        return rows.Skip(1)
            .GroupBy(row => row[article])
            .Select(group =>
                Join(
                    group.Key,
                    [
                        .. group.Select(row =>
                            (
                                int.Parse(row[paragraph], CultureInfo.InvariantCulture),
                                Enum.Parse<SentenceKind>(row[kind], ignoreCase: true),
                                row[text].Trim()
                            )
                        ),
                    ]
                )
            );
    }

    static LabelledArticle Join(string name, (int Paragraph, SentenceKind Kind, string Text)[] rows)
    {
        var text = new StringBuilder();
        var sentences = new List<LabelledSentence>();
        int paragraph = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            bool runsOn = i > 0 && rows[i].Paragraph == rows[i - 1].Paragraph && SharesLine(rows[i - 1], rows[i]);
            paragraph += runsOn ? 0 : 1;
            text.Append(
                i == 0 ? ""
                : runsOn ? " "
                : "\n\n"
            );
            sentences.Add(
                new LabelledSentence(
                    new TextSpan(text.Length, rows[i].Text.Length),
                    paragraph,
                    rows[i].Paragraph,
                    rows[i].Kind,
                    rows[i].Text
                )
            );
            text.Append(rows[i].Text);
        }

        return new LabelledArticle(name, text.ToString(), sentences);
    }

    static bool SharesLine((int Paragraph, SentenceKind Kind, string Text) before, (int Paragraph, SentenceKind Kind, string Text) row) =>
        (before.Kind == SentenceKind.Body && row.Kind == SentenceKind.Body)
        || (before.Kind == SentenceKind.Furniture && row.Kind == SentenceKind.Furniture && before.Text.EndsWith('.'));

    static List<string[]> Rows(string csv)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        var field = new StringBuilder();
        bool quoted = false;
        foreach (char c in csv.ReplaceLineEndings("\n") + "\n")
        {
            if (c == '"')
            {
                quoted = !quoted;
                if (quoted && field.Length > 0 && field[^1] == '\0')
                    field[^1] = '"'; // a doubled quote: the first one closed the field for a moment
                else if (!quoted)
                    field.Append('\0');
            }
            else if (quoted || c is not (',' or '\n'))
            {
                field.Append(c);
            }
            else
            {
                row.Add(field.ToString().TrimEnd('\0'));
                field.Clear();
                if (c == '\n' && row.Count > 1)
                    rows.Add([.. row]);
                if (c == '\n')
                    row.Clear();
            }
        }

        return rows;
    }

    /// <summary>Above the tests; above the current folder for programs that are published elsewhere.</summary>
    static string FindData()
    {
        foreach (string start in new[] { AppContext.BaseDirectory, Environment.CurrentDirectory })
            for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
                if (File.Exists(Path.Combine(folder.FullName, "data", "seed", "article.txt")))
                    return Path.Combine(folder.FullName, "data");
        throw new DirectoryNotFoundException("data/seed/article.txt stands in no folder above the tests or the current folder.");
    }
}
