using System.Globalization;
using System.Text;
using NewsAttribution.Archives;
using NewsAttribution.Archives.Warc;
using NewsAttribution.Archives.Wire;

namespace NewsAttribution.Fuzzing.Targets;

/// <summary>Any bytes as what others have packed up.</summary>
static class ArchiveTargets
{
    /// <summary>
    /// A web archive, plain, gzip or zstd: pages and counts, whatever the bytes. They are the same however these come, but at damage: how
    /// much of a frame is given before it shows depends on how much of it was there.
    /// </summary>
    public static void Warc(byte[] input)
    {
        string whole = Pages(new MemoryStream(input), out bool isDamaged);
        foreach (int most in (int[])[1, 7, 4099])
        {
            string parts = Pages(new Trickle(input, most), out _);
            if (!isDamaged)
                Assert.Equal(whole, parts);
        }
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

    static string Pages(Stream bytes, out bool isDamaged)
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
        isDamaged = tally[Passed.Damaged] > 0;
        return all.ToString();
    }

    /// <summary>Gives a few bytes at a time, as a network does.</summary>
    sealed class Trickle(byte[] bytes, int most) : MemoryStream(bytes, writable: false)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, most));
    }
}
