using System.Text.Json;
using Parquet;
using static NewsAttribution.Cli.Tests.SomeArchive;

namespace NewsAttribution.Cli.Tests;

/// <summary>Archives in, tables out: columns, folders of parts, going on after an end.</summary>
public sealed class ArchiveTableTests
{
    static string Crawl(TemporaryFolder folder, string name = "crawl.warc.gz", int pages = 3) =>
        folder.Write(
            name,
            [
                .. Enumerable
                    .Range(0, pages)
                    .SelectMany(i => Record($"https://news.example/{name}/{i}", Page(English + $" Day {i} of {name}."), day: 2 + i % 2)),
                .. Record("https://news.example/de", Page(German, "Der Damm", "de")),
                // A template that says English says little.
                .. Record("https://news.example/template", Page(German, "Der Damm", "en")),
                .. Record("https://news.example/again", Page(English + $" Day 0 of {name}.")),
            ]
        );

    [Fact]
    public void Archive_gives_its_columns_in_every_format()
    {
        using var folder = new TemporaryFolder();
        var records = Some.Newsattr("classify", Crawl(folder), "--format", "ndjson").Records;
        Assert.Equal(
            ("https://news.example/crawl.warc.gz/1", "2026-11-03T08:00:00Z", "The dam leaks", "en", JsonValueKind.Null),
            (
                records[4].GetProperty("url").GetString(),
                records[4].GetProperty("date").GetString(),
                records[4].GetProperty("title").GetString(),
                records[4].GetProperty("language").GetString(),
                records[4].GetProperty("byline").ValueKind
            )
        );
        string[] csv = Some.Newsattr("classify", Crawl(folder), "--format", "csv").Out.Split('\n');
        Assert.EndsWith(",english,url,date,title,language,byline,corrected", csv[0], StringComparison.Ordinal);
        Assert.EndsWith(",https://news.example/crawl.warc.gz/0,2026-11-02T08:00:00Z,The dam leaks,en,,", csv[1], StringComparison.Ordinal);
        Assert.DoesNotContain("url", Some.NewsattrOn("Rain fell.", "classify", "--format", "csv").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_languages_and_repeated_texts_are_counted()
    {
        using var folder = new TemporaryFolder();
        string crawl = Crawl(folder);
        var run = Some.Newsattr("classify", crawl, "--format", "ndjson", "--dedupe");
        Assert.Contains(
            "3 articles; passed over: 2 articles that are not English, 1 article with the text of another.",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(6, Articles(Some.Newsattr("classify", crawl, "--format", "ndjson", "--any-language")).Count);
    }

    static HashSet<string> Articles(Run run) => [.. run.Records.Select(r => r.GetProperty("article").GetString()!)];

    [Fact]
    public void Nothing_of_something_is_an_error()
    {
        using var folder = new TemporaryFolder();
        string german = folder.Write("a.warc.gz", Record("https://news.example/de", Page(German, "Der Damm", "de")));
        string target = Path.Join(folder.Path, "a.csv");
        Some.Newsattr("classify", german, "--quiet", "--format", "csv")
            .AssertFailed(1, "found no article to label", "1 article that is not English");
        Some.Newsattr("classify", german, "--quiet", "--out", target).AssertFailed(1, "found no article to label");
        Assert.False(File.Exists(target));
        Some.Newsattr("classify", german, "--quiet", "--out", Path.Join(folder.Path, "parts/"))
            .AssertFailed(1, "found no article to label");
    }

    [Theory]
    [InlineData("a.warc", "")]
    [InlineData("a.rss", "<rss version=\"2.0\"><channel><title>News</title></channel></rss>")]
    [InlineData("a.ninjs", "[]")]
    public void Nothing_of_nothing_is_an_error_too(string name, string text)
    {
        using var folder = new TemporaryFolder();
        string empty = folder.Write(name, text),
            full = folder.Write("b.warc.gz", Record("https://news.example/en", Page(English)));
        foreach (string target in (string[])["a.csv", "a.parquet", "parts/", "a.html"])
            Some.Newsattr("classify", empty, "--quiet", "--out", Path.Join(folder.Path, target))
                .AssertFailed(1, "found no article to label", "there was nothing", "Expected at least one");
        Some.Newsattr("classify", empty, "--quiet").AssertFailed(1, "found no article to label");
        Assert.Equal(0, Some.Newsattr("classify", empty, full, "--quiet").Code);
    }

    [Fact]
    public async Task Parquet_holds_what_csv_holds()
    {
        using var folder = new TemporaryFolder();
        string target = Path.Join(folder.Path, "a.parquet");
        var run = Some.Newsattr("classify", Crawl(folder), "--out", target);
        Assert.Equal(0, run.Code);
        var expected = Some.Newsattr("classify", Crawl(folder), "--format", "ndjson").Records;

        await using var reader = await ParquetReader.CreateAsync(target);
        var fields = reader.Schema.DataFields;
        Assert.Equal(
            "file article index start length kind label confidence decided official-claim intelligence-assessment analysis-quote narrative "
                + "source sourceStart sourceLength cue cueStart cueLength quotation quotationStart quotationLength speaker voice text "
                + "paragraph sourceId sourceName sourceRole sourceKind naming form shortSource shortSourceStart "
                + "shortSourceLength longSource "
                + "longSourceStart longSourceLength wholeQuotation wholeQuotationFirst wholeQuotationLast wholeQuotationStart "
                + "wholeQuotationLength english url date title language byline",
            string.Join(' ', fields.Select(f => f.Name))
        );
        using var group = reader.OpenRowGroupReader(0);
        var texts = new string?[group.RowCount];
        await group.ReadAsync(fields.Single(f => f.Name == "text"), texts.AsMemory());
        Assert.Equal(expected.Select(r => r.GetProperty("text").GetString()), texts);
        var starts = new int?[group.RowCount];
        await group.ReadAsync<int>(fields.Single(f => f.Name == "sourceStart"), starts.AsMemory());
        Assert.Equal(
            expected.Select(r => r.GetProperty("sourceStart") is { ValueKind: JsonValueKind.Number } n ? n.GetInt32() : default(int?)),
            starts
        );
        var dates = new DateTime?[group.RowCount];
        await group.ReadAsync<DateTime>(fields.Single(f => f.Name == "date"), dates.AsMemory());
        Assert.Equal(new DateTime(2026, 11, 2, 8, 0, 0), dates[0]);
    }

    [Fact]
    public void Folder_has_a_file_for_each_input_and_a_second_run_reads_nothing()
    {
        using var folder = new TemporaryFolder();
        string a = Crawl(folder, "a.warc.gz"),
            b = Crawl(folder, "b.warc.gz"),
            target = Path.Join(folder.Path, "out/");
        string[] arguments = ["classify", a, b, "--out", target, "--format", "ndjson", "--dedupe"];

        var first = Some.Newsattr(arguments);
        Assert.Equal(0, first.Code);
        Assert.Contains("2 of 2 files; 24 sentences in 6 articles; passed over", first.Out, StringComparison.Ordinal);
        string[] parts = Directory.GetFiles(target, "*.ndjson");
        Assert.Equal(2, parts.Length);
        var before = parts.ToDictionary(p => p, File.ReadAllText);
        string manifest = File.ReadAllText(Path.Join(target, "_manifest.json"));

        // As after a kill: one part is missing, and its note is there.
        string lost = parts.Single(p => Path.GetFileName(p).StartsWith("b-", StringComparison.Ordinal));
        File.Delete(lost);
        var second = Some.Newsattr(arguments);
        Assert.Equal(0, second.Code);
        Assert.Contains("2 of 2 files, 1 of them by a run before", second.Out, StringComparison.Ordinal);
        Assert.All(before, part => Assert.Equal(part.Value, File.ReadAllText(part.Key)));
        Assert.Equal(manifest, File.ReadAllText(Path.Join(target, "_manifest.json")));

        Some.Newsattr(arguments[..^1]).AssertFailed(1, "run with other options (--dedupe: True)");
        // An input that has changed is read again.
        Crawl(folder, "a.warc.gz", pages: 5);
        // And so are those behind it, whose repeated texts it decided.
        Assert.Contains("2 of 2 files; 32 sentences in 8 articles", Some.Newsattr(arguments).Out, StringComparison.Ordinal);
        Crawl(folder, "b.warc.gz", pages: 5);
        Assert.Contains("1 of them by a run before", Some.Newsattr(arguments).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Input_that_has_changed_leaves_no_day_of_before()
    {
        using var folder = new TemporaryFolder();
        string target = Path.Join(folder.Path, "out/");
        string Changed(params int[] days) =>
            folder.Write("a.warc.gz", [.. days.SelectMany(day => Record($"https://news.example/{day}", Page(English), day: day))]);
        string[] Days() =>
            [.. Directory.GetFiles(target, "*.csv", SearchOption.AllDirectories).Select(p => Directory.GetParent(p)!.Name).Order()];

        string[] arguments = ["classify", Changed(2, 3), "--out", target, "--partition", "date", "--format", "csv"];
        Assert.Equal(0, Some.Newsattr(arguments).Code);
        Assert.Equal(["day=2026-11-02", "day=2026-11-03"], Days());
        Changed(3, 4, 4);
        Assert.Equal(0, Some.Newsattr(arguments).Code);
        Assert.Equal(["day=2026-11-03", "day=2026-11-04"], Days());
    }

    /// <summary>What a broken file held is not kept, so that it is no reason to leave out the same text of another.</summary>
    [Fact]
    public void Text_of_a_file_that_breaks_off_is_not_lost()
    {
        using var folder = new TemporaryFolder();
        string a = folder.Write("a.ndjson", "{\"text\":\"Rain fell.\"}\nno object\n"),
            b = folder.Write("b.ndjson", "{\"text\":\"Rain fell.\"}\n"),
            target = Path.Join(folder.Path, "out/");
        Some.Newsattr("classify", a, b, "--dedupe", "--out", target, "--format", "ndjson").AssertFailed(1, "1 of 2 files");
        Assert.Contains("Rain fell.", File.ReadAllText(Assert.Single(Directory.GetFiles(target, "*.ndjson"))), StringComparison.Ordinal);
    }

    /// <summary>Of a text too short to tell, what the page declares is believed.</summary>
    [Theory]
    [InlineData(
        "Der Damm oberhalb der Kleinstadt bleibt nach den Regenfällen der letzten Nacht voraussichtlich noch bis Freitagmorgen gesperrt.",
        "de",
        false
    )]
    [InlineData(
        "Der Damm oberhalb der Kleinstadt bleibt nach den Regenfällen der letzten Nacht voraussichtlich noch bis Freitagmorgen gesperrt.",
        "en-GB",
        true
    )]
    [InlineData(English, "de", true)]
    [InlineData(German, "en", false)]
    public void Language_is_that_of_the_words_or_the_declared_one(string text, string declared, bool isRead)
    {
        using var folder = new TemporaryFolder();
        string crawl = folder.Write("a.warc.gz", Record("https://news.example/1", Page(text, "Damm", declared)));
        Assert.Equal(isRead ? 0 : 1, Some.Newsattr("classify", crawl, "--format", "ndjson").Code);
    }

    [Fact]
    public void Each_day_has_a_folder()
    {
        using var folder = new TemporaryFolder();
        string target = Path.Join(folder.Path, "out");
        string crawl = folder.Write(
            "a.warc.gz",
            [.. Enumerable.Range(0, 24).SelectMany(i => Record($"https://news.example/{i}", Page(English + $" {i}."), day: 1 + i % 12))]
        );
        Assert.Equal(0, Some.Newsattr("classify", crawl, "--out", target + "/", "--partition", "date", "--format", "csv").Code);
        Assert.Equal(
            Enumerable.Range(1, 12).Select(day => $"day=2026-11-{day:00}"),
            Directory.GetDirectories(target, "day=*").Select(Path.GetFileName).Order(StringComparer.Ordinal)!
        );
        // More days than files that stand open: a day that comes again gets a second file.
        Assert.Equal(2, Directory.GetFiles(Path.Join(target, "day=2026-11-01")).Length);
        Some.Newsattr("classify", crawl, "--out", target + ".csv", "--partition", "date").AssertFailed(2, "--partition");
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same()
    {
        using var folder = new TemporaryFolder();
        string crawl = Crawl(folder, pages: 200),
            broken = folder.Write("b.csv", "text\n\"open"),
            text = folder.Write("c.txt", "The quay is shut, the port authority said.");
        string Out(string jobs)
        {
            var run = Some.Newsattr("classify", crawl, broken, text, "--format", "ndjson", "--dedupe", "--jobs", jobs);
            Assert.Equal(1, run.Code);
            return run.Out + run.Error;
        }
        string one = Out("1");
        Assert.Contains("b.csv", one, StringComparison.Ordinal);
        Assert.Equal(one, Out("2"));
        Assert.Equal(one, Out("8"));
        Some.Newsattr("classify", text, "--jobs", "0").AssertFailed(2, "--jobs");
    }
}
