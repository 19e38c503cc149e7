using System.Globalization;
using System.Text;

namespace NewsAttribution.Documents.Pages;

/// <summary>A page that shows articles as they read, each sentence marked by the word that it rests on.</summary>
static class ArticlePage
{
    /// <param name="articles">The articles; with several, each has a part of its own.</param>
    /// <param name="leastConfidence">Below it a label counts as undecided.</param>
    /// <param name="summary">Address of the summary that the page belongs to, if there is one.</param>
    public static string Write(IReadOnlyList<PageArticle> articles, float leastConfidence, string? summary = null)
    {
        var html = new StringBuilder("<div class=\"page reading\">\n");
        if (summary is not null)
            html.Append(CultureInfo.InvariantCulture, $"<nav><a href=\"{Html.Text(summary)}\">All articles</a></nav>\n");
        html.Append("<main>\n");
        for (int i = 0; i < articles.Count; i++)
            WriteArticle(html, articles[i], Prefix(articles.Count, i), leastConfidence);
        if (articles.Count == 0)
            html.Append("<h1>No article</h1>\n<p>The input was empty.</p>\n");
        html.Append("</main>\n").Append(Footer).Append("</div>\n").Append(Hint);
        return PageFrame.Around(articles.Count == 1 ? articles[0].Title : "Articles", html.ToString(), CorrectionRows.Of(articles, Prefix));
    }

    /// <summary>What the ids of an article's sentences begin with.</summary>
    static string Prefix(int articles, int article) =>
        articles == 1 ? "s" : string.Create(CultureInfo.InvariantCulture, $"a{article + 1}-");

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

    static void WriteArticle(StringBuilder html, PageArticle article, string prefix, float leastConfidence)
    {
        var writer = new SentenceHtml(article.Sentences, article.Sources, prefix);
        html.Append("<article>\n").Append(Header(article, writer, leastConfidence)).Append(SourceListHtml.Write(article.Sources, prefix));
        html.Append("<div class=\"text\">\n");
        WriteText(html, article.Sentences, writer, FirstOfText(article), article.Sentences.Count);
        html.Append("</div>\n</article>\n");
    }

    /// <summary>Number of the sentence that the text begins with: a headline that is the title stands in the header.</summary>
    public static int FirstOfText(PageArticle article) =>
        article.Sentences is [var first, ..] && first.Answer.Kind == SentenceKind.Headline && first.Text == article.Title ? 1 : 0;

    /// <summary>What stands above the text: title, origin, counts, warnings, the bar of shares.</summary>
    public static string Header(PageArticle article, SentenceHtml writer, float leastConfidence)
    {
        var html = new StringBuilder();
        var sentences = article.Sentences;
        html.Append("<header>\n<h1>").Append(FirstOfText(article) > 0 ? writer.Write(0) : Html.Text(article.Title)).Append("</h1>\n");
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
        return html.Append("\n</header>\n").ToString();
    }

    /// <summary>Writes whole paragraphs until there are enough sentences, and returns the number of the next one.</summary>
    public static int WriteText(StringBuilder html, IReadOnlyList<PageSentence> sentences, SentenceHtml writer, int from, int enough)
    {
        int i = from;
        while (i < sentences.Count && i - from < enough)
        {
            var first = sentences[i].Answer;
            (string open, string close) = first.Kind switch
            {
                SentenceKind.Headline => ("<h2>", "</h2>"),
                SentenceKind.Furniture => ("<p class=\"furniture\">", "</p>"),
                _ => ("<p>", "</p>"),
            };
            html.Append(open);
            int start = i;
            for (; i < sentences.Count && sentences[i].Answer.Paragraph == first.Paragraph && sentences[i].Answer.Kind == first.Kind; i++)
                html.Append(i > start ? "\n" : "").Append(writer.Write(i));
            html.Append(close).Append('\n');
        }
        return i;
    }
}
