using NewsAttribution.Documents.Web;

namespace NewsAttribution.Cli.Input;

/// <summary>A web page of at most the size that one input may have.</summary>
static class HtmlInput
{
    /// <exception cref="FailedRunException">The page has no article.</exception>
    public static GivenArticle Article(Stream stream, string file) =>
        WebPage.Article(InputFile.Limited(stream, file, "one web page"), file);
}
