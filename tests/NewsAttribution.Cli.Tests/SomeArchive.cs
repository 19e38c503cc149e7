using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NewsAttribution.Cli.Tests;

/// <summary>Makes web archives.</summary>
static class SomeArchive
{
    public const string English =
        "The dam above the town will be repaired in spring, the water ministry said on Monday. Snow fell all night on the hills that are "
        + "above it, and the road was closed.";

    public const string German =
        "Der Damm über der Stadt wird im Frühjahr erneuert, sagte ein Sprecher des Ministeriums am Montag. In der "
        + "Nacht fiel auf den Hügeln "
        + "viel Schnee, und die Straße blieb gesperrt.";

    public static byte[] Page(string text, string title = "The dam leaks", string language = "en") =>
        Encoding.UTF8.GetBytes($"<html lang=\"{language}\"><body><article><h1>{title}</h1><p>{text}</p></article></body></html>");

    public static byte[] Record(string url, byte[] body, int day = 2, string contentType = "text/html; charset=utf-8")
    {
        byte[] answer = [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {contentType}\r\n\r\n"), .. body];
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(
                Encoding.ASCII.GetBytes(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2026-11-{day:d2}T08:00:00Z\r\n"
                    ) + string.Create(CultureInfo.InvariantCulture, $"Content-Length: {answer.Length}\r\n\r\n")
                )
            );
            gzip.Write(answer);
            gzip.Write("\r\n\r\n"u8);
        }
        return packed.ToArray();
    }
}
