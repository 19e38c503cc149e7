using System.IO.Compression;
using System.Text;
using NewsAttribution.Archives.Warc;
using ZstdSharp;
using static NewsAttribution.Archives.Tests.Warc.SomeWarc;

namespace NewsAttribution.Archives.Tests.Warc;

public class WarcPagesTests
{
    static readonly string Expected = Encoding.UTF8.GetString(Page());

    /// <summary>The record ends where the next one begins; it is told as cut, for nobody knows.</summary>
    [Theory]
    [InlineData(300)]
    [InlineData(520)]
    [InlineData(60_000_000)]
    public void Length_that_is_too_large_takes_in_no_other_record(int length)
    {
        byte[] wrong = Record(Answer(Page("One.")), length: length);
        byte[] Right(string text) => Record(Answer(Page(text)));
        foreach (bool isPacked in (bool[])[false, true])
        {
            byte[] As(byte[] record) => isPacked ? Gzip(record) : record;
            var (pages, tally) = Read(As(wrong), As(Right("Two.")), As(Right("Three.")), As(Right("Four.")));

            IEnumerable<string> expected = ["One.", "Two.", "Three.", "Four."];
            Assert.Equal(expected.Select(text => Encoding.UTF8.GetString(Page(text))), pages.Select(page => page.TrimEnd()));
            Assert.Equal(1, tally[Passed.Cut]);
        }
    }

    [Fact]
    public void Read_members_of_any_shape_give_the_same_pages()
    {
        byte[] one = Record(Answer(Page())),
            two = Record(Answer(Page("It leaks."))),
            both = [.. one, .. two];
        byte[][] shapes =
        [
            both,
            Gzip(both),
            [.. Gzip(one), .. Gzip(two)],
            // Members that end in the middle of a record, as some writers cut them.
            [.. Gzip(both[..300]), .. Gzip(both[300..])],
            [.. Gzip(one), .. Gzip([]), .. Gzip(two), .. new byte[512]],
        ];
        foreach (byte[] shape in shapes)
        {
            var (pages, tally) = Read(shape);
            Assert.Equal([Expected, Encoding.UTF8.GetString(Page("It leaks."))], pages);
            Assert.Empty(tally.Passed);
        }
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK", "Content-Type: text/html; charset=utf-8\r\n")]
    [InlineData("HTTP/2 200 ", "content-type: text/html\r\n")]
    [InlineData("HTTP/1.1 200 ", "content-type: text/html\r\n")]
    [InlineData("HTTP/1.1 0", "Content-Type: application/xhtml+xml\r\n")]
    [InlineData("HTTP/1.1 200 OK", "")]
    // The body was unpacked when it was recorded, and the fields are still those of the wire.
    [InlineData(
        "HTTP/1.1 200 OK",
        "Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\nContent-Length: 7\r\n"
    )]
    [InlineData("HTTP/1.1 200 OK", "Content-Type: text/html\r\nContent-Encoding: br\r\n")]
    [InlineData("HTTP/1.1 200 OK", "Content-Type: text/html\r\nContent-Encoding: zstd\r\n")]
    public void Read_head_as_servers_and_crawlers_write_it_gives_the_page(string status, string fields) =>
        Assert.Equal([Expected], Read(Record(Answer(Page(), fields, status))).Pages);

    [Fact]
    public void Read_packed_body_gives_the_page()
    {
        (string Encoding, byte[] Body)[] cases =
        [
            ("gzip", Gzip(Page())),
            ("x-gzip", Gzip(Page())),
            ("deflate", Packed(Page(), s => new ZLibStream(s, CompressionMode.Compress))),
            ("deflate", Packed(Page(), s => new DeflateStream(s, CompressionMode.Compress))),
            ("br", Packed(Page(), s => new BrotliStream(s, CompressionMode.Compress))),
            ("zstd", Packed(Page(), s => new CompressionStream(s))),
            // The crawler's own name for what the server said.
            ("", Gzip(Page())),
        ];
        foreach (var (encoding, body) in cases)
            Assert.Equal([Expected], Read(Record(Answer(body, $"Content-Type: text/html\r\nContent-Encoding: {encoding}\r\n"))).Pages);
    }

    [Theory]
    [InlineData("10\r\n<html><body><p>T\r\n9;x=y\r\nhe dam ho\r\n16\r\nlds.</p></body></html>\r\n\r\n0\r\n\r\n")]
    [InlineData("10 \r\n<html><body><p>T\r\n1F\r\nhe dam holds.</p></body></html>")]
    [InlineData("2C\n<html><body><p>The dam holds.</p></body></ht\n3\nml>\n0\n\n")]
    public void Read_chunked_body_is_put_together(string body) =>
        Assert.Equal(
            Expected,
            Assert
                .Single(
                    Read(Record(Answer(Encoding.Latin1.GetBytes(body), "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n"))).Pages
                )
                .Trim()
        );

    [Fact]
    public void Read_damaged_member_is_counted_and_the_next_is_read()
    {
        byte[] damaged = Gzip(Record(Answer(Page(new string('x', 4000) + string.Join(' ', Enumerable.Range(0, 2000))))));
        damaged[damaged.Length / 2] ^= 0x55;
        damaged[damaged.Length / 2 + 9] ^= 0x33;
        var (pages, tally) = Read(Gzip(Record(Answer(Page()))), damaged, Gzip(Record(Answer(Page()))));
        Assert.Equal(Expected, pages[0]);
        Assert.Equal(Expected, pages[^1]);
        Assert.Equal(1, tally[Passed.Damaged]);
    }

    [Fact]
    public void Read_file_that_ends_early_says_so_and_keeps_what_is_there()
    {
        byte[] packed = Gzip(Record(Answer(Page(string.Join(' ', Enumerable.Range(0, 5000))))));
        var (pages, tally) = Read(Gzip(Record(Answer(Page()))), packed[..(packed.Length / 2)]);
        Assert.Equal(2, pages.Count);
        Assert.Contains("0 1 2 3", pages[1], StringComparison.Ordinal);
        Assert.Equal(1, tally[Passed.Damaged]);
        Assert.Equal(1, tally[Passed.Cut]);
    }

    [Fact]
    public void Read_wrong_length_costs_one_record_at_most()
    {
        byte[] good = Record(Answer(Page()));
        foreach (int length in (int[])[-30, 30])
        {
            byte[] block = Answer(Page("It leaks."));
            var (pages, tally) = Read(good, Record(block, length: block.Length + length), good, good);
            Assert.Equal(Expected, pages[0]);
            Assert.Equal(Expected, pages[^1]);
            Assert.Equal((length < 0 ? 1 : 0, length < 0 ? 0 : 1), (tally[Passed.BadHead], tally[Passed.Cut]));
        }
    }

    [Theory]
    [InlineData("WARC/0.18")]
    [InlineData("WARC/1.1")]
    public void Read_other_versions_are_read(string version) => Assert.Single(Read(Record(Answer(Page()), version: version)).Pages);

    [Fact]
    public void Read_what_is_no_page_is_counted_by_reason()
    {
        var (pages, tally) = Read(
            Record("software: x"u8.ToArray(), "warcinfo"),
            Record("GET /"u8.ToArray(), "request"),
            Record(Answer([]), "revisit"),
            Record(Answer(Page(), status: "HTTP/1.1 404 Not Found")),
            Record(Answer(Page(), "Content-Type: image/png\r\n")),
            Record(Answer([0x28, 0xB5, 0x2F, 0xFD, 1, 2, 3, 4], "Content-Type: text/html\r\nContent-Encoding: zstd\r\n")),
            Record(Answer(Page()), fields: "WARC-Truncated: length\r\n"),
            "no record\r\nat all\r\n"u8.ToArray(),
            Encoding.ASCII.GetBytes("WARC/1.0\r\nWARC-Type: response\r\n\r\n"),
            Record(Answer(Page()))
        );
        Assert.Equal(2, pages.Count);
        Assert.Equal(
            new Dictionary<Passed, long>
            {
                [Passed.OtherRecord] = 2,
                [Passed.Revisit] = 1,
                [Passed.Status] = 1,
                [Passed.NotAPage] = 1,
                [Passed.Encoding] = 1,
                [Passed.BadHead] = 2,
                [Passed.Cut] = 1,
            }.OrderBy(p => p.Key),
            tally.Passed
        );
    }

    [Fact]
    public void Read_record_too_long_is_passed_over_without_being_kept()
    {
        byte[] good = Record(Answer(Page()));
        byte[] block = new byte[WarcReader.MaximumLength + 1];
        var (pages, tally) = Read(Gzip(good), Gzip(Record(block)), Gzip(good));
        Assert.Equal(2, pages.Count);
        Assert.Equal(1, tally[Passed.TooLong]);
    }

    [Fact]
    public void Read_address_in_angle_brackets_and_folded_field_are_understood()
    {
        byte[] record = Encoding.ASCII.GetBytes(
            $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <{Url}>\r\nWARC-Date: 2026-11-02T08:00:00.123456789Z\r\n"
                + $"X: a\r\n  b\r\nContent-Length: {Answer(Page()).Length}\r\n\r\n"
        );
        var page = Assert.Single(WarcPages.Read(new MemoryStream([.. record, .. Answer(Page())]), new Tally()));
        Assert.Equal(Url, page.Url);
        Assert.Equal(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero).AddTicks(1234567), page.Date);
    }

    /// <summary>Whatever the bytes: no exception, no endless loop, and what stands ahead of the change is read.</summary>
    [Fact]
    public void Read_damaged_anywhere_ends_without_an_error()
    {
        byte[] file =
        [
            .. Gzip(Record(Answer(Page()))),
            .. Gzip(Record(Answer(Gzip(Page()), "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"))),
            .. Record(Answer(Page())),
        ];
        var random = new Random(20261130);
        int whole = 0;
        for (int i = 0; i < 4_000; i++)
        {
            byte[] changed = (byte[])file.Clone();
            for (int n = random.Next(1, 4); n > 0; n--)
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
            if (random.Next(4) == 0)
                changed = changed[..random.Next(changed.Length)];
            var (pages, _) = Read(changed);
            Assert.InRange(pages.Count, 0, 3);
            whole += pages.Contains(Expected) ? 1 : 0;
        }
        Assert.InRange(whole, 2_000, 4_000);
    }
}
