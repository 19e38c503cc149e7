using System.IO.Compression;
using System.Text;
using ZstdSharp;

namespace NewsAttribution.Cli.Input.Bytes;

/// <summary>
/// The bytes of an input as its reader wants them: unpacked where they are gzip or zstd, and UTF-8 where they are UTF-16 with a byte
/// order mark. What is something else than the reader expects is named for what it is, at the first read. Nothing is read ahead: a
/// feed is passed on as it comes.
/// </summary>
/// <param name="raw">The bytes as they are stored.</param>
/// <param name="name">Name of the input, for messages.</param>
/// <param name="expected">What the reader expects; a PDF is no error where one is wanted.</param>
sealed class PlainStream(Stream raw, string name, InputFormat expected) : ReadingStream
{
    /// <summary>Enough to tell a zipped document by the names of its first parts.</summary>
    const int LongestStart = 4096;

    Stream? _plain;

    /// <summary>
    /// Without it .NET takes a gzip file that is cut off for one that ends there. It is in the tool's runtime options too: the switch is
    /// read once, at the first use.
    /// </summary>
    static PlainStream() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);

    /// <exception cref="FailedRunException">The bytes are something else than was expected, or are damaged.</exception>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            _plain ??= Opened(raw);
            return _plain.Read(buffer);
        }
        catch (Exception e) when (e is InvalidDataException or ZstdException or EndOfStreamException)
        {
            string packed = e is InvalidDataException ? "gzip" : "zstd";
            throw new FailedRunException($"{name}: is a {packed} file that is damaged or cut off; expected a whole one. Fetch it again.");
        }
    }

    Stream Opened(Stream stream, bool isUnpacked = false)
    {
        byte[] start = Start(stream);
        Stream whole = new StartedStream(start, stream);
        if (Signature.IsGzip(start) && !isUnpacked)
            return Opened(new GZipStream(whole, CompressionMode.Decompress), isUnpacked: true);
        if (Signature.IsZstd(start) && !isUnpacked)
            return Opened(new DecompressionStream(whole, leaveOpen: false), isUnpacked: true);
        if (Signature.ByteOrderMark(start) is { } encoding)
        {
            whole.ReadExactly(new byte[encoding.Preamble.Length]);
            // The mark of UTF-8 tells the parser of web pages what it gets, whatever the page says.
            return new StartedStream("\uFEFF"u8.ToArray(), Encoding.CreateTranscodingStream(whole, encoding, Encoding.UTF8));
        }
        if (Signature.Of(start) is { } found && found.Format != expected)
            throw new FailedRunException($"{name}: is {found.Name}; expected {Expected}. {found.Advice}");
        return whole;
    }

    string Expected =>
        expected switch
        {
            InputFormat.Docx => "a Word document (.docx)",
            InputFormat.Pdf => "a PDF document",
            _ => "text",
        };

    /// <summary>As many bytes as a first read gives, and more only while they may be the beginning of something that has a name.</summary>
    static byte[] Start(Stream stream)
    {
        byte[] start = new byte[LongestStart];
        int count = 0;
        do
        {
            int read = stream.Read(start, count, start.Length - count);
            if (read == 0)
                break;
            count += read;
        } while (count < start.Length && Signature.MayGoOn(start.AsSpan(0, count)));
        return start[..count];
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _plain?.Dispose();
            raw.Dispose();
        }
        base.Dispose(disposing);
    }
}
