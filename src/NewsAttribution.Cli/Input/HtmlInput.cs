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
            Limited(stream, file)
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
        return new(file, null, title.Length > 0 ? title : null, [new InputRow(string.Join("\n\n", paragraphs))], IsCut: false);
    }

    static MemoryStream Limited(Stream stream, string file)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0; )
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > StrictUtf8Reader.MaximumLength)
                throw new FailedRunException($"{file}: more than {StrictUtf8Reader.MaximumLength:N0} bytes; expected one web page.");
        }
        bytes.Position = 0;
        return bytes;
    }
}
