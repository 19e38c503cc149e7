using System.IO.Compression;
using System.Text;
using ZstdSharp;

namespace NewsAttribution.Cli.Tests;

/// <summary>Archives of the web and files of agencies; what is in them is read in the tests of <c>NewsAttribution.Archives</c>.</summary>
public sealed class ArchiveInputTests
{
    const string Feed = """
        <rss version="2.0"><channel><title>News</title><item><title>The dam leaks</title><link>https://news.example/1</link>
        <description>&lt;p&gt;The dam leaks, the ministry said.&lt;/p&gt;&lt;p&gt;Snow fell.&lt;/p&gt;</description></item>
        <item><title>No text</title></item></channel></rss>
        """;

    static byte[] Record(string url, byte[] body, string contentType)
    {
        byte[] answer = [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {contentType}\r\n\r\n"), .. body];
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(
                Encoding.ASCII.GetBytes(
                    $"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nContent-Length: {answer.Length}\r\n\r\n"
                )
            );
            gzip.Write(answer);
            gzip.Write("\r\n\r\n"u8);
        }
        return packed.ToArray();
    }

    static byte[] Archive()
    {
        // The mark is written as Windows does it, and only the server says so.
        byte[] page =
        [
            .. "<html><body><article><h1>The dam leaks</h1><p>The dam above the town will be repaired in spring, the water ministry"u8,
            0x92,
            .. "s spokesman said on Monday.</p><p>Snow fell all night on the hills above the town.</p></article></body></html>"u8,
        ];
        return
        [
            .. Record("https://news.example/dam", page, "text/html; charset=windows-1252"),
            .. Record("https://news.example/logo", [0x89, (byte)'P'], "image/png"),
            .. Record("https://news.example/gone", "<p>Not found</p>"u8.ToArray(), "text/html"),
        ];
    }

    [Fact]
    public void Classify_web_archive_gives_the_articles_of_its_pages_and_counts_the_rest()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Join(folder.Path, "crawl.warc.gz");
        File.WriteAllBytes(file, Archive());

        var run = Some.Newsattr("classify", file, "--format", "ndjson");
        Assert.Equal(3, run.Records.Count);
        Assert.All(run.Records, record => Assert.Equal("https://news.example/dam", record.GetProperty("article").GetString()));
        Assert.Equal("the water ministry’s spokesman", run.Records[1].GetProperty("source").GetString());
        Assert.Contains("1 article; passed over: 1 file that is no page, 1 page without an article.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Classify_files_packed_by_zstd_gives_what_is_in_them()
    {
        using var folder = new TemporaryFolder();
        using var compressor = new Compressor();
        using var unpacked = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(Archive()), CompressionMode.Decompress))
            gzip.CopyTo(unpacked);
        string archive = folder.Write("crawl.warc.zst", compressor.Wrap(unpacked.ToArray()).ToArray()),
            rows = folder.Write("rows.ndjson.zst", compressor.Wrap("""{"text": "The dam leaks, the ministry said."}"""u8).ToArray());

        var run = Some.Newsattr("classify", archive, rows);
        Assert.Equal(3, run.Records.Count(r => r.GetProperty("article").GetString() == "https://news.example/dam"));
        Assert.Equal(4, run.Records.Count);
        Assert.Equal("the ministry", Some.Newsattr("classify", rows).Records[0].GetProperty("source").GetString());
        byte[] whole = File.ReadAllBytes(rows);
        Some.Newsattr("classify", folder.Write("cut.ndjson.zst", whole[..^3]))
            .AssertFailed(1, "cut.ndjson.zst", "a zstd file that is damaged or cut off");
        // A bit that the format keeps for later.
        whole[4] |= 8;
        Some.Newsattr("classify", folder.Write("bad.ndjson.zst", whole)).AssertFailed(1, "bad.ndjson.zst", "damaged or cut off");
    }

    [Theory]
    [InlineData("feed.xml")]
    [InlineData("feed.rss")]
    public void Classify_feed_gives_the_articles_with_text(string name)
    {
        using var folder = new TemporaryFolder();
        var run = Some.Newsattr("classify", folder.Write(name, Feed), "--format", "ndjson");
        Assert.Equal(
            ["The dam leaks", "The dam leaks, the ministry said.", "Snow fell."],
            run.Records.Select(r => r.GetProperty("text").GetString())
        );
        Assert.Equal("https://news.example/1", run.Records[0].GetProperty("article").GetString());
        Assert.Contains("passed over: 1 item without text", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Classify_other_xml_says_what_was_found()
    {
        using var folder = new TemporaryFolder();
        Some.Newsattr("classify", folder.Write("a.xml", "<svg/>")).AssertFailed(1, "root element svg");
        Some.Newsattr("classify", folder.Write("b.xml", "<rss><channel>")).AssertFailed(1, "line 1");
        Some.Newsattr("classify", folder.Write("c.rss", Feed), "--unit", "sentence").AssertFailed(1, "holds articles");
        Some.Newsattr("classify", "--input", "warc", "--unit", "sentence").AssertFailed(2, "--unit sentence");
    }
}
