using System.IO.Compression;
using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Input.Pdf;
using NewsAttribution.Documents;
using NewsAttribution.Documents.Web;

namespace NewsAttribution.Fuzzing.Targets;

/// <summary>Any bytes as a document: its article, or <see cref="FailedRunException"/>; the same again.</summary>
static class DocumentTargets
{
    /// <summary>A web page.</summary>
    public static void Html(byte[] input) => Hold(() => WebPage.Article(new MemoryStream(input), "page"));

    /// <summary>A Word document, which is an archive.</summary>
    public static void Word(byte[] input) => Hold(() => WordInput.Article(new MemoryStream(input), "document"));

    /// <summary>What stands in a Word document, and its styles behind a NUL: no mutation of an archive would ever reach them.</summary>
    public static void WordBody(byte[] input)
    {
        int nul = Array.IndexOf(input, (byte)0);
        Word(nul < 0 ? Packed(input, []) : Packed(input.AsSpan(..nul), input.AsSpan(nul + 1)));
    }

    /// <summary>A PDF.</summary>
    public static void Pdf(byte[] input) => Hold(() => PdfInput.Article(new MemoryStream(input), "document"));

    static void Hold(Func<GivenArticle> read)
    {
        string? text = Text(read);
        Assert.Equal(text, Text(read));
        Assert.All(text?.Split("\n\n") ?? [], paragraph => Assert.NotEqual("", paragraph.Trim()));
    }

    static string? Text(Func<GivenArticle> read)
    {
        try
        {
            return Assert.Single(read().Rows).Text;
        }
        catch (FailedRunException e)
        {
            Assert.InRange(e.Message.Length, 1, 2_000);
            return null;
        }
    }

    static byte[] Packed(ReadOnlySpan<byte> body, ReadOnlySpan<byte> styles)
    {
        const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml";
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Package = "http://schemas.openxmlformats.org/package/2006";
        const string Names = """
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
            xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
            """;
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            Add(
                zip,
                "[Content_Types].xml",
                $"""
                <Types xmlns="{Package}/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/word/document.xml" ContentType="{Types}.document.main+xml"/>
                <Override PartName="/word/styles.xml" ContentType="{Types}.styles+xml"/></Types>
                """,
                [],
                ""
            );
            Add(zip, "_rels/.rels", Link("officeDocument", "word/document.xml"), [], "");
            Add(zip, "word/_rels/document.xml.rels", Link("styles", "styles.xml"), [], "");
            Add(zip, "word/document.xml", $"<w:document {Names}><w:body>", body, "</w:body></w:document>");
            Add(zip, "word/styles.xml", $"<w:styles {Names}>", styles, "</w:styles>");
        }
        return bytes.ToArray();

        static string Link(string type, string target) =>
            $"""
                <Relationships xmlns="{Package}/relationships">
                <Relationship Id="r" Type="{Relations}/{type}" Target="{target}"/></Relationships>
                """;
    }

    static void Add(ZipArchive zip, string name, string before, ReadOnlySpan<byte> inside, string after)
    {
        using var part = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        part.Write(System.Text.Encoding.UTF8.GetBytes(before));
        part.Write(inside);
        part.Write(System.Text.Encoding.UTF8.GetBytes(after));
    }
}
