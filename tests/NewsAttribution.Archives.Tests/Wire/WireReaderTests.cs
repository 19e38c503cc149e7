using System.Text;
using NewsAttribution.Archives.Wire;

namespace NewsAttribution.Archives.Tests.Wire;

/// <summary>Each file is invented, after what real ones of its format do.</summary>
public class WireReaderTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    static (IReadOnlyList<WireArticle> Articles, Tally Tally) Read(string text, Encoding? encoding = null)
    {
        var tally = new Tally();
        return (WireReader.Read(new MemoryStream((encoding ?? Encoding.UTF8).GetBytes(text)), tally, Now), tally);
    }

    /// <summary>A file of the folder <c>cases</c>.</summary>
    static string Case(string name) => File.ReadAllText(Path.Join(AppContext.BaseDirectory, "Wire", "cases", name));

    static WireArticle Single(string text, Encoding? encoding = null) => Assert.Single(Read(text, encoding).Articles);

    const string NitfBody = """
        <body><body.head><hedline><hl1>Dam leaks</hl1><hl2>The slug</hl2></hedline>
        <byline>By <person>Ana Ruiz</person><byttl>Tarn Press Writer</byttl></byline><dateline>BRIN</dateline></body.head>
        <body.content><block><p>BRIN (TP) - The <org>water ministry</org>’s dam leaks, <person>Bo Tarn</person> said.</p><p/>
        <hl2>Cracks</hl2><p>“It will hold,”<br/>   the mayor<br/>   said.</p></block>
        <media media-type="image"><media-caption>The dam.</media-caption></media><table><tr><td>1</td></tr></table></body.content></body>
        """;

    static readonly string[] NitfParagraphs =
    [
        "BRIN (TP) - The water ministry’s dam leaks, Bo Tarn said.",
        "Cracks",
        "“It will hold,” the mayor said.",
    ];

    [Theory]
    [InlineData("<nitf>", "iso-8859-1")]
    [InlineData("""<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" baselang="en-GB">""", "utf-8")]
    [InlineData("""<!DOCTYPE nitf SYSTEM "../nitf.dtd"><nitf xml:lang="en-GB">""", "utf-8")]
    [InlineData("""<nitf xmlns:xsi="http://iptc.org/std/NITF/2006-10-18/">""", "utf-16")]
    public void Read_nitf_gives_paragraphs_and_what_stands_around_them(string root, string encoding)
    {
        var article = Single(
            $"""
            <?xml version="1.0" encoding="{encoding}"?>{root}<head><title>TP-dam-0200</title>
            <docdata management-status="usable"><date.issue norm="20261102T080000+0100"/>
            <doc-id id-string="tp-1"/></docdata></head>{NitfBody}</nitf>
            """.Replace("’", encoding == "utf-8" || encoding == "utf-16" ? "’" : "'").Replace(
                "“",
                encoding.StartsWith("utf", StringComparison.Ordinal) ? "“" : "&#8220;"
            ).Replace("”", encoding.StartsWith("utf", StringComparison.Ordinal) ? "”" : "&#8221;"),
            encoding == "utf-16"
                ? new UnicodeEncoding(false, true, true) is var e
                    ? new BomEncoding(e)
                    : null
                : encoding == "utf-8"
                    ? Encoding.UTF8
                    : Encoding.Latin1
        );
        Assert.Equal(NitfParagraphs.Select(p => encoding == "iso-8859-1" ? p.Replace('’', '\'') : p), article.Paragraphs);
        Assert.Equal("Dam leaks", article.Title);
        Assert.Equal("Ana Ruiz", article.Byline);
        Assert.Equal("tp-1", article.Id);
        Assert.Equal(new DateTimeOffset(2026, 11, 2, 7, 0, 0, TimeSpan.Zero), article.Date);
        Assert.Equal(root.Contains("en-GB") ? "en-GB" : null, article.Language);
    }

    sealed class BomEncoding(Encoding inner) : UnicodeEncoding(false, true)
    {
        public override byte[] GetBytes(string s) => [.. GetPreamble(), .. inner.GetBytes(s)];
    }

    [Theory]
    [InlineData("""<docdata management-status="canceled"/>""")]
    [InlineData("""<docdata management-status="withheld"/>""")]
    [InlineData("""<docdata><date.release norm="20261201T000000Z"/></docdata>""")]
    public void Read_nitf_not_for_use_is_counted(string docdata)
    {
        var (articles, tally) = Read($"<nitf><head>{docdata}</head>{NitfBody}</nitf>");
        Assert.Empty(articles);
        Assert.Equal(1, tally[Passed.NotUsable]);
    }

    [Fact]
    public void Read_nitf_escaped_twice_gives_words_not_tags() =>
        Assert.Equal(
            ["The dam leaks & creaks, the mayor’s aide said."],
            Single(
                "<nitf><body><body.content><p>The dam leaks &amp;amp; creaks, the "
                    + "&#38;#60;a href='x'&#38;#62;mayor&#38;#8217;s&#38;#60;/a&#38;#62; aide said.</p></body.content></body></nitf>"
            ).Paragraphs
        );

    static string Item(string content, string status = "stat:usable", string more = "") =>
        $"""
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:7" version="11" xml:lang="de">
            <itemMeta><itemClass qcode="ninat:text"/><versionCreated>2026-11-02T08:00:00+01:00</versionCreated>
            <pubStatus qcode="{status}"/>{more}</itemMeta>
            <contentMeta><creator><name>Ana Ruiz</name></creator><language tag="en"/>
            <headline role="x:subtitle">Cracks</headline><headline role="x:title">Dam leaks</headline></contentMeta>
            <contentSet>{content}</contentSet></newsItem>
            """;

    [Fact]
    public void Read_newsml_message_gives_its_articles_and_counts_the_rest()
    {
        string xhtml = Item(
            """
            <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>slug</title></head><body>
            <section class="main"><header><ul class="slugline"><li>dam</li></ul></header>
            <p>The dam leaks, the <b>water</b> ministry said.</p><p>Snow fell.</p></section></body></html></inlineXML>
            """
        );
        string message =
            "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header/><itemSet>"
            + xhtml
            + Item("<inlineXML/>")
            + Item("<remoteContent href=\"a.jpg\"/>")
            + Item("<inlineXML><p>x</p></inlineXML>", "stat:canceled")
            + "<packageItem/></itemSet></newsMessage>";
        var (articles, tally) = Read(message);
        var article = Assert.Single(articles);
        Assert.Equal(["The dam leaks, the water ministry said.", "Snow fell."], article.Paragraphs);
        Assert.Equal(("Dam leaks", "Ana Ruiz", "en", "urn:x:7"), (article.Title, article.Byline, article.Language, article.Id));
        Assert.Equal(3, tally[Passed.NoText]);
        Assert.Equal(1, tally[Passed.NotUsable]);
        Assert.Equal(1, tally.Articles);
    }

    [Fact]
    public void Read_newsml_story_in_one_block_is_parted_where_lines_are_indented()
    {
        var article = Single(
            Item(
                "<inlineXML contenttype=\"application/xhtml+html\"><html><body><p>    "
                    + "BRIN, Nov 2 (TP) - The dam above the town leaks and will be\nrepaired, the water ministry said.\n"
                    + "    The mayor denied it and said that the dam\nholds.\n    Snow fell.\n</p></body></html></inlineXML>"
            )
        );
        Assert.Equal(
            [
                "BRIN, Nov 2 (TP) - The dam above the town leaks and will be repaired, the water ministry said.",
                "The mayor denied it and said that the dam holds.",
                "Snow fell.",
            ],
            article.Paragraphs
        );
    }

    [Fact]
    public void Read_newsml_with_nitf_or_data_inside_gives_the_text()
    {
        Assert.Equal(
            NitfParagraphs,
            Single(Item($"<inlineXML contenttype=\"application/nitf+xml\"><nitf xmlns=\"\">{NitfBody}</nitf></inlineXML>")).Paragraphs
        );
        Assert.Equal(
            ["The dam leaks.", "Snow fell."],
            Single(
                Item("<inlineData contenttype=\"text/plain\"><![CDATA[<p>The dam leaks.</p><p>Snow fell.</p>]]></inlineData>")
            ).Paragraphs
        );
    }

    [Theory]
    [InlineData("ninjs-1.json")]
    [InlineData("ninjs-2.json")]
    [InlineData("ninjs-3.json")]
    [InlineData("ninjs-4.json")]
    [InlineData("ninjs-5.json")]
    public void Read_ninjs_of_each_version_gives_the_same_article(string file)
    {
        var article = Single(Case(file));
        Assert.Equal(["The dam leaks.", "Snow fell."], article.Paragraphs);
        Assert.Equal(("Dam leaks", "Ana Ruiz", "en", "urn:1"), (article.Title, article.Byline, article.Language, article.Id));
        Assert.Equal(new DateTimeOffset(2026, 11, 2, 7, 0, 0, TimeSpan.Zero), article.Date);
    }

    [Fact]
    public void Read_ninjs_without_text_or_withdrawn_is_counted()
    {
        var (articles, tally) = Read(
            """
            [{"uri":"1","headline":"Only this"},{"uri":"2","pubstatus":"canceled","body_text":"The dam leaks."},
            {"uri":"3","embargoedUntil":"2027-01-01T00:00:00Z","body_text":"The dam leaks."}]
            """
        );
        Assert.Empty(articles);
        Assert.Equal(1, tally[Passed.NoText]);
        Assert.Equal(2, tally[Passed.NotUsable]);
    }

    [Theory]
    [InlineData("rss-2.xml")]
    [InlineData("atom.xml")]
    [InlineData("rss-1.xml")]
    public void Read_feed_of_each_kind_gives_its_full_text(string file)
    {
        var (articles, tally) = Read(Case(file));
        var article = Assert.Single(articles);
        Assert.Equal(["The dam “leaks”.", "Snow fell."], article.Paragraphs);
        Assert.Equal(
            ("Dam leaks", "Ana Ruiz", "en-gb", "https://x.example/1"),
            (article.Title, article.Byline, article.Language, article.Id)
        );
        Assert.Equal(new DateTimeOffset(2026, 11, 2, 7, 0, 0, TimeSpan.Zero), article.Date);
        Assert.Equal(1, tally[Passed.NoText]);
    }

    const string Ana = "<author><name>Ana Ruiz</name></author>";
    const string Bo = "<author><name>By Bo Vane, Tarn Press</name></author>";
    const string Cy = "<author><name>Cy Dane</name></author>";
    const string Nobody = "<author><name/></author>";

    /// <summary>Of an entry without an author the authors are those of its source, else those of the feed: RFC 4287, 4.2.1.</summary>
    [Theory]
    [InlineData("", Ana, "", "Ana Ruiz")]
    [InlineData("", Ana + Bo, "", "Ana Ruiz and Bo Vane")]
    [InlineData("", Ana + Bo + Cy, "", "Ana Ruiz, Bo Vane and Cy Dane")]
    [InlineData("", Bo + Ana + Bo, "", "Bo Vane and Ana Ruiz")]
    [InlineData("", Ana + Nobody, "", "Ana Ruiz")]
    [InlineData(Cy, "", "", "Cy Dane")]
    [InlineData(Cy + Ana, "", "", "Cy Dane and Ana Ruiz")]
    [InlineData(Cy, "", Bo + Ana, "Bo Vane and Ana Ruiz")]
    [InlineData(Cy, Ana, Bo, "Ana Ruiz")]
    [InlineData(Cy, "", "<id>urn:x:source</id>", "Cy Dane")]
    [InlineData(Cy, Nobody, Bo, null)]
    [InlineData(Cy, "<dc:creator>Ana Ruiz</dc:creator>", Bo, "Ana Ruiz")]
    [InlineData("<contributor><name>Cy Dane</name></contributor><dc:creator>Cy Dane</dc:creator>", "", "", null)]
    public void Read_atom_gives_all_authors_of_the_entry_else_of_its_source_else_of_the_feed(
        string feed,
        string entry,
        string source,
        string? byline
    ) =>
        Assert.Equal(
            byline,
            Single(
                $"""
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">{feed}
                <entry><source>{source}</source>{entry}<content>The dam leaks.</content></entry></feed>
                """
            ).Byline
        );

    const string Itunes = "<itunes:author>Tarn Press</itunes:author>";

    /// <summary>RSS Best Practices Profile: several creators are several authors. What a channel names is its editor.</summary>
    [Theory]
    [InlineData("<dc:creator>Ana Ruiz</dc:creator><dc:creator>By Bo Vane</dc:creator>", "Ana Ruiz and Bo Vane")]
    [InlineData("<dc:creator>Ana Ruiz</dc:creator><author>cy@x.example (Cy Dane)</author>", "Ana Ruiz")]
    [InlineData("<dc:creator> </dc:creator><author>cy@x.example (Cy Dane)</author>", "Cy Dane")]
    [InlineData("<author>ana@x.example (Ana Ruiz)</author><author>bo@x.example (Bo Vane)</author>", "Ana Ruiz and Bo Vane")]
    [InlineData("<author>ana@x.example</author><author>bo@x.example (Bo Vane)</author>", "Bo Vane")]
    [InlineData("<author>ana@x.example (Ana Ruiz)</author>" + Itunes, "Ana Ruiz")]
    [InlineData("<author>ana@x.example</author>" + Itunes, "Tarn Press")]
    [InlineData("<source url='https://x.example/feed'>Tarn Press</source>", null)]
    [InlineData("", null)]
    public void Read_rss_gives_all_authors_of_the_item_and_none_of_the_channel(string item, string? byline)
    {
        const string Channel = "<managingEditor>di@x.example (Di Holm)</managingEditor><dc:creator>Di Holm</dc:creator>" + Itunes;
        const string Names = "xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'";
        string article = $"<item>{item}<description>The dam leaks.</description></item>";
        Assert.Equal(byline, Single($"<rss version='2.0' {Names}><channel>{Channel}{article}</channel></rss>").Byline);
        Assert.Equal(
            byline,
            Single(
                $"""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" {Names}>
                <channel>{Channel}</channel>{article}</rdf:RDF>
                """
            ).Byline
        );
    }

    [Theory]
    [InlineData("<svg/>", "found XML with the root element svg; expected nitf")]
    [InlineData("<nitf><body>", "line 1, column")]
    [InlineData("The dam leaks.", "line 1, column 1: found no well-formed XML and no JSON.")]
    [InlineData("{\n\"uri\": }", "line 2, byte 8: found broken JSON; expected ninjs.")]
    [InlineData("", "found no well-formed XML")]
    [InlineData("{\"uri\": \"x\", \"body_text\": \"Half \\ud800 of it.\"}", "half of a letter; expected ninjs in UTF-8")]
    public void Read_other_files_say_what_was_found(string text, string message) =>
        Assert.Contains(message, Assert.Throws<WireFormatException>(() => Read(text)).Message, StringComparison.Ordinal);
}
