using System.Text;
using System.Text.Unicode;

namespace NewsAttribution.Cli.Input.Bytes;

/// <summary>
/// Tells what a file is by its first bytes. Labelled as text, an RTF document would give answers too, and a UTF-16 file hundreds of them.
/// </summary>
static class Signature
{
    const string SaveAsText = "Save it as .docx or as text in UTF-8.",
        Unpack = "Unpack it and name the articles in it.",
        Recognise = "Recognise its text first.";

    static readonly FoundFormat Pdf = new("a PDF document", "Name it *.pdf, or say --input pdf.", InputFormat.Pdf),
        Word = new("a Word document", "Name it *.docx, or say --input docx.", InputFormat.Docx);

    static readonly byte[] Zstd = [0x28, 0xB5, 0x2F, 0xFD];

    static readonly (byte[] Start, FoundFormat Format)[] Known =
    [
        ("%PDF-"u8.ToArray(), Pdf),
        ("{\\rtf"u8.ToArray(), new("an RTF document", SaveAsText)),
        (
            [0xD0, 0xCF, 0x11, 0xE0],
            new("a document of an old office format, such as .doc, or one that is locked with a password", SaveAsText)
        ),
        ("%!PS"u8.ToArray(), new("a PostScript document", "Make a PDF of it.")),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], new("a picture (PNG)", Recognise)),
        ([0xFF, 0xD8, 0xFF], new("a picture (JPEG)", Recognise)),
        ("GIF8"u8.ToArray(), new("a picture (GIF)", Recognise)),
        ("BZh"u8.ToArray(), new("a file packed by bzip2", Unpack)),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], new("a file packed by xz", Unpack)),
        (Zstd, new("a file that was packed by zstd twice", Unpack)),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], new("a 7-Zip archive", Unpack)),
        ("Rar!"u8.ToArray(), new("a RAR archive", Unpack)),
        ([0x1F, 0x8B], new("a file that was packed by gzip twice", Unpack)),
        ("SQLite format 3"u8.ToArray(), new("an SQLite database", "Export its articles as CSV or NDJSON.")),
    ];

    static readonly byte[] Zip = [(byte)'P', (byte)'K', 3, 4];

    /// <summary>Longest first: that of UTF-32 begins like that of UTF-16.</summary>
    static readonly Encoding[] Marked = [Encoding.UTF32, new UTF32Encoding(true, true), Encoding.Unicode, Encoding.BigEndianUnicode];

    public static bool IsGzip(ReadOnlySpan<byte> start) => start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);

    public static bool IsZstd(ReadOnlySpan<byte> start) => start.StartsWith(Zstd);

    /// <summary>The encoding whose byte order mark the bytes begin with, UTF-8 apart; <see langword="null"/>: none.</summary>
    public static Encoding? ByteOrderMark(ReadOnlySpan<byte> start)
    {
        foreach (var encoding in Marked)
            if (start.StartsWith(encoding.Preamble))
                return encoding;
        return null;
    }

    /// <summary>What the bytes are; <see langword="null"/> if they may be text.</summary>
    public static FoundFormat? Of(ReadOnlySpan<byte> start)
    {
        foreach (var (mark, format) in Known)
            if (start.StartsWith(mark))
                return format;
        return start.StartsWith(Zip) ? Zipped(start) : Unmarked(start);
    }

    /// <summary>Whether so few bytes do not say yet what they are.</summary>
    public static bool MayGoOn(ReadOnlySpan<byte> start)
    {
        // A document that is zipped is no feed, so that waiting costs nothing.
        if (start.StartsWith(Zip))
            return true;
        foreach (var (mark, _) in Known)
            if (start.Length < mark.Length && mark.AsSpan().StartsWith(start))
                return true;
        foreach (var encoding in Marked)
            if (start.Length < encoding.Preamble.Length && encoding.Preamble.StartsWith(start))
                return true;
        return start.Length < Zip.Length && Zip.AsSpan().StartsWith(start);
    }

    static FoundFormat Zipped(ReadOnlySpan<byte> start) =>
        start.IndexOf("word/"u8) >= 0 ? Word
        : start.IndexOf("xl/"u8) >= 0 ? new("an Excel workbook", "Save the sheet as CSV.")
        : start.IndexOf("ppt/"u8) >= 0 ? new("a PowerPoint presentation", SaveAsText)
        : start.IndexOf("opendocument.text"u8) >= 0 ? new("an OpenDocument text (.odt)", SaveAsText)
        : start.IndexOf("epub+zip"u8) >= 0 ? new("an EPUB book", "Save it as HTML or text.")
        // Of many documents the first part is this one; which program wrote it stands further on.
        : start.IndexOf("[Content_Types].xml"u8) >= 0 ? new("an office document", "Name it *.docx if Word wrote it.", InputFormat.Docx)
        : new("a zip archive", Unpack);

    /// <summary>Text has no zero bytes. In UTF-16 every other byte of English is one, in UTF-32 three of four.</summary>
    static FoundFormat? Unmarked(ReadOnlySpan<byte> start)
    {
        int all = start.Count((byte)0);
        if (all == 0)
            return null;
        Span<int> zeros = stackalloc int[4];
        int strange = 0;
        for (int i = 0; i < start.Length; i++)
        {
            zeros[i % 4] += start[i] == 0 ? 1 : 0;
            strange += start[i] is (> 0 and < 9) or (> 13 and < 32) or 127 ? 1 : 0;
        }
        if (strange * 6 < start.Length && Wide(zeros, start.Length / 4.0) is { } encoding)
            return new($"text in {encoding} without a byte order mark", "Save it as UTF-8, or with the mark.");
        // Text that somebody has damaged may hold a few.
        return (all + strange) * 10 < start.Length && IsUtf8(start)
            ? null
            : new("binary data", "Name a text, a web page, a Word document or a PDF.");
    }

    /// <summary>Whether all is UTF-8 but for a letter that is cut at the end.</summary>
    static bool IsUtf8(ReadOnlySpan<byte> start)
    {
        for (int cut = 0; cut < Math.Min(4, start.Length); cut++)
            if (Utf8.IsValid(start[..^cut]))
                return true;
        return false;
    }

    /// <summary>
    /// The encoding in which most letters leave zeros at these places of four; quotation marks and other scripts leave fewer.
    /// </summary>
    static string? Wide(ReadOnlySpan<int> zeros, double rows)
    {
        string places = "";
        foreach (int count in zeros)
            places +=
                count > rows * 0.6 ? '0'
                : count < rows * 0.1 ? 'x'
                : '?';
        return places switch
        {
            "000x" or "x000" => "UTF-32",
            "0x0x" or "x0x0" => "UTF-16",
            _ => null,
        };
    }
}
