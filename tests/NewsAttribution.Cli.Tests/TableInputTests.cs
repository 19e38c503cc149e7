namespace NewsAttribution.Cli.Tests;

/// <summary>Tables and feeds: separators, rows of an article that stand apart, markup in the text.</summary>
public sealed class TableInputTests
{
    [Theory]
    [InlineData("text;label\nRain, and snow.;narrative\n", "semicolon")]
    [InlineData("\"text\";\"label\"\n\"Rain, and snow.\";\"narrative\"\n", ";")]
    [InlineData("text\tlabel\nRain, and snow.\tnarrative\n", "tab")]
    [InlineData("sep=;\ntext;label\nRain, and snow.;narrative\n", "SEMICOLON")]
    [InlineData("label|text\nnarrative|Rain, and snow.\n", "bar")]
    public void Another_separator_is_refused_with_its_name_and_read_where_it_is_named(string csv, string separator)
    {
        foreach (string unit in new[] { "article", "sentence" })
        {
            string[] command = ["classify", "--input", "csv", "--unit", unit];
            Some.NewsattrOn(csv, command).AssertFailed(1, "-: line 1: found columns that", "expected commas", "--separator ");
            var run = Some.NewsattrOn(csv, [.. command, "--separator", separator]);
            Assert.Equal((0, ""), (run.Code, run.Error));
            Assert.Equal("Rain, and snow.", Assert.Single(run.Records).GetProperty("text").GetString());
        }
    }

    [Theory]
    [InlineData("label,text\nnarrative,rain|snow;hail|sleet\n")]
    [InlineData("label,text\nnarrative,\"rain|snow;hail|sleet\"\n")]
    public void Marks_in_the_text_are_text(string csv)
    {
        var run = Some.NewsattrOn(csv, "classify", "--input", "csv", "--unit", "sentence");
        Assert.Equal("rain|snow;hail|sleet", Assert.Single(run.Records).GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("xx")]
    [InlineData("\"")]
    [InlineData("a")]
    [InlineData("")]
    [InlineData("ö")]
    public void A_separator_that_will_not_do_is_told(string separator) =>
        Some.NewsattrOn("text\nRain.\n", "classify", "--input", "csv", $"--separator={separator}").AssertFailed(2, "--separator");

    [Fact]
    public void Every_command_that_reads_tables_goes_by_one_rule()
    {
        using var folder = new TemporaryFolder();
        string data = folder.Write("a.csv", "label;text\nnarrative;Rain, and snow.\nofficial-claim;The mayor said no.\n");
        foreach (
            string[] command in (string[][])
                [
                    ["evaluate", "--data", data],
                    ["convert", data],
                    ["audit", "--quick", data],
                    ["agreement", data, data],
                    ["compare", "default", "default", "--data", data],
                    ["report", "--data", data, "--out", Path.Join(folder.Path, "r.html")],
                ]
        )
        {
            Some.Newsattr(command).AssertFailed(1, "a.csv", "semicolons separate", "--separator semicolon");
            var run = Some.Newsattr([.. command, "--separator", ";"]);
            Assert.True(run.Code == 0, $"{command[0]}: {run.Error}");
        }
    }

    [Theory]
    [InlineData("article,text\na,One.\nb,Two.\na,Three.\n", "line 4", "line 2")]
    [InlineData("article,text\na,One.\na,Two.\nb,\"Three\nand.\"\na,Four.\n", "line 6", "line 2")]
    [InlineData("article,text\na,One.\n,Whole.\na,Three.\n", "line 4", "line 2")]
    public void Rows_of_an_article_that_stand_apart_are_told(string csv, params string[] lines) =>
        Some.NewsattrOn(csv, "classify", "--input", "csv")
            .AssertFailed(1, ["found article \"a\" again", "expected the rows of an article together", .. lines]);

    [Fact]
    public void Rows_of_an_article_that_stand_apart_are_told_in_ndjson_too() =>
        Some.NewsattrOn(
                "{\"article\":7,\"text\":\"a\"}\n{\"article\":8,\"text\":\"b\"}\n\n{\"article\":7,\"text\":\"c\"}\n",
                "classify",
                "--input",
                "ndjson"
            )
            .AssertFailed(1, "-: line 4: found article \"7\" again", "line 1");

    [Theory]
    [InlineData("{\"text\":\"Whole.\"}\n{\"article\":\"1\",\"text\":\"x\"}\n")]
    [InlineData("{\"article\":\"2\",\"text\":\"x\"}\n{\"text\":\"Whole.\"}\n")]
    public void An_article_named_like_the_number_of_another_is_told(string ndjson) =>
        Some.NewsattrOn(ndjson, "classify", "--input", "ndjson").AssertFailed(1, "line 2", "goes by its number");

    [Fact]
    public void Rows_apart_may_be_read_by_themselves() =>
        Assert.Equal(
            3,
            Some.NewsattrOn("article,text\na,One.\nb,Two.\na,Three.\n", "classify", "--input", "csv", "--unit", "sentence").Records.Count
        );

    [Theory]
    [InlineData("<p>The mayor said no.</p>", "<p>", "The mayor said no.")]
    [InlineData("The <em class='x'>mayor</em> said no.", "<em class='x'>", "The mayor said no.")]
    [InlineData(
        "<person>Ana Ruiz</person>, mayor of <location>Torp</location>, said no.",
        "</person>",
        "Ana Ruiz, mayor of Torp, said no."
    )]
    [InlineData("The mayor &amp; the dean said &#8220;no&#8221;.", "&amp;", "The mayor & the dean said “no”.")]
    [InlineData("The mayor said &amp;quot;no&amp;quot;.", "&amp;", "The mayor said \"no\".")]
    [InlineData("&lt;p&gt;The mayor said no.&lt;/p&gt;", "&lt;", "The mayor said no.")]
    [InlineData("The mayor said <q>no</q>.", "<q>", "The mayor said “no”.")]
    [InlineData("The harbour<br/>master said no.", "<br/>", "The harbour master said no.")]
    [InlineData("The mayor said no.<script>alert(1)</script><!-- 2 -->", "<script>", "The mayor said no.")]
    [InlineData("<![CDATA[<p>The mayor said no.</p>]]>", "<![CDATA[", "The mayor said no.")]
    public void Markup_is_told_or_taken_out(string text, string told, string clean)
    {
        string ndjson = $"{{\"article\":\"a\",\"text\":{System.Text.Json.JsonSerializer.Serialize(text)}}}\n";
        var plain = Some.NewsattrOn(ndjson, "classify", "--input", "ndjson");
        Assert.Contains($"newsattr: -: line 1: found markup ({told}", plain.Error, StringComparison.Ordinal);
        Assert.Contains("--input-text html", plain.Error, StringComparison.Ordinal);
        Assert.Equal(0, plain.Code);

        var run = Some.NewsattrOn(ndjson, "classify", "--input", "ndjson", "--input-text", "html");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(clean, Assert.Single(run.Records).GetProperty("text").GetString());
    }

    [Fact]
    public void Paragraphs_of_a_whole_article_stay_paragraphs()
    {
        const string ndjson = "{\"text\":\"<h1>Quay closed</h1><p>The mayor said<br>no.</p><div>Rain fell.<br><br>Snow fell.</div>\"}";
        var run = Some.NewsattrOn(ndjson, "classify", "--input", "ndjson", "--input-text", "html");
        Assert.Equal(
            ["Quay closed", "The mayor said no.", "Rain fell.", "Snow fell."],
            run.Records.Select(r => r.GetProperty("text").GetString()!)
        );
    }

    [Theory]
    [InlineData("If a < b and b > c, it holds.")]
    [InlineData("AT&T and R&D; said no.")]
    [InlineData("The mayor <not the dean> said no.")]
    [InlineData("Profit rose <5 % > in May.")]
    public void Brackets_and_ampersands_of_a_text_are_no_markup(string text)
    {
        var run = Some.NewsattrOn($"text\n\"{text}\"\n", "classify", "--input", "csv", "--unit", "sentence");
        Assert.Equal((0, ""), (run.Code, run.Error));
        var html = Some.NewsattrOn($"text\n\"{text}\"\n", "classify", "--input", "csv", "--unit", "sentence", "--input-text", "html");
        Assert.Equal(text, Assert.Single(html.Records).GetProperty("text").GetString());
    }

    [Fact]
    public void Markup_is_told_once_a_file_with_its_first_line()
    {
        var run = Some.NewsattrOn("text\nRain.\n<p>Snow.</p>\n<p>Hail.</p>\n", "classify", "--input", "csv", "--unit", "sentence");
        Assert.Contains("line 3", Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("* ")]
    [InlineData("- ")]
    [InlineData("• ")]
    [InlineData("> ")]
    [InlineData(">> ")]
    [InlineData("> - ")]
    public void Marks_of_plain_text_are_no_part_of_the_source(string mark)
    {
        string text = $"The council met.\n\n{mark}The mayor of Torp said the bridge was safe.\n{mark}Police said the road was closed.\n";
        var run = Some.NewsattrOn(text, "classify");
        Assert.Contains("The mayor of Torp", Sources(run));
        Assert.Contains("Police", Sources(run));
        Assert.DoesNotContain(Sources(run), source => source?.Contains(mark.Trim(), StringComparison.Ordinal) == true);
        foreach (var record in run.Records)
            Assert.Equal(
                text.Substring(record.GetProperty("start").GetInt32(), record.GetProperty("length").GetInt32()),
                record.GetProperty("text").GetString()
            );
    }

    static IEnumerable<string?> Sources(Run run) => run.Records.Select(record => record.GetProperty("source").GetString());
}
