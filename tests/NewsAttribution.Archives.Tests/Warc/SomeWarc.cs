using System.IO.Compression;
using System.Text;

namespace NewsAttribution.Archives.Tests.Warc;

/// <summary>Makes web archives.</summary>
static class SomeWarc
{
    public const string Url = "https://news.example/dam";

    public static byte[] Record(
        byte[] block,
        string type = "response",
        string fields = "",
        int? length = null,
        string version = "WARC/1.0"
    ) =>
        [
            .. Encoding.UTF8.GetBytes(
                $"{version}\r\nWARC-Type: {type}\r\nWARC-Target-URI: {Url}\r\nWARC-Date: 2026-11-02T08:00:00Z\r\n{fields}"
                    + $"Content-Type: application/http; msgtype=response\r\nContent-Length: {length ?? block.Length}\r\n\r\n"
            ),
            .. block,
            .. "\r\n\r\n"u8,
        ];

    public static byte[] Answer(byte[] body, string fields = "Content-Type: text/html\r\n", string status = "HTTP/1.1 200 OK") =>
        [.. Encoding.Latin1.GetBytes($"{status}\r\n{fields}\r\n"), .. body];

    public static byte[] Page(string text = "The dam holds.") => Encoding.UTF8.GetBytes($"<html><body><p>{text}</p></body></html>");

    public static byte[] Gzip(byte[] bytes) => Packed(bytes, s => new GZipStream(s, CompressionLevel.Fastest));

    public static byte[] Packed(byte[] bytes, Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        using (var stream = pack(packed))
            stream.Write(bytes);
        return packed.ToArray();
    }

    public static (List<string> Pages, Tally Tally) Read(params byte[][] parts)
    {
        var tally = new Tally();
        var pages = Archives.Warc.WarcPages.Read(new Trickle([.. parts.SelectMany(p => p)]), tally);
        return ([.. pages.Select(p => Encoding.UTF8.GetString(p.Html.Span))], tally);
    }

    /// <summary>Gives a few bytes at a time, as a network does.</summary>
    sealed class Trickle(byte[] bytes) : MemoryStream(bytes, writable: false)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 7001));
    }
}
