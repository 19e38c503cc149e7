using AngleSharp.Html.Parser;

namespace NewsAttribution.Documents.Web;

/// <summary>
/// The article of a web page, without the page around it. Nothing that the page names is fetched. The page is read by code of our own over
/// the parser AngleSharp: SmartReader 0.11.1, the one kept reader for .NET, removes the first element that is named after an author, and
/// paragraphs with words such as <c>extra</c> in their class, and takes a time that grows with the square of the page.
/// </summary>
static class WebPage
{
    /// <summary>A page with less running text has no article, in characters: <i>This page could not be found. Try our search.</i></summary>
    const int ShortestArticle = 120;

    /// <param name="stream">The page, in whatever encoding it declares.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="FailedRunException">The page has no article, or is too large.</exception>
    public static GivenArticle Article(Stream stream, string file)
    {
        // The parser finds the encoding as browsers do: byte order mark, then what the page says.
        var limits = new HtmlLimits(file);
        using var document = new HtmlParser(new HtmlParserOptions { OnCreated = (element, _) => limits.Check(element) }).ParseDocument(
            stream
        );
        var page = Page.Read(document);
        var paragraphs = Paragraphs(page);
        if (paragraphs.Sum(paragraph => paragraph.Length) < ShortestArticle)
            throw new FailedRunException(
                $"{file}: found no article in this HTML page; expected one with a few paragraphs of running text. "
                    + "A page whose text is put there by scripts has to be saved from a browser; plain text is read with --input text."
            );
        string title = page.Headline.Text;
        if (title.Length > 0)
            paragraphs.Insert(0, title);
        string? language = document.DocumentElement.GetAttribute("lang");
        return GivenArticle.Of(file, paragraphs, title.Length > 0 ? title : null) with
        {
            Language = string.IsNullOrWhiteSpace(language) ? null : language.Trim(),
        };
    }

    static List<string> Paragraphs(Page page)
    {
        var shown = ArticlePlace.Find(page) is { } place ? PageArticleText.Of(page, place) : [];
        // A page that shows the beginning alone may state the whole.
        return page.Stated is { } stated && stated.Length > 2 * shown.Sum(block => block.Text.Length)
            ? [.. stated.Body]
            : BlockQuotation.Paragraphs(shown);
    }
}
