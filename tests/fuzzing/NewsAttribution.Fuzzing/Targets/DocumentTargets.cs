using System.Text;
using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Input.Pdf;
using NewsAttribution.Cli.Tests.Input;
using NewsAttribution.Documents;
using NewsAttribution.Documents.Web;

namespace NewsAttribution.Fuzzing.Targets;

/// <summary>Any bytes as a document: its article, or <see cref="FailedRunException"/>; the same again.</summary>
static class DocumentTargets
{
    /// <summary>A web page.</summary>
    public static void Html(byte[] input) => Hold(() => WebPage.Article(new MemoryStream(input), "page"));

    /// <summary>A Word document, which is an archive.</summary>
    public static void Word(byte[] input) => Hold(() => WordInput.Article(new MemoryStream(input), "document"));

    /// <summary>What stands in a Word document, and its styles behind a NUL: no mutation of an archive would ever reach them.</summary>
    public static void WordBody(byte[] input)
    {
        int nul = Array.IndexOf(input, (byte)0);
        string body = Encoding.UTF8.GetString(nul < 0 ? input : input.AsSpan(..nul)),
            styles = nul < 0 ? "" : Encoding.UTF8.GetString(input.AsSpan(nul + 1));
        Word(SomeDocx.Of(body, styles));
    }

    /// <summary>A PDF.</summary>
    public static void Pdf(byte[] input) => Hold(() => PdfInput.Article(new MemoryStream(input), "document"));

    static void Hold(Func<GivenArticle> read)
    {
        string? text = Text(read);
        Assert.Equal(text, Text(read));
        Assert.All(text?.Split("\n\n") ?? [], paragraph => Assert.NotEqual("", paragraph.Trim()));
    }

    static string? Text(Func<GivenArticle> read)
    {
        try
        {
            return Assert.Single(read().Rows).Text;
        }
        catch (FailedRunException e)
        {
            Assert.InRange(e.Message.Length, 1, 2_000);
            return null;
        }
    }
}
