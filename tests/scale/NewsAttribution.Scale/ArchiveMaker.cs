using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace NewsAttribution.Scale;

/// <summary>
/// Web archives in which one record in three is something else than a good page, and a file beside each that says what a reader must find:
/// <c>FILE.expected.json</c>, the counts by reason.
/// </summary>
static class ArchiveMaker
{
    static readonly UTF8Encoding Utf8 = new(false);

    public static void Write(string path, int records, int seed, bool isSound)
    {
        var prose = new Prose(seed);
        var expected = new SortedDictionary<string, int>(StringComparer.Ordinal);
        using var output = File.Create(path);
        byte[]? first = null;
        for (int i = 0; i < records; i++)
        {
            var (kind, member) = Record(i, prose, ref first);
            // Other readers stop at the first damage; to measure them, an archive without.
            if (isSound && kind is ("damaged" or "badHead"))
                continue;
            expected[kind] = expected.GetValueOrDefault(kind) + 1;
            output.Write(member);
        }
        File.WriteAllText(path + ".expected.json", JsonSerializer.Serialize(expected) + "\n");
    }

    /// <summary>A record as a member of its own, and what becomes of it.</summary>
    static (string Kind, byte[] Member) Record(int i, Prose prose, ref byte[]? first)
    {
        string html = "text/html; charset=utf-8";
        switch (i % 30)
        {
            case 0:
                return ("other", Gzip(Of(i, "request", "GET / HTTP/1.1\r\n\r\n"u8.ToArray())));
            case 3:
                return ("notEnglish", Gzip(Of(i, "response", Answer(html, Utf8.GetBytes(prose.Page(8, inEnglish: false))))));
            case 6:
                return ("status", Gzip(Of(i, "response", Answer(html, "<p>Not found</p>"u8.ToArray(), "404 Not Found"))));
            case 9:
                return ("notAPage", Gzip(Of(i, "response", Answer("image/png", new byte[2000]))));
            case 12:
                return ("noArticle", Gzip(Of(i, "response", Answer(html, "<html><body><p>Sign in</p></body></html>"u8.ToArray()))));
            case 15:
                return ("revisit", Gzip(Of(i, "revisit", Answer(html, []))));
            case 18 when first is not null:
                return ("duplicate", Gzip(Of(i, "response", Answer(html, first))));
            case 21:
                return (
                    "unknownPacking",
                    Gzip(Of(i, "response", Answer(html, [1, 2, 3, 4, 5, 6, 7, 8], "200 OK", "Content-Encoding: compress\r\n")))
                );
            case 24:
                // A member without its end: the next one begins in the middle of it.
                byte[] whole = Gzip(Of(i, "request", Encoding.ASCII.GetBytes($"GET /{prose.Sentence()} HTTP/1.1\r\n\r\n")));
                return ("damaged", whole[..^20]);
            case 27:
                return ("badHead", Gzip("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\n"u8.ToArray()));
        }
        byte[] page = Utf8.GetBytes(prose.Page(4 + prose.Next(12)));
        first ??= page;
        byte[] answer = (i % 10) switch
        {
            1 => Answer(html, Gzip(page), "200 OK", "Content-Encoding: gzip\r\n"),
            2 => Answer(html, Chunked(page), "200 OK", "Transfer-Encoding: chunked\r\n"),
            4 => Answer(html, Brotli(page), "200 OK", "Content-Encoding: br\r\n"),
            // As the crawler unpacked it, with the head of before.
            5 => Answer(html, page, "200 OK", "Content-Encoding: gzip\r\n"),
            _ => Answer(html, page),
        };
        return ("article", Gzip(Of(i, "response", answer)));
    }

    static byte[] Of(int i, string type, byte[] block) =>
        [
            .. Encoding.ASCII.GetBytes(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{i:d12}>\r\n"
                )
                    + string.Create(
                        CultureInfo.InvariantCulture,
                        $"WARC-Target-URI: https://news.example/{i}\r\nWARC-Date: 2026-11-{1 + i % 3:d2}T08:00:00Z\r\n"
                    )
                    + string.Create(
                        CultureInfo.InvariantCulture,
                        $"Content-Type: application/http; msgtype={type}\r\nContent-Length: {block.Length}\r\n\r\n"
                    )
            ),
            .. block,
            .. "\r\n\r\n"u8,
        ];

    static byte[] Answer(string type, byte[] body, string status = "200 OK", string fields = "") =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\n{fields}\r\n"), .. body];

    static byte[] Chunked(byte[] body)
    {
        var chunked = new MemoryStream();
        foreach (byte[] chunk in body.Chunk(4096))
        {
            chunked.Write(Encoding.ASCII.GetBytes(chunk.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"));
            chunked.Write(chunk);
            chunked.Write("\r\n"u8);
        }
        chunked.Write("0\r\n\r\n"u8);
        return chunked.ToArray();
    }

    static byte[] Gzip(byte[] bytes) => Packed(bytes, s => new GZipStream(s, CompressionLevel.Optimal));

    static byte[] Brotli(byte[] bytes) => Packed(bytes, s => new BrotliStream(s, CompressionLevel.Fastest));

    static byte[] Packed(byte[] bytes, Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        using (var stream = pack(packed))
            stream.Write(bytes);
        return packed.ToArray();
    }
}
