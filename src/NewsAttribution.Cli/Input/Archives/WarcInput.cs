using System.Text;
using NewsAttribution.Archives;
using NewsAttribution.Archives.Warc;

namespace NewsAttribution.Cli.Input.Archives;

/// <summary>The articles on the web pages of an archive, each under its address.</summary>
static class WarcInput
{
    static WarcInput() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The articles in the order of the file; what is none is counted.</summary>
    public static IEnumerable<GivenArticle> Read(Stream bytes, string file, Tally tally)
    {
        foreach (var page in WarcPages.Read(bytes, tally))
            if (Article(page, file) is { } article)
            {
                tally.Articles++;
                yield return article;
            }
            else
                tally.Add(Passed.NoArticle);
    }

    /// <summary>The article on a page; <see langword="null"/> if there is none.</summary>
    public static GivenArticle? Article(WarcPage page, string file)
    {
        try
        {
            var article = HtmlInput.Article(Marked(page), page.Url);
            return article with
            {
                File = file,
                Name = page.Url,
                Facts = new(page.Url, page.Date, article.Title, article.Language, Byline: null),
            };
        }
        catch (FailedRunException)
        {
            // Counted with its reason; an archive holds thousands of pages without an article.
            return null;
        }
    }

    /// <summary>As browsers do: what the server says of the encoding outweighs what the page says.</summary>
    static MemoryStream Marked(WarcPage page)
    {
        byte[] html = page.Html.ToArray();
        int at = page.ContentType.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || html.AsSpan().StartsWith(Encoding.UTF8.Preamble))
            return new(html);
        string name = page.ContentType[(at + "charset=".Length)..].Split(';')[0].Trim(' ', '"', '\'');
        try
        {
            return new([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Encoding.GetEncoding(name).GetString(html))]);
        }
        catch (ArgumentException)
        {
            // No such encoding: the page itself may tell.
            return new(html);
        }
    }
}
