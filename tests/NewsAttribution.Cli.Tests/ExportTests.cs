using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsAttribution.Training;

namespace NewsAttribution.Cli.Tests;

/// <summary>Answers in the formats of others, against what their documentation asks for.</summary>
public sealed class ExportTests
{
    const string Article =
        "Pier 😀 shut\n\nThe quay is shut, 𝒩ell Marsh,\r\nthe harbour master of Torp, said. Rain fell. Analysts at the "
        + "institute expect snow.\n";

    [Theory]
    [InlineData("label-studio", "tasks.json")]
    [InlineData("labelstudio", "tasks.json")]
    [InlineData("doccano", "tasks.jsonl")]
    [InlineData("prodigy", "tasks.jsonl")]
    [InlineData("web-annotation", "annotations.jsonld")]
    [InlineData("web-annotation", "annotations.json")]
    public void Files_hold_what_the_standard_output_would(string format, string name)
    {
        using var folder = new TemporaryFolder();
        string target = Path.Join(folder.Path, name);
        Assert.Equal(0, Some.NewsattrOn(Article, "classify", "--format", format, "--out", target).Code);
        Assert.Equal(Some.NewsattrOn(Article, "classify", "--format", format).Out, File.ReadAllText(target));
        if (name.EndsWith(".jsonld", StringComparison.Ordinal))
        {
            Assert.Equal(0, Some.NewsattrOn(Article, "classify", "--out", target).Code);
            Assert.Contains("anno.jsonld", File.ReadAllText(target), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--format", "label-studio", "--out", "a.jsonl")]
    [InlineData("--format", "prodigy", "--out", "a.json")]
    [InlineData("--format", "doccano", "--out", "a.jsonld")]
    [InlineData("--format", "web-annotation", "--offsets", "utf16")]
    [InlineData("--out", "a.jsonld", "--offsets", "utf8")]
    [InlineData("--format", "html", "--out", "a.jsonld")]
    public void What_does_not_fit_is_told(params string[] arguments) =>
        Some.NewsattrOn(Article, ["classify", .. arguments])
            .AssertFailed(2, arguments[0] == "--out" ? "--offsets" : arguments[2], "expected");

    [Theory]
    [InlineData("label-studio", "[]\n")]
    [InlineData("doccano", "")]
    [InlineData("prodigy", "")]
    public void Nothing_is_an_empty_file(string format, string expected) =>
        Assert.Equal(expected, Some.NewsattrOn("", "classify", "--format", format).Out);

    /// <summary>https://labelstud.io/guide/predictions: data, predictions with result, model_version and score.</summary>
    [Fact]
    public void Label_studio_opens_with_our_guesses_and_no_decision()
    {
        using var json = JsonDocument.Parse(Some.NewsattrOn(Article, "classify", "--format", "label-studio").Out);
        var tasks = json.RootElement.EnumerateArray().ToList();
        Assert.Equal(4, tasks.Count);
        foreach (var task in tasks)
        {
            string text = task.GetProperty("data").GetProperty("text").GetString()!;
            Assert.DoesNotContain('\r', text);
            var prediction = Assert.Single(task.GetProperty("predictions").EnumerateArray());
            Assert.Matches("^newsattr [0-9]", prediction.GetProperty("model_version").GetString());
            Assert.InRange(prediction.GetProperty("score").GetDouble(), 0.25, 1);
            foreach (var region in prediction.GetProperty("result").EnumerateArray())
            {
                string type = region.GetProperty("type").GetString()!;
                var value = region.GetProperty("value");
                Assert.Equal("text", region.GetProperty("to_name").GetString());
                Assert.Equal(type == "choices" ? "label" : "source", region.GetProperty("from_name").GetString());
                Assert.Single(value.GetProperty(type).EnumerateArray());
                if (type == "labels")
                    Assert.Equal(value.GetProperty("text").GetString(), Slice(text, Number(value, "start"), Number(value, "end")));
            }
        }
        Assert.Contains(tasks, task => task.GetRawText().Contains("\"labels\"", StringComparison.Ordinal));
        using var folder = new TemporaryFolder();
        string file = folder.Write("tasks.json", json.RootElement.GetRawText());
        Some.Newsattr("convert", file, "--from", "label-studio").AssertFailed(1, "no", "label");
    }

    [Fact]
    public void Prodigy_has_the_guess_chosen_and_counts_it_once_somebody_answered()
    {
        var run = Some.NewsattrOn(Article, "classify", "--format", "prodigy");
        int spans = 0;
        foreach (var task in run.Records)
        {
            string text = task.GetProperty("text").GetString()!;
            string[] options = [.. task.GetProperty("options").EnumerateArray().Select(option => option.GetProperty("id").GetString()!)];
            Assert.Equal(4, options.Length);
            Assert.Contains(Assert.Single(task.GetProperty("accept").EnumerateArray()).GetString(), options);
            Assert.False(task.TryGetProperty("answer", out _));
            foreach (var span in task.GetProperty("spans").EnumerateArray())
            {
                spans++;
                Assert.NotEqual("", Slice(text, Number(span, "start"), Number(span, "end")).Trim());
            }
        }
        Assert.True(spans > 1, run.Out);
        using var folder = new TemporaryFolder();
        Some.Newsattr("convert", folder.Write("a.jsonl", run.Out), "--from", "prodigy").AssertFailed(1, "no", "label");
        string answered = run.Out.Replace("{\"text\"", "{\"answer\":\"accept\",\"text\"", StringComparison.Ordinal);
        AssertConverted(folder.Write("b.jsonl", answered), "prodigy");
    }

    [Fact]
    public void Doccano_carries_source_and_place_and_is_ascii()
    {
        var run = Some.NewsattrOn(Article, "classify", "--format", "doccano");
        Assert.True(Ascii.IsValid(run.Out));
        foreach (var task in run.Records)
            Assert.Single(task.GetProperty("label").EnumerateArray());
        using var folder = new TemporaryFolder();
        AssertConverted(folder.Write("a.jsonl", run.Out), "doccano");
    }

    static void AssertConverted(string file, string format)
    {
        var rows = AnnotationFile.Read(file, format == "doccano" ? AnnotationFormat.Doccano : AnnotationFormat.Prodigy, out int undecided);
        var answers = Some.NewsattrOn(Article, "classify").Records;
        Assert.Equal((answers.Count, 0), (rows.Count, undecided));
        for (int i = 0; i < rows.Count; i++)
        {
            Assert.Equal(answers[i].GetProperty("text").GetString()!.ReplaceLineEndings("\n"), rows[i].Text);
            Assert.Equal(answers[i].GetProperty("label").GetString(), rows[i].Label);
            Assert.Equal((answers[i].GetProperty("source").GetString() ?? "").ReplaceLineEndings("\n"), rows[i].Source);
            Assert.Equal(i.ToString(CultureInfo.InvariantCulture), rows[i].Sentence);
        }
    }

    /// <summary>
    /// What the recommendation of 23 February 2017 demands (the keywords MUST of sections 3.1, 3.2, 4.2.4, 4.2.5 and 5.2).
    /// </summary>
    [Fact]
    public void Web_annotations_follow_the_recommendation_and_find_their_words()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("a b.txt", Article);
        var run = Some.Newsattr("classify", file, "--format", "web-annotation");
        using var json = JsonDocument.Parse(run.Out);
        var page = json.RootElement;
        Assert.Equal("http://www.w3.org/ns/anno.jsonld", page.GetProperty("@context").GetString());
        Assert.Equal("AnnotationPage", page.GetProperty("type").GetString());
        Assert.Equal("#annotations", page.GetProperty("id").GetString());
        var items = page.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(items.Count, items.Select(item => item.GetProperty("id").GetString()).Distinct().Count());
        foreach (var item in items)
        {
            Assert.Matches(
                "^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
                item.GetProperty("id").GetString()
            );
            Assert.Equal("Annotation", item.GetProperty("type").GetString());
            Assert.Contains(item.GetProperty("motivation").GetString(), (string[])["classifying", "identifying"]);
            Assert.Equal("TextualBody", item.GetProperty("body").GetProperty("type").GetString());
            Assert.NotEqual("", item.GetProperty("body").GetProperty("value").GetString());
            var target = item.GetProperty("target");
            Assert.EndsWith("a%20b.txt", target.GetProperty("source").GetString(), StringComparison.Ordinal);
            var selectors = target.GetProperty("selector").EnumerateArray().ToList();
            Assert.Equal(["TextQuoteSelector", "TextPositionSelector"], selectors.Select(s => s.GetProperty("type").GetString()));
            var (quote, place) = (selectors[0], selectors[1]);
            string exact = quote.GetProperty("exact").GetString()!;
            Assert.Equal(exact, Slice(Article, Number(place, "start"), Number(place, "end")));
            Assert.Contains(
                quote.GetProperty("prefix").GetString() + exact + quote.GetProperty("suffix").GetString(),
                Article,
                StringComparison.Ordinal
            );
        }
        Assert.Equal(4, items.Count(item => item.GetProperty("motivation").GetString() == "classifying"));
        Assert.Equal(run.Out, Some.Newsattr("classify", file, "--format", "web-annotation").Out);
    }

    const string Page =
        "<html><body><nav>Home</nav><article><h1>Pier shut</h1><p>The quay is shut until the end of May, the port "
        + "authority said on Monday.</p>"
        + "<p>Rain fell on the town all day long, and the ferries stayed in the harbour of Torp.</p></article></body></html>";

    /// <summary>A place in the article of a page is none in the page, and one in a row is none in the file.</summary>
    [Theory]
    [InlineData("page.html", Page)]
    [InlineData("rows.csv", "article,text\nhttps://news.example/ä b,\"Rain fell, the mayor said.\"\nhttps://news.example/ä b,Snow fell.\n")]
    public void Web_annotations_quote_alone_where_the_text_is_not_that_of_the_file(string name, string text)
    {
        using var folder = new TemporaryFolder();
        using var json = JsonDocument.Parse(Some.Newsattr("classify", folder.Write(name, text), "--format", "web-annotation").Out);
        foreach (var item in json.RootElement.GetProperty("items").EnumerateArray())
        {
            var target = item.GetProperty("target");
            Assert.Equal(
                "TextQuoteSelector",
                Assert.Single(target.GetProperty("selector").EnumerateArray()).GetProperty("type").GetString()
            );
            if (name == "rows.csv")
                Assert.Equal("https://news.example/%C3%A4%20b", target.GetProperty("source").GetString());
        }
    }

    [Theory]
    [InlineData("utf16")]
    [InlineData("codepoint")]
    [InlineData("code-point")]
    [InlineData("utf8")]
    public void Offsets_count_in_the_unit_of_the_client(string unit)
    {
        var run = Some.NewsattrOn(Article, "classify", "--offsets", unit);
        int found = 0;
        foreach (var record in run.Records)
        {
            string text = record.GetProperty("text").GetString()!;
            Assert.Equal(text, Cut(Article, unit, Number(record, "start"), Number(record, "length")));
            foreach (string phrase in new[] { "source", "cue", "quotation" })
                if (record.GetProperty(phrase).GetString() is { } words)
                {
                    found++;
                    Assert.Equal(words, Cut(text, unit, Number(record, $"{phrase}Start"), Number(record, $"{phrase}Length")));
                }
        }
        Assert.True(found > 3, run.Out);
        string[][] table =
        [
            .. Some.NewsattrOn("😀 fell. Rain fell.", "classify", "--offsets", unit, "--format", "csv")
                .Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(',')),
        ];
        Assert.Equal(
            unit switch
            {
                "utf16" => "9",
                "utf8" => "11",
                _ => "8",
            },
            table[2][Array.IndexOf(table[0], "start")]
        );
    }

    static string Cut(string text, string unit, int start, int length) =>
        unit switch
        {
            "utf16" => text.Substring(start, length),
            "utf8" => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text).AsSpan(start, length)),
            _ => Slice(text, start, start + length),
        };

    /// <summary>As Python slices.</summary>
    static string Slice(string text, int start, int end) => string.Concat(text.EnumerateRunes().Take(end).Skip(start));

    static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
