using AngleSharp.Html.Parser;
using SmartReader;

namespace NewsAttribution.Cli.Input;

/// <summary>The article of a web page, without the page around it. Nothing that the page names is fetched.</summary>
static class HtmlInput
{
    /// <summary>Nothing is resolved or fetched by it, but the reader insists on an address.</summary>
    const string Address = "https://article.invalid/";

    /// <exception cref="FailedRunException">The page has no article.</exception>
    public static GivenArticle Article(Stream stream, string file)
    {
        // The parser finds the encoding as browsers do: byte order mark, then what the page says.
        var limits = new HtmlLimits(file);
        using var page = new HtmlParser(new HtmlParserOptions { OnCreated = (element, _) => limits.Check(element) }).ParseDocument(
            InputFile.Limited(stream, file, "one web page")
        );
        using var reader = new Reader(Address, page);
        var article = reader.GetArticle();
        var paragraphs = article.IsReadable ? HtmlText.Paragraphs(article.Content) : [];
        if (paragraphs.Count == 0)
            throw new FailedRunException(
                $"{file}: found no article in this HTML page; expected one with a few paragraphs of running text. "
                    + "A page whose text is put there by scripts has to be saved from a browser; plain text is read with --input text."
            );
        string title = HtmlText.InOneLine(article.Title ?? "");
        if (title.Length > 0 && paragraphs[0] != title)
            paragraphs.Insert(0, title);
        return GivenArticle.Of(file, paragraphs, title.Length > 0 ? title : null);
    }
}
