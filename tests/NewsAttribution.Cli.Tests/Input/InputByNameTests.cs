using System.IO.Compression;
using System.Text;

namespace NewsAttribution.Cli.Tests.Input;

/// <summary>What a file is, by its name and by its first bytes.</summary>
public sealed class InputByNameTests
{
    const string Text = "The quay is shut, the port authority said. Rain fell.";

    static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: true),
        BigEndian = new(bigEndian: true, byteOrderMark: true);

    public static TheoryData<string, byte[]> Readable =>
        new()
        {
            { "a.txt", Encoding.UTF8.GetBytes(Text) },
            { "a", Encoding.UTF8.GetBytes(Text) },
            { "a.csv", Encoding.UTF8.GetBytes($"note,TEXT\nx,\"{Text}\"\n") },
            { "A.CSV", Encoding.UTF8.GetBytes($" Text , Kind \n\"{Text}\",\n") },
            { "a.ndjson", Encoding.UTF8.GetBytes($"{{\"text\": \"{Text}\"}}\n") },
            { "a.jsonl", Encoding.UTF8.GetBytes($"{{\"text\": \"{Text}\"}}\n") },
            { "a.txt.gz", Packed(Encoding.UTF8.GetBytes(Text)) },
            { "a.csv.gz", Packed(Encoding.UTF8.GetBytes($"text\n\"{Text}\"\n")) },
            { "a.ndjson.gz", Packed(Encoding.UTF8.GetBytes($"{{\"text\": \"{Text}\"}}\n")) },
            { "two-members.gz", [.. Packed(Encoding.UTF8.GetBytes(Text[..20])), .. Packed(Encoding.UTF8.GetBytes(Text[20..]))] },
            { "utf16le.txt", [.. LittleEndian.GetPreamble(), .. LittleEndian.GetBytes(Text)] },
            { "utf16be.txt", [.. BigEndian.GetPreamble(), .. BigEndian.GetBytes(Text)] },
            { "utf16.csv", [.. LittleEndian.GetPreamble(), .. LittleEndian.GetBytes($"text\r\n\"{Text}\"\r\n")] },
            { "utf16.txt.gz", Packed([.. BigEndian.GetPreamble(), .. BigEndian.GetBytes(Text)]) },
            { "utf32.txt", [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes(Text)] },
            { "utf8-mark.txt", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Text)] },
        };

    [Theory]
    [MemberData(nameof(Readable))]
    public void Classify_reads_what_the_name_says(string name, byte[] bytes)
    {
        using var folder = new TemporaryFolder();

        var run = Some.Newsattr("classify", folder.Write(name, bytes));

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(["official-claim", "narrative"], run.Records.Select(record => record.GetProperty("label").GetString()));
        Assert.Equal("Rain fell.", run.Records[1].GetProperty("text").GetString());
    }

    public static TheoryData<byte[], string> Unreadable =>
        new()
        {
            { Encoding.ASCII.GetBytes("{\\rtf1\\ansi The quay is shut, the mayor said.}"), "an RTF document" },
            { Encoding.Unicode.GetBytes(Text), "UTF-16 without a byte order mark" },
            { Encoding.BigEndianUnicode.GetBytes(Text), "UTF-16 without a byte order mark" },
            {
                Encoding.Unicode.GetBytes("“Æther” — she said: “No.” Še řekla. The quay is shut, they said."),
                "UTF-16 without a byte order mark"
            },
            { Encoding.UTF32.GetBytes(Text), "UTF-32 without a byte order mark" },
            { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], ".doc" },
            { Encoding.ASCII.GetBytes("%PDF-1.7\n%..."), "a PDF document" },
            { [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0], "a picture" },
            { [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "a picture" },
            { [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0, 1, 0, 0, 0], "binary data" },
            // A program's tables: numbers of four bytes, many of them zero.
            { [.. Enumerable.Range(0, 400).Select(i => (byte)(i % 4 == 0 && i % 5 != 0 ? 40 + i % 80 : 0))], "binary data" },
            { [.. Encoding.ASCII.GetBytes("Rain fell."), 0, 1, 2, 0, 5, 0], "binary data" },
            { Packed(Packed(Encoding.ASCII.GetBytes(Text))), "packed by gzip twice" },
            { Zipped("mimetype", "application/vnd.oasis.opendocument.text"), "an OpenDocument text" },
            { Zipped("xl/workbook.xml", "<x/>"), "an Excel workbook" },
            { Zipped("word/document.xml", "<x/>"), "a Word document" },
            { Zipped("a.txt", Text), "a zip archive" },
        };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void What_is_no_text_is_named_and_not_labelled(byte[] bytes, string name)
    {
        using var folder = new TemporaryFolder();

        var named = Some.Newsattr("classify", folder.Write("a.txt", bytes));
        named.AssertFailed(1, "a.txt", name, "expected text");
        Assert.Equal("", named.Out);
        Some.NewsattrOn(bytes, "classify", "--unit", "sentence").AssertFailed(1, "-: is", name);
        Some.Newsattr("classify", folder.Write("a.csv", bytes)).AssertFailed(1, "a.csv", name);
        Some.Newsattr("explain", "--article", folder.Write("b.txt", bytes)).AssertFailed(1, name);
    }

    [Theory]
    [InlineData("a.json")]
    [InlineData("A.JSON.gz")]
    [InlineData("rows.tsv")]
    public void Data_that_is_not_read_is_no_prose(string name)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write(name, Text);
        foreach (string unit in new[] { "article", "sentence" })
            Some.Newsattr("classify", "--unit", unit, file).AssertFailed(1, name, "is data by its name", "--input");
        Assert.Equal(2, Some.Newsattr("classify", "--input", "text", folder.Write("b.json", Text)).Records.Count);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(40)]
    [InlineData(60)]
    public void Cut_gzip_is_an_error(int length)
    {
        using var folder = new TemporaryFolder();
        byte[] packed = Packed(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 200).Select(i => $"Boat {i * 7919} sank. "))));

        Some.Newsattr("classify", folder.Write("a.txt.gz", packed[..^length])).AssertFailed(1, "a.txt.gz", "damaged or cut off");
    }

    [Theory]
    [InlineData("a.html")]
    [InlineData("a.docx")]
    [InlineData("a.pdf.gz")]
    public void Pages_are_no_lines(string name)
    {
        using var folder = new TemporaryFolder();
        Some.Newsattr("classify", "--unit", "sentence", folder.Write(name, Text)).AssertFailed(1, name, "is an article");
    }

    [Fact]
    public void Folder_is_read_with_its_subfolders_and_what_is_skipped_is_said()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Join(folder.Path, "sub", "deeper"));
        Directory.CreateDirectory(Path.Join(folder.Path, ".git"));
        foreach (string name in new[] { "b.txt", "a.pic", "sub/c.text", "sub/deeper/d.txt", ".git/e.txt", "sub/.f.txt", "sub/g.odt" })
            folder.Write(name, Text);

        var run = Some.Newsattr("classify", folder.Path);

        Assert.Equal(0, run.Code);
        Assert.Equal(
            ["b.txt", "sub/c.text", "sub/deeper/d.txt"],
            run.Records.Select(r => Path.GetRelativePath(folder.Path, r.GetProperty("file").GetString()!)).Distinct()
        );
        Assert.Contains("skipped 2 files", run.Error, StringComparison.Ordinal);
        Assert.Contains("a.pic", run.Error, StringComparison.Ordinal);
        Assert.Contains("g.odt", run.Error, StringComparison.Ordinal);
        Assert.Equal("", Some.Newsattr("classify", "--quiet", folder.Path).Error);
        Some.Newsattr("classify", "--input", "csv", folder.Path).AssertFailed(1, "*.csv", "found 5 files");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n  \n")]
    [InlineData("\uFEFF")]
    public void Empty_input_says_so(string text)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("a.txt", text);

        foreach (
            var run in new[]
            {
                Some.Newsattr("classify", file),
                Some.NewsattrOn(text, "classify", "--unit", "sentence"),
                Some.Newsattr("classify", file, "--out", Path.Join(folder.Path, "a.html")),
                Some.Newsattr("explain", "--article", file),
            }
        )
        {
            Assert.Equal(0, run.Code);
            Assert.Contains("the input is empty", run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Rain fell.\n\nSnow fell.\n", "1 blank line.", 0, 2)]
    [InlineData("\n \t\nRain fell.\n\u00A0\n", "3 blank lines.", 2)]
    [InlineData("\r\nRain fell.\r\n\r\n\r\nHail fell.", "3 blank lines.", 1, 4)]
    public void Blank_lines_are_passed_over_and_counted(string lines, string counted, params int[] indices)
    {
        var run = Some.NewsattrOn(lines, "classify", "--unit", "sentence");

        Assert.Equal(indices, run.Records.Select(record => record.GetProperty("index").GetInt32()));
        Assert.Contains($"passed over {counted}", run.Error, StringComparison.Ordinal);
    }

    static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    static byte[] Zipped(string name, string content)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        using (var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open())
            entry.Write(Encoding.ASCII.GetBytes(content));
        return bytes.ToArray();
    }
}
