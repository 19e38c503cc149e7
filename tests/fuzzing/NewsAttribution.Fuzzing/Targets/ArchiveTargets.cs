using System.Globalization;
using System.Text;
using NewsAttribution.Archives;
using NewsAttribution.Archives.Warc;
using NewsAttribution.Archives.Wire;

namespace NewsAttribution.Fuzzing.Targets;

/// <summary>Any bytes as what others have packed up.</summary>
static class ArchiveTargets
{
    /// <summary>A web archive, plain, gzip or zstd: pages and counts, whatever the bytes, and the same ones however they come.</summary>
    public static void Warc(byte[] input)
    {
        string whole = Pages(new MemoryStream(input));
        foreach (int most in (int[])[1, 7, 4099])
            Assert.Equal(whole, Pages(new Trickle(input, most)));
    }

    /// <summary>A file of an agency or a feed: articles with text, or <see cref="WireFormatException"/>.</summary>
    public static void Wire(byte[] input)
    {
        var tally = new Tally();
        try
        {
            var articles = WireReader.Read(new MemoryStream(input), tally, DateTimeOffset.UnixEpoch);
            Assert.All(articles, article => Assert.NotEmpty(article.Paragraphs));
            Assert.All(articles.SelectMany(article => article.Paragraphs), text => Assert.NotEqual("", text.Trim()));
        }
        catch (WireFormatException e)
        {
            Assert.InRange(e.Message.Length, 1, 2_000);
        }
    }

    static string Pages(Stream bytes)
    {
        var tally = new Tally();
        var all = new StringBuilder();
        foreach (var page in WarcPages.Read(bytes, tally))
            all.Append(
                CultureInfo.InvariantCulture,
                $"{page.Url} {page.Date:O} {page.ContentType} {page.IsCut} {Convert.ToHexString(page.Html.Span)}\n"
            );
        foreach (var (reason, count) in tally.Passed)
            all.Append(CultureInfo.InvariantCulture, $"{reason} {count}\n");
        return all.ToString();
    }

    /// <summary>Gives a few bytes at a time, as a network does.</summary>
    sealed class Trickle(byte[] bytes, int most) : MemoryStream(bytes, writable: false)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, most));
    }
}
