using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace NewsAttribution.Cli.Tests;

/// <summary>The command sources: rows, groups, totals, and what is merged over articles.</summary>
public sealed class SourcesTests
{
    public const string German =
        "Der Damm wird halten, sagte das Ministerium am Montag in der Hauptstadt. Der Regen fiel die ganze Nacht auf "
        + "die Stadt und den Hafen.";

    const string Pier =
        "The pier is shut until May, said Ona Pryce, the harbour master of Torp. \"We checked it twice,\" Pryce said. Rain fell all night. "
        + "Prices will fall, analysts said.";

    const string Quay =
        "The quay will open again, said Ona Pryce, the harbour master of Torp. The bridge is safe, the transport ministry said.";

    const string Namesake = "The bakery will close, said Ona Pryce, a baker in Lund. Prices will fall, analysts said.";

    [Fact]
    public void Rows_are_the_sources_of_the_article_with_their_words()
    {
        var rows = Some.NewsattrOn(Pier, "sources").Records;
        Assert.Equal(["Ona Pryce", "analysts"], rows.Select(row => Text(row, "name")));
        var pryce = rows[0];
        Assert.Equal(
            ("person", "named", 2, 1, "-"),
            (Text(pryce, "kind"), Text(pryce, "naming"), Number(pryce, "sentences"), Number(pryce, "articles"), Text(pryce, "first"))
        );
        Assert.Equal(1, rows.Sum(row => row.GetProperty("share").GetDouble()), 5);
        Assert.True(Number(pryce, "words") > Number(rows[1], "words"));
    }

    [Fact]
    public void Sources_are_merged_where_name_and_role_agree_and_nowhere_else()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", Pier);
        folder.Write("b.txt", Quay);
        folder.Write("c.txt", Namesake);
        var rows = Some.Newsattr("sources", folder.Path).Records;
        var pryces = rows.Where(row => Text(row, "name") == "Ona Pryce").ToList();
        Assert.Equal([2, 1], pryces.Select(row => Number(row, "articles")));
        Assert.Equal(3, Number(pryces[0], "sentences"));
        Assert.NotEqual(Text(pryces[0], "role"), Text(pryces[1], "role"));
        // Whether they are the same analysts nobody says.
        Assert.Equal(2, rows.Count(row => Text(row, "name") == "analysts"));
        Assert.Equal(1, rows.Sum(row => row.GetProperty("share").GetDouble()), 5);
    }

    /// <summary>Two sources of one article may have one name; the article counts once.</summary>
    [Fact]
    public void Articles_of_a_source_are_counted_once_each()
    {
        string council = "The council said the pier was safe. In Lund, a council said it was not. The Council said it would ask.";
        Assert.All(Some.NewsattrOn(council, "sources").Records, row => Assert.Equal(1, Number(row, "articles")));
    }

    [Fact]
    public void Archives_without_an_article_are_an_error()
    {
        using var folder = new TemporaryFolder();
        string broken = folder.Write("a.warc.gz", "no archive"u8.ToArray());
        Some.Newsattr("sources", broken).AssertFailed(1, "found no article in the archives");
    }

    [Theory]
    [InlineData("a.pdf")]
    [InlineData("a.parquet")]
    [InlineData("a.json")]
    [InlineData("folder/")]
    public void Out_of_another_ending_names_those_that_tables_have(string name) =>
        Some.NewsattrOn(Pier, "sources", "--out", name)
            .AssertFailed(2, $"found {name}; expected a name that ends in .csv, .ndjson, .jsonl, .xlsx or .html.");

    [Fact]
    public void By_article_and_file_need_no_columns()
    {
        using var folder = new TemporaryFolder();
        string a = folder.Write("a.txt", Pier),
            b = folder.Write("b.ndjson", $"{{\"text\":\"{Quay}\"}}\n{{\"text\":\"{Namesake}\"}}\n");
        var byArticle = Some.Newsattr("sources", a, b, "--by", "article").Records;
        Assert.Equal([a, $"{b}: 1", $"{b}: 2"], byArticle.Select(row => Text(row, "article")).Distinct());
        Assert.Equal([a, b], Some.Newsattr("sources", a, b, "--by", "file").Records.Select(row => Text(row, "file")).Distinct());
    }

    [Fact]
    public void By_a_column_gives_a_row_a_value_and_totals_one_a_group()
    {
        using var folder = new TemporaryFolder();
        string csv = folder.Write(
            "a.csv",
            $"Desk,text\nport,\"{Pier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\nport,\"{Quay}\"\n,\"{Namesake}\"\n"
        );
        var rows = Some.Newsattr("sources", csv, "--by", "desk").Records;
        Assert.Equal(["", "port"], rows.Select(row => Text(row, "desk")).Distinct());
        var totals = Some.Newsattr("sources", csv, "--by", "desk", "--totals").Records;
        Assert.Equal(2, totals.Count);
        var port = totals[1];
        Assert.Equal(("port", 2, 6, 5), (Text(port, "desk"), Number(port, "articles"), Number(port, "sentences"), Number(port, "sourced")));
        Assert.Equal(1, SentenceLabels.All.Sum(label => port.GetProperty(label.Name()).GetDouble()), 5);
        Assert.Equal("Ona Pryce", Text(port, "largest"));
        Assert.Equal(rows[1].GetProperty("share").GetDouble() > 0, port.GetProperty("largestShare").GetDouble() > 0.5);
        Assert.Equal((1, 0), (Number(port, "officialsOnly"), Number(port, "oneSource")));

        string ndjson = folder.Write("a.ndjson", $"{{\"text\":\"{Quay}\",\"desk\":7}}\n{{\"text\":\"{Quay}\"}}\n");
        Assert.Equal(["", "7"], Some.Newsattr("sources", ndjson, "--by", "desk", "--totals").Records.Select(row => Text(row, "desk")));
    }

    [Fact]
    public void Subjects_can_be_left_out()
    {
        const string text =
            "Ona Pryce defends the budget\n\nThe budget is sound, Ona Pryce said. \"It will hold,\" she said. Prices "
            + "will fall, analysts said.";
        var all = Some.NewsattrOn(text, "sources").Records;
        Assert.True(all.Single(row => Text(row, "name") == "Ona Pryce").GetProperty("subject").GetBoolean());
        var rest = Some.NewsattrOn(text, "sources", "--exclude-subjects").Records;
        Assert.Equal(("analysts", 1d), (Text(Assert.Single(rest), "name"), rest[0].GetProperty("share").GetDouble()));
        Assert.Equal(1, Number(Assert.Single(Some.NewsattrOn(text, "sources", "--exclude-subjects", "--totals").Records), "attributed"));
    }

    [Fact]
    public void Csv_and_json_have_the_same_columns_in_the_same_order()
    {
        string header = Some.NewsattrOn(Pier, "sources", "--format", "csv").Out.Split('\n')[0];
        Assert.Equal("name,role,kind,naming,label,labels,sentences,words,share,articles,subject,first", header);
        Assert.Equal(header, string.Join(',', Some.NewsattrOn(Pier, "sources").Records[0].EnumerateObject().Select(member => member.Name)));
        string totals = Some.NewsattrOn(Pier, "sources", "--format", "csv", "--totals").Out.Split('\n')[0];
        Assert.Equal(
            "articles,sentences,attributed,sourced,sources,words,official-claim,intelligence-assessment,analysis-quote,narrative,"
                + "anonymous,collective,largest,largestShare,officialsOnly,oneSource",
            totals
        );
    }

    [Theory]
    [InlineData("a.csv", "name,role,")]
    [InlineData("a.ndjson", "{\"name\":")]
    [InlineData("a.html", "<!DOCTYPE html>")]
    [InlineData("a.xlsx", "PK")]
    public void The_name_says_the_format(string name, string start)
    {
        using var folder = new TemporaryFolder();
        string target = Path.Join(folder.Path, name);
        var run = Some.NewsattrOn(Pier, "sources", "--out", target);
        Assert.Equal(new Run(0, $"Wrote {target}: 2 sources of 1 article.\n", ""), run);
        Assert.StartsWith(start, File.ReadAllText(target), StringComparison.Ordinal);
        if (!name.EndsWith(".xlsx", StringComparison.Ordinal))
            return;
        using var workbook = ZipFile.OpenRead(target);
        Assert.Equal(
            2,
            workbook.Entries.Count(entry =>
                entry.FullName.Contains("sheet", StringComparison.OrdinalIgnoreCase)
                && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public void The_table_says_what_the_totals_are()
    {
        var run = Some.NewsattrOn(Pier, "sources", "--format", "table");
        Assert.Contains(
            "1 article, 4 sentences. Attributed: 3; with a source that could be told: 3, of 2 sources.",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("Ona Pryce, harbour master of Torp", run.Out, StringComparison.Ordinal);
        Assert.Equal("No articles.\n", Some.NewsattrOn("text\n", "sources", "--input", "csv", "--format", "table").Out);
    }

    [Theory]
    [InlineData("a.txt", "--by", "desk", "has no such column; expected CSV or NDJSON")]
    [InlineData("a.csv", "--by", "desk", "expected a column desk, as --by says")]
    [InlineData("a.txt", "--out", "IN", "is one of the inputs")]
    public void What_cannot_be_done_is_told(string name, string option, string value, string told)
    {
        using var folder = new TemporaryFolder();
        string input = folder.Write(name, "text\nRain fell.\n");
        string target = Path.Join(folder.Path, "a.csv");
        if (value == "IN")
            input = folder.Write("a.csv", "text\nRain fell.\n");
        Some.Newsattr("sources", input, option, value == "IN" ? target : value).AssertFailed(1, told);
    }

    [Theory]
    [InlineData("--out", "a.json")]
    [InlineData("--out", "folder")]
    [InlineData("--out", "a.jsonld")]
    [InlineData("--by", " ")]
    [InlineData("--format", "json")]
    public void A_wrong_command_line_is_told(string option, string value) =>
        Some.NewsattrOn(Pier, "sources", option, value).AssertFailed(2, option, "expected");

    [Fact]
    public void Of_several_files_those_that_can_be_read_are_counted()
    {
        using var folder = new TemporaryFolder();
        string good = folder.Write("a.txt", Pier),
            bad = folder.Write("b.txt", "\u0001\u0002");
        File.WriteAllBytes(bad, [0xFF, 0xC3, 0x28, 0x80]);
        var run = Some.Newsattr("sources", good, bad);
        Assert.Equal(1, run.Code);
        Assert.Equal(2, run.Records.Count);
        Assert.Contains("1 of 2 files could not be read", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("classify")]
    [InlineData("classify", "--format", "html")]
    [InlineData("sources")]
    [InlineData("explain", "--article", "-")]
    public void Other_languages_are_told(params string[] arguments)
    {
        Assert.Equal(
            "newsattr: -: does not look like English. Labels mean nothing in other languages.\n",
            Some.NewsattrOn(German, arguments).Error
        );
        Assert.Equal("", Some.NewsattrOn(Pier, arguments).Error);
    }

    [Fact]
    public void Other_languages_are_counted_in_files_of_many_articles()
    {
        var run = Some.NewsattrOn($"{{\"text\":\"{Quay}\"}}\n{{\"text\":\"{German}\"}}\n", "classify", "--input", "ndjson");
        Assert.Equal(
            "newsattr: -: 1 of 2 articles does not look like English (the first: 2). Labels mean nothing in other languages.\n",
            run.Error
        );
        Assert.Equal(["true", "true", "false", "false"], run.Records.Select(record => record.GetProperty("english").GetRawText()));
    }

    [Fact]
    public void Sentences_name_their_source_its_form_and_the_whole_quotation()
    {
        const string text =
            "\"The 😀 pier is shut,\" said Ona Pryce, a warden at Torp. \"It will open in May. It is safe,\" she added. Rain fell.";
        foreach (string unit in new[] { "utf16", "code-point" })
        {
            var records = Some.NewsattrOn(text, "classify", "--offsets", unit).Records;
            Assert.Equal("Ona Pryce", Text(records[0], "sourceName"));
            Assert.Equal(["direct", "direct", "direct", "none"], records.Select(record => Text(record, "form")));
            Assert.Equal(3, records.Count(record => record.GetProperty("sourceId").ValueKind == JsonValueKind.Number));
            foreach (var record in records)
            {
                foreach (string name in new[] { "shortSource", "longSource" })
                    if (record.GetProperty(name).GetString() is { } words)
                        Assert.Equal(
                            words,
                            Cut(Text(record, "text")!, unit, Number(record, $"{name}Start"), Number(record, $"{name}Length"))
                        );
                if (record.GetProperty("wholeQuotation").ValueKind == JsonValueKind.Null)
                    continue;
                string whole = Cut(text, unit, Number(record, "wholeQuotationStart"), Number(record, "wholeQuotationLength"));
                Assert.StartsWith(Number(record, "index") == 0 ? "The 😀 pier" : whole[..3], whole, StringComparison.Ordinal);
                Assert.InRange(Number(record, "index"), Number(record, "wholeQuotationFirst"), Number(record, "wholeQuotationLast"));
            }
        }
        string[] header = Some.NewsattrOn(text, "classify", "--format", "csv").Out.Split('\n')[0].Split(',');
        Assert.Equal("corrected", header[^1]);
        string[] members = [.. Some.NewsattrOn(text, "classify").Records[0].EnumerateObject().Select(member => member.Name)];
        int first = Array.IndexOf(members, "sourceId");
        Assert.Equal(members[first..], header[Array.IndexOf(header, "sourceId")..^1]);
        var alone = Assert.Single(Some.NewsattrOn("Rain fell.", "classify", "--unit", "sentence").Records);
        foreach (string member in members[first..])
            Assert.Equal(JsonValueKind.Null, alone.GetProperty(member).ValueKind);
    }

    static string Cut(string text, string unit, int start, int length) =>
        unit == "utf16" ? text.Substring(start, length) : string.Concat(text.EnumerateRunes().Skip(start).Take(length));

    static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    static int Number(JsonElement row, string name) => int.Parse(row.GetProperty(name).GetRawText(), CultureInfo.InvariantCulture);
}
