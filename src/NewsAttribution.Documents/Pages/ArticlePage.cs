using System.Globalization;
using System.Text;

namespace NewsAttribution.Documents.Pages;

/// <summary>A page that shows articles as they read, each sentence marked by the word that it rests on.</summary>
static class ArticlePage
{
    /// <param name="page">Where to write.</param>
    /// <param name="articles">The articles; with several, each has a part of its own. No more than two are held.</param>
    /// <param name="leastConfidence">Below it a label counts as undecided.</param>
    /// <param name="summary">Address of the summary that the page belongs to, if there is one.</param>
    public static void Write(PageOutput page, IEnumerable<PageArticle> articles, float leastConfidence, string? summary = null)
    {
        using var all = articles.GetEnumerator();
        var article = all.MoveNext() ? all.Current : null;
        var next = article is not null && all.MoveNext() ? all.Current : null;
        bool isOnly = next is null;
        var (before, after) = PageFrame.WithScript(isOnly && article is not null ? article.Title : "Articles");
        page.Write(before);
        page.Write("<div class=\"page reading\">\n"u8);
        if (summary is not null)
            page.Write($"<nav><a href=\"{Html.Text(summary)}\">All articles</a></nav>\n");
        page.Write("<main>\n"u8);
        if (article is null)
            page.Write("<h1>No article</h1>\n<p>The input was empty.</p>\n"u8);
        for (int number = 1; article is not null; number++)
        {
            string prefix = isOnly ? "s" : string.Create(CultureInfo.InvariantCulture, $"a{number}-");
            WriteArticle(page, article, prefix, leastConfidence);
            (article, next) = (next, next is not null && all.MoveNext() ? all.Current : null);
        }
        page.Write("</main>\n"u8);
        page.Write(Footer.ReplaceLineEndings("\n"));
        page.Write("</div>\n"u8);
        page.Write(Hint);
        page.Write(after);
    }

    const string Hint = """
        <p class="hint" aria-hidden="true">Point at a sentence, or tap it, to see how sure its label is and what speaks for it.</p>
        """;

    const string Footer = """
        <footer>
        <p><span class="src">Source</span> and <span class="cue">cue</span> are underlined;
        ↑ leads to the sentence that names the speaker; a question mark and a dashed letter mark a guess.
        A label says on whose word a sentence rests, not whether it is true.</p>
        </footer>

        """;

    static void WriteArticle(PageOutput page, PageArticle article, string prefix, float leastConfidence)
    {
        var writer = new SentenceHtml(page, article.Sentences, prefix);
        page.Write("<article data-prefix=\""u8);
        page.Write(prefix);
        page.Write("\">\n"u8);
        WriteHeader(page, article, writer, leastConfidence);
        page.Write(SourceListHtml.Write(article.Sources, prefix));
        page.Write("<div class=\"text\">\n"u8);
        WriteText(page, article.Sentences, writer, FirstOfText(article), article.Sentences.Count);
        page.Write("</div>\n<script type=\"application/json\" class=\"cards\">"u8);
        new CardData(page, article).Write();
        page.Write("</script>\n</article>\n"u8);
    }

    /// <summary>Number of the sentence that the text begins with: a headline that is the title stands in the header.</summary>
    public static int FirstOfText(PageArticle article) =>
        article.Sentences is [var first, ..] && first.Answer.Kind == SentenceKind.Headline && first.Text == article.Title ? 1 : 0;

    /// <summary>What stands above the text: title, origin, counts, warnings, the bar of shares.</summary>
    public static void WriteHeader(PageOutput page, PageArticle article, SentenceHtml writer, float leastConfidence)
    {
        var html = new StringBuilder();
        var sentences = article.Sentences;
        page.Write("<header>\n<h1>"u8);
        if (FirstOfText(article) > 0)
            writer.Write(0);
        else
            page.WriteText(article.Title);
        page.Write("</h1>\n"u8);
        string origin = article.File == GivenArticle.StandardInput ? "" : Path.GetFileName(article.File);
        origin = string.Join(", ", new[] { origin, article.Name ?? "" }.Where(part => part.Length > 0 && part != article.Title));
        if (origin.Length > 0)
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"origin\">{Html.Text(origin)}</p>\n");
        if (article.SecondReader is { } reader)
            html.Append(
                CultureInfo.InvariantCulture,
                $"<p class=\"origin\">Read by the fast model and a second reader ({Html.Text(reader)}).</p>\n"
            );
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"origin\">{article.Counts}.</p>\n");
        html.Append(WarningHtml.Write(article));
        html.Append(ProfileHtml.WithLegend(article.Profile));
        if (sentences.Count(sentence => !sentence.Answer.IsDecided) is > 0 and var undecided)
            html.Append(
                CultureInfo.InvariantCulture,
                $"\n<p class=\"origin\">Undecided: {undecided} of {sentences.Count}, with a question mark and a dashed letter, "
                    + $"{(undecided == 1 ? "is" : "are")} less sure than {leastConfidence * 100:0.#}&nbsp;%: such labels are guesses.</p>"
            );
        page.Write(html.Append("\n</header>\n").ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>Writes whole paragraphs until there are enough sentences, and returns the number of the next one.</summary>
    public static int WriteText(PageOutput page, IReadOnlyList<PageSentence> sentences, SentenceHtml writer, int from, int enough)
    {
        int i = from;
        while (i < sentences.Count && i - from < enough)
        {
            var first = sentences[i].Answer;
            string open = first.Kind switch
            {
                SentenceKind.Headline => "<h2>",
                SentenceKind.Furniture => "<p class=\"furniture\">",
                _ => "<p>",
            };
            page.Write(open);
            int start = i;
            for (; i < sentences.Count && sentences[i].Answer.Paragraph == first.Paragraph && sentences[i].Answer.Kind == first.Kind; i++)
            {
                page.Write(i > start ? "\n"u8 : ""u8);
                writer.Write(i);
            }
            page.Write(first.Kind == SentenceKind.Headline ? "</h2>\n"u8 : "</p>\n"u8);
        }
        return i;
    }
}
