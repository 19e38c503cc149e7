using System.Text;

namespace NewsAttribution.Cli.Tests;

/// <summary>Web pages as input.</summary>
public sealed class HtmlInputTests
{
    static readonly string[] Paragraphs =
    [
        "The dam above Corvane will hold, the water ministry said on Monday, after a night of rain that swept away two "
            + "footbridges and closed the road to the coast.",
        "“We have seen no crack & expect none,” Minister Pavel Dorn told reporters, and he added that engineers would go on "
            + "checking the wall until the river had fallen.",
        "Shops in the old town stayed shut, and volunteers carried sandbags along the quay until the early morning, when the "
            + "sirens stopped and the café opened.",
    ];

    [Fact]
    public void Classify_a_web_page_reads_its_article_alone()
    {
        var run = Some.NewsattrOn(Page(), "classify", "--input", "html");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(["Dam holds after night of rain", .. Paragraphs], run.Records.Select(r => r.GetProperty("text").GetString()));
        Assert.Equal("headline", run.Records[0].GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("story.html")]
    [InlineData("STORY.HTM")]
    public void Classify_a_file_named_html_reads_it_as_a_web_page(string name)
    {
        using var folder = new TemporaryFolder();
        var run = Some.Newsattr("classify", folder.Write(name, Page()));
        Assert.Equal(Paragraphs[0], run.Records[1].GetProperty("text").GetString());
    }

    [Fact]
    public void Classify_a_file_named_html_as_text_reads_it_as_text()
    {
        using var folder = new TemporaryFolder();
        var run = Some.Newsattr("classify", "--input", "text", folder.Write("story.html", "<p>Rain fell.</p>"));
        Assert.Equal("<p>Rain fell.</p>", string.Concat(run.Records.Select(r => r.GetProperty("text").GetString())));
    }

    [Fact]
    public void Classify_a_web_page_reads_the_encoding_that_it_names()
    {
        byte[] latin = Encoding.Latin1.GetBytes(Page("iso-8859-1").Replace('“', '"').Replace('”', '"'));
        var run = Some.NewsattrOn(latin, "classify", "--input", "html");
        Assert.Contains("the café opened", run.Records[^1].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Classify_a_web_page_keeps_blocks_apart_and_inline_elements_together()
    {
        string page = Page()
            .Replace("The dam above", "The <b>dam</b> <a href='/x'>ab<i>ove</i></a>", StringComparison.Ordinal)
            .Replace("Shops in", "<br>A line by itself.<br>Shops in", StringComparison.Ordinal);
        var texts = Some.NewsattrOn(page, "classify", "--input", "html").Records.Select(r => r.GetProperty("text").GetString()).ToList();
        Assert.Contains(Paragraphs[0], texts);
        Assert.Contains(Paragraphs[2], texts);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body><p>Hello.</p></body></html>")]
    [InlineData("<html><head><title>App</title></head><body><div id=root></div><script>render('a story')</script></body></html>")]
    public void Classify_a_web_page_without_an_article_is_told(string page)
    {
        using var folder = new TemporaryFolder();
        Some.Newsattr("classify", folder.Write("app.html", page)).AssertFailed(1, "app.html", "found no article", "expected");
    }

    [Fact]
    public void Classify_a_web_page_of_endless_nesting_is_told()
    {
        // So deep that parsing it all would take a minute and more.
        string page = string.Concat(Enumerable.Repeat("<div>", 200_000)) + Page();
        Some.NewsattrOn(page, "classify", "--input", "html")
            .AssertFailed(1, "-: elements nested more than 2,000 deep; expected a web page with an article");
    }

    [Fact]
    public void Classify_a_web_page_of_endless_elements_is_told()
    {
        string page = Page() + string.Concat(Enumerable.Repeat("<p>x", 1_000_000));
        Some.NewsattrOn(page, "classify", "--input", "html")
            .AssertFailed(1, "-: more than 500,000 elements; expected a web page with one article");
    }

    [Fact]
    public void Classify_a_web_page_reads_short_paragraphs_that_are_all_alike()
    {
        string page = $"<div>{string.Concat(Enumerable.Repeat("<p>The quay is shut, the harbour master said.</p>", 40))}</div>";
        Assert.Equal(40, Some.NewsattrOn(page, "classify", "--input", "html").Records.Count);
    }

    [Fact]
    public void Classify_a_web_page_takes_the_speaker_of_a_block_quotation_for_its_quotation()
    {
        string page =
            $"<article><h1>Dam holds after night of rain</h1><p>{Paragraphs[0]}</p><p>The regulator wrote to the company in May.</p>"
            + "<blockquote><p>The sluices have not been opened in seven years.</p></blockquote></article>";
        var last = Some.NewsattrOn(page, "classify", "--input", "html").Records[^1];
        Assert.Equal("“The sluices have not been opened in seven years.”", last.GetProperty("text").GetString());
        Assert.Equal("official-claim", last.GetProperty("label").GetString());
    }

    [Fact]
    public void Classify_several_files_goes_on_after_one_that_cannot_be_read_and_ends_with_1()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.html", "<div id=app></div>");
        folder.Write("b.html", Page());
        folder.Write("c.txt", [0x52, 0xFF]);
        var run = Some.Newsattr("classify", folder.Path);
        run.AssertFailed(1, "a.html: found no article", "c.txt", "2 of 3 files");
        Assert.Equal(1 + Paragraphs.Length, run.Records.Count);
    }

    static string Page(string encoding = "utf-8") =>
        $"""
            <!doctype html><html><head><meta charset="{encoding}"><title>Dam holds after night of rain</title>
            <script>var x = "<p>Not text</p>";</script></head>
            <body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
            <article><h1>Dam holds after night of rain</h1>
            {string.Concat(Paragraphs.Select(p => $"<p>{p.Replace("&", "&amp;", StringComparison.Ordinal)}</p>\n"))}</article>
            <aside><p>Subscribe to our letter!</p></aside><footer>All rights reserved</footer></body></html>
            """;
}
