using System.IO.Compression;
using System.Text;

namespace NewsAttribution.Cli.Tests.Input;

/// <summary>Word documents of hand-written parts, as programs other than ours write them.</summary>
static class SomeDocx
{
    const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    const string Namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
        xmlns:v="urn:schemas-microsoft-com:vml"
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
        """;

    /// <param name="body">What stands in the body.</param>
    /// <param name="styles">The styles of the document.</param>
    public static byte[] Of(string body, string styles = "")
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            Add(
                zip,
                "[Content_Types].xml",
                $"""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/word/document.xml" ContentType="{Types}.document.main+xml"/>
                <Override PartName="/word/footnotes.xml" ContentType="{Types}.footnotes+xml"/>
                <Override PartName="/word/header1.xml" ContentType="{Types}.header+xml"/>
                <Override PartName="/word/styles.xml" ContentType="{Types}.styles+xml"/></Types>
                """
            );
            Add(zip, "_rels/.rels", Links(("officeDocument", "word/document.xml")));
            Add(
                zip,
                "word/_rels/document.xml.rels",
                Links(("styles", "styles.xml"), ("footnotes", "footnotes.xml"), ("header", "header1.xml"))
            );
            Add(zip, "word/document.xml", $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");
            Add(zip, "word/styles.xml", $"<w:styles {Namespaces}>{styles}</w:styles>");
            Add(
                zip,
                "word/footnotes.xml",
                $"<w:footnotes {Namespaces}><w:footnote w:id=\"1\">{P(R("A note."))}</w:footnote></w:footnotes>"
            );
            Add(zip, "word/header1.xml", $"<w:hdr {Namespaces}>{P(R("A header."))}</w:hdr>");
        }
        return bytes.ToArray();
    }

    /// <summary>A paragraph.</summary>
    public static string P(params string[] runs) => $"<w:p>{string.Concat(runs)}</w:p>";

    /// <summary>A run of text, with its properties.</summary>
    public static string R(string text, string properties = "") =>
        $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    /// <summary>A text box as Word writes it: once for itself, once for old programs.</summary>
    public static string Box(string paragraphs) =>
        $"""
            <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx>
            <w:txbxContent>{paragraphs}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{paragraphs}</w:txbxContent>
            </v:textbox></v:shape></w:pict></mc:Fallback>
            </mc:AlternateContent></w:r>
            """;

    /// <summary>A field: its code and its result.</summary>
    public static string Field(string code, string result) =>
        $"""
            <w:r><w:fldChar w:fldCharType="begin"/></w:r>{code}<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar
            w:fldCharType="end"/></w:r>
            """;

    static string Links(params (string Type, string Target)[] links) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(links.Select((link, i) => $"<Relationship Id=\"r{i}\" Type=\"{Relations}/{link.Type}\" Target=\"{link.Target}\"/>"))
        + "</Relationships>";

    static void Add(ZipArchive zip, string name, string xml)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{xml}"));
    }
}
