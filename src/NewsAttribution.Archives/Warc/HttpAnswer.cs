using System.Buffers.Text;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NewsAttribution.Archives.Warc;

/// <summary>The answer of a web server, as a record keeps it: RFC 9112, read as leniently as browsers do.</summary>
/// <param name="Status">The number in the first line; 200 where there is none.</param>
/// <param name="ContentType">Such as <c>text/html; charset=utf-8</c>; empty if it is not told.</param>
/// <param name="Body">The content, unpacked; <see langword="null"/> if it is packed in a way that is not known here.</param>
/// <param name="IsCut">Whether the packed content ended early.</param>
sealed record HttpAnswer(int Status, string ContentType, ReadOnlyMemory<byte>? Body, bool IsCut)
{
    /// <summary>The longest page that is unpacked, 64 MiB.</summary>
    const int MaximumLength = 1 << 26;

    /// <summary>Reads a block. One without a head, as other crawlers write it, is all body.</summary>
    public static HttpAnswer Read(ReadOnlyMemory<byte> block, string contentTypeOfRecord)
    {
        if (!block.Span.StartsWith("HTTP/"u8))
            return new(
                200,
                contentTypeOfRecord.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) ? "" : contentTypeOfRecord,
                block,
                false
            );
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string first = "";
        int at = 0;
        for (bool isFirst = true; at < block.Length; isFirst = false)
        {
            var rest = block.Span[at..];
            int end = rest.IndexOf((byte)'\n');
            string line = Encoding.Latin1.GetString(end < 0 ? rest : rest[..end]).TrimEnd('\r');
            at = end < 0 ? block.Length : at + end + 1;
            if (isFirst)
                first = line;
            else if (line.Length == 0)
                break;
            else if (line.IndexOf(':') is > 0 and var colon)
                fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }
        string Field(string name) => fields.GetValueOrDefault(name) ?? fields.GetValueOrDefault("X-Crawler-" + name) ?? "";
        var body = block[at..];
        bool isCut = false;
        // The fields may be those of the wire while the body is unpacked already: the first bytes decide.
        if (Field("Transfer-Encoding").Contains("chunked", StringComparison.OrdinalIgnoreCase))
            body = Joined(body) ?? body;
        string encoding = Field("Content-Encoding").ToLowerInvariant();
        return Unpacked(body, encoding, ref isCut) is { } unpacked
            ? new(StatusOf(first), Field("Content-Type"), unpacked, isCut)
            : new(StatusOf(first), Field("Content-Type"), null, isCut);
    }

    /// <summary><c>HTTP/1.1 200 OK</c>, <c>HTTP/2 200</c>, without a reason, without a number.</summary>
    static int StatusOf(string line)
    {
        string[] parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // Some browsers' recorders write 0 for an answer from their own store.
        return parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int status) && status != 0
            ? status
            : 200;
    }

    /// <summary>The parts of a chunked body together; <see langword="null"/> if it is not chunked. A missing end is no error.</summary>
    static ReadOnlyMemory<byte>? Joined(ReadOnlyMemory<byte> body)
    {
        var joined = new MemoryStream();
        var span = body.Span;
        int at = 0;
        while (at < span.Length)
        {
            int end = span[at..].IndexOf((byte)'\n');
            if (end is < 1 or > 256)
                return joined.Length > 0 ? Bytes(joined) : default(ReadOnlyMemory<byte>?);
            if (!Utf8Parser.TryParse(span.Slice(at, end), out int length, out int digits, 'x') || digits is 0 or > 7 || length < 0)
                return joined.Length > 0 ? Bytes(joined) : default(ReadOnlyMemory<byte>?);
            at += end + 1;
            if (length == 0)
                return Bytes(joined);
            int count = Math.Min(length, span.Length - at);
            joined.Write(span.Slice(at, count));
            at += count;
            if (at < span.Length && span[at] == '\r')
                at++;
            if (at < span.Length && span[at] == '\n')
                at++;
        }
        return Bytes(joined);
    }

    static ReadOnlyMemory<byte>? Unpacked(ReadOnlyMemory<byte> body, string encoding, ref bool isCut)
    {
        var span = body.Span;
        if (span.Length < 4)
            return body;
        if ((span[0] == 0x1F && span[1] == 0x8B) || ZstdFrames.IsHead(span))
            return Members(body, ref isCut);
        if (LooksLikeText(span))
            return body;
        // The name covers both: with the two bytes of zlib ahead, as the standard says, and without, as some servers do.
        if (encoding.Contains("deflate", StringComparison.Ordinal))
            return ((span[0] << 8) | span[1]) % 31 == 0 && (span[0] & 15) == 8
                ? Bytes(body, s => new ZLibStream(s, CompressionMode.Decompress), ref isCut)
                : Bytes(body, s => new DeflateStream(s, CompressionMode.Decompress), ref isCut);
        if (encoding is "br")
            return Bytes(body, s => new BrotliStream(s, CompressionMode.Decompress), ref isCut);
        // The type is named, for a bare null would become an empty memory.
        return encoding is "zstd" or "compress" or "x-compress" ? default(ReadOnlyMemory<byte>?) : body;
    }

    /// <summary>What may stand ahead of a page: white space and the bytes of a byte order mark.</summary>
    internal static ReadOnlySpan<byte> Ahead => [(byte)' ', (byte)'\t', (byte)'\r', (byte)'\n', (byte)'\f', 0xEF, 0xBB, 0xBF];

    /// <summary>A page begins with a mark, a letter or white space, and has no control characters.</summary>
    static bool LooksLikeText(ReadOnlySpan<byte> body)
    {
        foreach (byte b in body[..Math.Min(body.Length, 64)])
            if (b < ' ' && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f'))
                return false;
        return body.TrimStart(Ahead).StartsWith("<"u8);
    }

    /// <summary>Gzip and Zstandard. The framework's gzip stream ends in silence at a cut; this one tells.</summary>
    static ReadOnlyMemory<byte>? Members(ReadOnlyMemory<byte> body, ref bool isCut)
    {
        var unpacked = new MemoryStream();
        using var members = new MemberStream(new MemoryStream(body.ToArray(), writable: false));
        byte[] buffer = new byte[1 << 14];
        for (int read; unpacked.Length < MaximumLength && (read = members.Read(buffer)) > 0; )
            unpacked.Write(buffer, 0, read);
        isCut = members.IsAtDamage;
        return isCut && unpacked.Length == 0 ? default(ReadOnlyMemory<byte>?) : Bytes(unpacked);
    }

    static ReadOnlyMemory<byte>? Bytes(ReadOnlyMemory<byte> body, Func<Stream, Stream> unpack, ref bool isCut)
    {
        var unpacked = new MemoryStream();
        using var stream = unpack(new MemoryStream(body.ToArray(), writable: false));
        byte[] buffer = new byte[1 << 14];
        try
        {
            for (int read; unpacked.Length < MaximumLength && (read = stream.Read(buffer)) > 0; )
                unpacked.Write(buffer, 0, read);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or InvalidOperationException)
        {
            // What came out before the damage is good text.
            isCut = true;
            if (unpacked.Length == 0)
                return null;
        }
        return Bytes(unpacked);
    }

    static ReadOnlyMemory<byte> Bytes(MemoryStream stream) => stream.GetBuffer().AsMemory(0, (int)stream.Length);
}
