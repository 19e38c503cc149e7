using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsAttribution.Cli.Tests;

/// <summary>Pages of articles: one on the output or in a file, or a folder of them.</summary>
public sealed partial class ClassifyPagesTests
{
    const string Ferry =
        "Ferry to sail again on Friday\n\nThe ferry will sail again on Friday, Harbour Master Ilse Marant said.\n\n"
        + "\"We checked the hull twice,\" Marant said. She added that tickets stay valid.\n\nRain fell all night.\n";

    const string Two =
        "Bridge shut\n\nThe bridge is unsafe, the transport ministry said.\n\n"
        + "The bridge can be mended, said Ilse Marant, an engineer at Corvane University.\n";

    [Fact]
    public void Classify_to_html_marks_every_sentence_with_letter_confidence_source_and_cue()
    {
        var run = Some.NewsattrOn(Ferry, "classify", "--format", "html");

        Assert.Equal((0, ""), (run.Code, run.Error));
        int sentences = SentenceSplitter.Split(Ferry).Count;
        Assert.Equal(sentences, Sentence().Count(run.Out));
        Assert.Equal(sentences, Rows(run.Out).Count);
        Assert.Contains(
            "<span class=\"src\">Harbour Master Ilse Marant</span> <span class=\"cue\">said</span>",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("<h1><span class=\"s ", run.Out, StringComparison.Ordinal);
        Assert.Contains("role=\"img\" aria-label=\"Official claim 60\u00A0%, Narrative 40\u00A0%\"", run.Out, StringComparison.Ordinal);
        AssertSound(run.Out);
    }

    [Fact]
    public void Classify_to_html_links_a_sentence_to_the_one_that_names_its_speaker()
    {
        var run = Some.NewsattrOn(Ferry, "classify", "--format", "html");
        Assert.Matches(
            "She</span>.*<a class=\"speaker\" href=\"#s2\"><span class=\"unseen\">Speaker named in sentence 2: </span>"
                + "↑\u00A0Harbour Master Ilse Marant</a>",
            run.Out
        );
    }

    [Fact]
    public void Classify_to_html_shows_the_evidence_of_the_sentence()
    {
        const string sentence = "The ferry will sail again, the port authority said.";
        string page = Some.NewsattrOn(sentence, "classify", "--format", "html").Out;
        var told = Assert.Single(Cards(page));
        var row = Assert.Single(told.GetProperty("rows").EnumerateArray());
        string?[] names =
        [
            .. row[6].EnumerateArray().Where((_, i) => i % 3 == 1).Select(name => told.GetProperty("names")[name.GetInt32()].GetString()),
        ];
        Assert.NotEmpty(names);
        Assert.Subset(
            SentenceClassifier.Default.ExplainArticle(sentence).Sentences[0].Evidence.Select(e => (string?)e.Name).ToHashSet(),
            names.ToHashSet()
        );
    }

    [Fact]
    public void Classify_to_html_gives_the_text_of_a_sentence_again_only_where_a_page_cannot_show_it()
    {
        static string? TextOf(string sentence) =>
            Rows(Some.NewsattrOn(sentence, "classify", "--format", "html").Out)
                .Select(row => row.GetArrayLength() > 8 ? row[8].GetString() : null)
                .Single();
        Assert.Null(TextOf("The \"ferry\" & the\npier\tare <shut>, Å \U0001F6A2 he said."));
        Assert.Equal("The ferry\u0007 is shut, he said.", TextOf("The ferry\u0007 is shut, he said."));
        Assert.Equal("The ferry\ris shut, he said.", TextOf("The ferry\ris shut, he said."));
    }

    [Fact]
    public void Classify_to_html_shows_the_words_of_a_sentence_letter_by_letter()
    {
        const string sentence = "The \"ferry\" & the\npier are <shut>, Å \U0001F6A2, the mayor of Torp said on Friday.";
        string page = Some.NewsattrOn(sentence, "classify", "--format", "html").Out,
            shown = Regex.Match(page, "<span class=\"s [^>]*>(.*?)</span>(</h1>|</h2>|</p>)", RegexOptions.Singleline).Groups[1].Value;
        shown = Regex.Replace(shown, "<button.*?</button>", "");
        Assert.Equal(sentence, System.Net.WebUtility.HtmlDecode(Regex.Replace(shown, "<[^>]*>", "")));
    }

    [Fact]
    public void Classify_a_long_article_to_html_takes_few_bytes_a_sentence()
    {
        string page = Some.NewsattrOn(string.Concat(Enumerable.Repeat(Ferry, 100)), "classify", "--format", "html").Out;
        int sentences = Rows(page).Count;
        Assert.True(sentences > 400);
        // 1,750 when each sentence had its card in markup.
        Assert.InRange(page.Length / sentences, 100, 500);
    }

    [Fact]
    public void Classify_to_html_warns_of_a_single_source_and_of_nothing_else()
    {
        Assert.Contains(
            "<b>One source.</b> All 3 sentences whose source could be told rest on the same one: Ilse Marant.",
            Some.NewsattrOn(Ferry, "classify", "--format", "html").Out,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("One source", Some.NewsattrOn(Two, "classify", "--format", "html").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Classify_to_html_warns_of_officials_alone_of_unnamed_sources_and_of_other_languages()
    {
        static string Page(string text) => Some.NewsattrOn(text, "classify", "--format", "html").Out;
        string officials = Page("The quay is shut, the port authority said. The bridge is unsafe, the transport ministry said.");
        Assert.Contains("<b>Officials only.</b> All 2 sentences", officials, StringComparison.Ordinal);
        Assert.DoesNotContain("Mostly unnamed", officials, StringComparison.Ordinal);
        Assert.Contains(
            "<b>Mostly unnamed.</b>",
            Page("Prices will fall, analysts said. The pier is shut, officials said."),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("class=\"warning\"", Page(Two), StringComparison.Ordinal);
        Assert.Contains("<b>Not English.</b>", Page(SourcesTests.German), StringComparison.Ordinal);
    }

    [Fact]
    public void Classify_to_html_lists_the_sources_that_the_command_sources_lists()
    {
        string page = Some.NewsattrOn(Two, "classify", "--format", "html").Out;
        foreach (var source in Some.NewsattrOn(Two, "sources").Records)
        {
            Assert.Contains($"<span class=\"who\">{source.GetProperty("name").GetString()}</span>", page, StringComparison.Ordinal);
            Assert.Contains(
                $"{source.GetProperty("sentences").GetInt32()} sentence, "
                    + $"{source.GetProperty("share").GetDouble() * 100:0}\u00A0% of the words",
                page,
                StringComparison.Ordinal
            );
        }
        Assert.Equal(2, page.Split(" data-source=\"1\"").Length - 1);
    }

    [Theory]
    [InlineData("<script>alert(1)</script> fell, the \"harbour\" master's <img src=x onerror=alert(1)> said & left.")]
    [InlineData("\"><svg onload=alert(1)> he said.")]
    [InlineData("</style></title><!-- -- > ]]> {{constructor}} said Mr <b>Marant</b>.")]
    [InlineData("Before\0after \u0007 \u001b[31m, the \u202E clerk said.")]
    [InlineData("")]
    public void Classify_to_html_shows_hostile_text_and_does_not_obey_it(string text)
    {
        using var folder = new TemporaryFolder();
        string page = Some.NewsattrOn(text, "classify", "--format", "html").Out;
        AssertSound(page);
        Some.Newsattr("classify", folder.Write("a' onload='x&y.txt", text), "--out", Path.Join(folder.Path, "pages"));
        foreach (string file in Directory.GetFiles(Path.Join(folder.Path, "pages"), "*.html"))
            AssertSound(File.ReadAllText(file));
    }

    [Fact]
    public void Classify_to_html_writes_lone_surrogates_as_replacement_characters()
    {
        var run = Some.NewsattrOn(
            "{\"text\":\"\\ud800 cold, the clerk said \\udc00\"}",
            "classify",
            "--input",
            "ndjson",
            "--format",
            "html"
        );
        Assert.DoesNotContain(run.Out, char.IsSurrogate);
        Assert.Contains('\uFFFD', run.Out);
    }

    [Fact]
    public void Classify_several_articles_to_html_gives_each_ids_of_its_own()
    {
        var run = Some.NewsattrOn(
            "{\"text\":\"Rain fell.\"}\n{\"text\":\"Snow fell.\"}\n",
            "classify",
            "--input",
            "ndjson",
            "--format",
            "html"
        );
        Assert.Contains("id=\"a1-1\"", run.Out, StringComparison.Ordinal);
        Assert.Contains("id=\"a2-1\"", run.Out, StringComparison.Ordinal);
        AssertSound(run.Out);
    }

    [Fact]
    public void Classify_out_to_a_file_writes_the_page_that_format_html_prints()
    {
        using var folder = new TemporaryFolder();
        string article = folder.Write("ferry.txt", Ferry),
            page = Path.Join(folder.Path, "new", "ferry.html");
        Assert.Equal(new Run(0, $"Wrote {page}: 1 article.\n", ""), Some.Newsattr("classify", article, "--out", page));
        Assert.Equal(Some.Newsattr("classify", article, "--format", "html").Out, File.ReadAllText(page));
        Assert.Equal([page], Directory.GetFiles(Path.Join(folder.Path, "new")));
    }

    [Fact]
    public void Classify_a_folder_writes_a_page_an_article_a_summary_and_tables()
    {
        using var folder = new TemporaryFolder();
        folder.Write("b.txt", Two);
        folder.Write("A.txt", Ferry);
        folder.Write("notes.md", "Not an article.");
        string pages = Path.Join(folder.Path, "pages");

        // Twice: the pages of the first run are no articles of the second.
        Some.Newsattr("classify", folder.Path, "--out", pages);
        var run = Some.Newsattr("classify", folder.Path, "--out", pages);

        Assert.Equal(0, run.Code);
        Assert.Contains("skipped 1 file", run.Error, StringComparison.Ordinal);
        Assert.Equal(
            ["A.html", "articles.csv", "b.html", "index.html", "sentences.csv"],
            Directory.GetFileSystemEntries(pages).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        string summary = File.ReadAllText(Path.Join(pages, "index.html"));
        AssertSound(summary);
        Assert.True(
            (summary.IndexOf("href=\"A.html\">Ferry to sail", StringComparison.Ordinal) is var a and > 0)
                && summary.IndexOf("href=\"b.html\">Bridge shut", StringComparison.Ordinal) > a
        );
        Assert.Contains("One source: Ilse Marant", summary, StringComparison.Ordinal);
        string[] rows = File.ReadAllLines(Path.Join(pages, "articles.csv"));
        Assert.Equal(
            "file,article,title,page,sentences,official-claim,intelligence-assessment,analysis-quote,narrative,single-source,sources",
            rows[0]
        );
        Assert.Equal(
            [$"{Path.Join(folder.Path, "A.txt")},,Ferry to sail again on Friday,A.html,5,3,0,0,2,Ilse Marant,1"],
            rows.Skip(1).Take(1)
        );
        Assert.Equal(
            SentenceSplitter.Split(Ferry).Count + SentenceSplitter.Split(Two).Count + 1,
            File.ReadAllLines(Path.Join(pages, "sentences.csv")).Length
        );
    }

    [Fact]
    public void Classify_articles_of_the_same_name_get_pages_of_their_own()
    {
        using var one = new TemporaryFolder();
        using var two = new TemporaryFolder();
        string pages = Path.Join(one.Path, "pages");
        Some.Newsattr("classify", one.Write("index.txt", Ferry), two.Write("INDEX.txt", Two), two.Write("  .txt", Two), "--out", pages);
        Assert.Equal(
            ["INDEX-3.html", "article.html", "index-2.html", "index.html"],
            Directory.GetFiles(pages, "*.html").Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Classify_into_a_folder_goes_on_after_a_file_that_cannot_be_read_and_says_so()
    {
        using var folder = new TemporaryFolder();
        string bad = folder.Write("bad.txt", [0x52, 0xFF, 0x52]),
            app = folder.Write("app<b>.html", "<div></div>"),
            pages = Path.Join(folder.Path, "pages");

        var run = Some.Newsattr("classify", bad, app, folder.Write("ferry.txt", Ferry), "--out", pages);

        run.AssertFailed(1, "bad.txt", "UTF-8", "app<b>.html", "no article");
        string summary = File.ReadAllText(Path.Join(pages, "index.html"));
        AssertSound(summary);
        Assert.Contains("app&lt;b&gt;.html: found no article", summary, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Join(pages, "ferry.html")));
    }

    [Fact]
    public void Classify_never_writes_over_its_input()
    {
        using var folder = new TemporaryFolder();
        string page = folder.Write("ferry.html", "<p>mine</p>");
        Some.Newsattr("classify", "--input", "text", page, "--out", page).AssertFailed(1, "overwritten");
        Some.Newsattr("classify", "--input", "text", page, "--out", folder.Path).AssertFailed(1, "overwritten");
        Assert.Equal("<p>mine</p>", File.ReadAllText(page));
        Some.Newsattr("classify", "--input", "text", page, "--out", folder.Write("file", "")).AssertFailed(1, "is a file");
    }

    [Fact]
    public void Classify_an_empty_folder_is_told()
    {
        using var folder = new TemporaryFolder();
        Some.Newsattr("classify", folder.Path).AssertFailed(1, folder.Path, "is a directory", "*.txt");
    }

    [Fact]
    public void Classify_writes_the_same_pages_again() =>
        Assert.Equal(Some.NewsattrOn(Ferry, "classify", "--format", "html"), Some.NewsattrOn(Ferry, "classify", "--format", "html"));

    /// <summary>
    /// Every tag is one of ours and closed, every id unique and every link inside the page answered, and nothing reaches outside.
    /// </summary>
    internal static void AssertSound(string page)
    {
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", page, StringComparison.Ordinal);
        // The one script and its data are ours: see CorrectionTests.
        string body = OurScripts().Replace(page[(page.IndexOf("</style>", StringComparison.Ordinal) + 8)..], "");
        List<string> open = [];
        foreach (Match tag in Tag().Matches(body))
        {
            string name = tag.Groups["name"].Value;
            Assert.DoesNotContain(name, (string[])["script", "img", "iframe", "link", "style", "object"]);
            Assert.DoesNotMatch("(?i)[\\s\"']on[a-z]+\\s*=", Quoted().Replace(tag.Value, "\"\""));
            if (tag.Groups["close"].Length == 0)
            {
                if (tag.Groups["self"].Length == 0)
                    open.Add(name);
                continue;
            }
            if ((name is "head" or "html") && open.Count == 0)
                continue;
            Assert.Equal(open[^1], name);
            open.RemoveAt(open.Count - 1);
        }
        Assert.Empty(open);
        Assert.DoesNotContain("<", Tag().Replace(body, ""), StringComparison.Ordinal);
        string[] ids = [.. Id().Matches(body).Select(id => id.Groups[1].Value)];
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(Reference().Matches(body), reference => Assert.Contains(reference.Groups[1].Value, ids));
        Assert.DoesNotContain(page, c => char.IsControl(c) && c != '\n' && c != '\t');
        Assert.DoesNotMatch("(?i)(src|href)=\"(https?:|//|data:|javascript:)", body);
    }

    [GeneratedRegex("<span class=\"s [oian]( unsure)?\"")]
    private static partial Regex Sentence();

    /// <summary>What the cards of each article of a page say.</summary>
    static List<JsonElement> Cards(string page) =>
        [.. CardData().Matches(page).Select(data => JsonDocument.Parse(data.Groups[1].Value).RootElement)];

    static List<JsonElement> Rows(string page) => [.. Cards(page).SelectMany(told => told.GetProperty("rows").EnumerateArray())];

    [GeneratedRegex("<script type=\"application/json\" class=\"cards\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex CardData();

    [GeneratedRegex("<script( type=\"application/json\" class=\"cards\")?>.*?</script>", RegexOptions.Singleline)]
    private static partial Regex OurScripts();

    [GeneratedRegex("<(?<close>/?)(?<name>[a-zA-Z][a-zA-Z0-9]*)(?:[^<>\"]|\"[^\"]*\")*?(?<self>/?)>")]
    private static partial Regex Tag();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Id();

    [GeneratedRegex("(?:href=\"#|aria-describedby=\"|aria-labelledby=\")([^\"]*)\"")]
    private static partial Regex Reference();
}
