using System.IO.Pipelines;
using System.Text;
using System.Text.Json;

namespace NewsAttribution.Cli.Tests;

public sealed class ClassifyTests
{
    const string Two = "The harbour master said the ferry was late. Snow fell all day.";

    static readonly string[] Fields =
    [
        "file",
        "index",
        "start",
        "length",
        "kind",
        "label",
        "confidence",
        "decided",
        "probabilities",
        "source",
        "sourceStart",
        "sourceLength",
        "cue",
        "cueStart",
        "cueLength",
        "quotation",
        "quotationStart",
        "quotationLength",
        "speaker",
        "voice",
        "text",
        "sourceId",
        "sourceName",
        "sourceRole",
        "sourceKind",
        "naming",
        "form",
        "shortSource",
        "shortSourceStart",
        "shortSourceLength",
        "longSource",
        "longSourceStart",
        "longSourceLength",
        "wholeQuotation",
        "wholeQuotationFirst",
        "wholeQuotationLast",
        "wholeQuotationStart",
        "wholeQuotationLength",
        "english",
    ];

    [Fact]
    public void Classify_an_article_writes_the_documented_members_for_each_sentence()
    {
        var run = Some.NewsattrOn(Two, "classify");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(SentenceSplitter.Split(Two).Count, run.Records.Count);
        foreach (var record in run.Records)
        {
            Assert.Equal(Fields, record.EnumerateObject().Select(member => member.Name));
            int start = record.GetProperty("start").GetInt32(),
                length = record.GetProperty("length").GetInt32();
            Assert.Equal(Two.Substring(start, length), record.GetProperty("text").GetString());
            Assert.True(SentenceLabels.TryParse(record.GetProperty("label").GetString(), out var label));
            var probabilities = record.GetProperty("probabilities");
            Assert.Equal(SentenceLabels.All.Select(SentenceLabels.Name), probabilities.EnumerateObject().Select(member => member.Name));
            Assert.Equal(1, probabilities.EnumerateObject().Sum(member => member.Value.GetDouble()), 1e-4);
            Assert.Equal(record.GetProperty("confidence").GetDouble(), probabilities.GetProperty(label.Name()).GetDouble());
        }
    }

    [Fact]
    public void Classify_several_files_names_each_and_counts_anew()
    {
        using var folder = new TemporaryFolder();
        string one = folder.Write("one.txt", Two),
            two = folder.Write("two.txt", Two);

        var run = Some.NewsattrOn("Rain.", "classify", one, "-", two);

        Assert.Equal(
            [one, "-", two],
            run.Records.Where(r => r.GetProperty("index").GetInt32() == 0).Select(r => r.GetProperty("file").GetString())
        );
    }

    [Fact]
    public void Classify_lines_keeps_the_number_of_each_line_and_passes_over_empty_ones()
    {
        var run = Some.NewsattrOn("Snow fell.\r\n\r\nRain \"fell, he said.\n", "classify", "--unit", "sentence");

        Assert.Equal(["Snow fell.", "Rain \"fell, he said."], Texts(run));
        Assert.Equal([0, 2], run.Records.Select(r => r.GetProperty("index").GetInt32()));
    }

    [Fact]
    public void Classify_csv_rows_of_an_article_keeps_their_order_and_names_the_article()
    {
        const string csv = "article,paragraph,kind,text,extra\na,1,headline,Storm,\na,2,,\"It blew, \"\"hard\"\".\",x\nb,1,body,Calm.,\n";

        var run = Some.NewsattrOn(csv, "classify", "--input", "csv");

        Assert.Equal("", run.Error);
        Assert.Equal(["Storm", "It blew, \"hard\".", "Calm."], Texts(run));
        Assert.Equal(["a", "a", "b"], run.Records.Select(r => r.GetProperty("article").GetString()));
        Assert.Equal([0, 1, 0], run.Records.Select(r => r.GetProperty("index").GetInt32()));
        Assert.Equal("headline", run.Records[0].GetProperty("kind").GetString());
    }

    [Fact]
    public void Classify_csv_rows_without_article_takes_each_text_as_a_whole_one()
    {
        var run = Some.NewsattrOn($"text\n{Two}\nCalm.\n", "classify", "--input", "csv");

        Assert.Equal(["1", "2"], run.Records.Select(r => r.GetProperty("article").GetString()).Distinct());
        Assert.Equal(SentenceSplitter.Split(Two).Count + 1, run.Records.Count);
    }

    [Fact]
    public void Classify_ndjson_reads_articles_and_rows()
    {
        const string ndjson =
            "{\"text\":\"Calm.\"}\n\n{\"text\":\"Storm\",\"article\":7,\"paragraph\":1,\"kind\":\"headline\"}\n"
            + "{\"text\":\"It blew.\",\"article\":7,\"paragraph\":null}\n";

        var run = Some.NewsattrOn(ndjson, "classify", "--input", "ndjson");

        Assert.Equal("", run.Error);
        Assert.Equal(["1", "7", "7"], run.Records.Select(r => r.GetProperty("article").GetString()));
    }

    [Fact]
    public void Classify_to_csv_reads_back_as_csv()
    {
        var first = Some.NewsattrOn("It \"blew\", he said.\nCalm.\n", "classify", "--unit", "sentence", "--format", "csv");
        var second = Some.NewsattrOn(first.Out, "classify", "--unit", "sentence", "--input", "csv");

        Assert.StartsWith(
            "file,index,start,length,kind,label,confidence,decided,"
                + "official-claim,intelligence-assessment,analysis-quote,narrative,source,sourceStart,sourceLength,cue,cueStart,cueLength,"
                + "quotation,quotationStart,quotationLength,speaker,voice,text,paragraph,"
                + "sourceId,sourceName,sourceRole,sourceKind,naming,form,shortSource,shortSourceStart,shortSourceLength,longSource,"
                + "longSourceStart,longSourceLength,wholeQuotation,wholeQuotationFirst,wholeQuotationLast,wholeQuotationStart,"
                + "wholeQuotationLength,english,corrected\n",
            first.Out,
            StringComparison.Ordinal
        );
        Assert.Equal(["It \"blew\", he said.", "Calm."], Texts(second));
    }

    [Fact]
    public void Classify_to_a_table_shows_text_plainly_and_counts_the_labels()
    {
        var run = Some.NewsattrOn(
            "A \u001b[31mred\u0007 flag. [bold]Not[/] markup.",
            "classify",
            "--unit",
            "sentence",
            "--format",
            "table"
        );

        Assert.Equal(0, run.Code);
        Assert.DoesNotContain('\u001b', run.Out);
        Assert.DoesNotContain('\u0007', run.Out);
        Assert.Contains("[bold]Not[/] markup.", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 sentence: 1 ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Classify_names_the_sentence_that_names_the_speaker()
    {
        const string article = "The ferry will sail again on Friday, Harbour Master Ilse Marant said. She added that tickets stay valid.";

        var records = Some.NewsattrOn(article, "classify").Records;
        Assert.Equal(JsonValueKind.Null, records[0].GetProperty("speaker").ValueKind);
        Assert.Equal(0, records[1].GetProperty("speaker").GetInt32());

        Assert.Equal(0, records[0].GetProperty("voice").GetInt32());
        Assert.Equal(0, records[1].GetProperty("voice").GetInt32());

        Assert.Matches(",She,0,3,added that,4,10,,,,0,0,She added that", Some.NewsattrOn(article, "classify", "--format", "csv").Out);
        string table = Some.NewsattrOn(article, "classify", "--format", "table").Out;
        Assert.Matches(@"She \(Harbour Master Ilse +She added", table);
        Assert.Single(table.Split('\n'), line => line.Contains('('));
    }

    [Fact]
    public void Classify_marks_what_is_less_sure_than_was_asked_for_in_every_output()
    {
        const string lines = "The harbour master said the ferry was late.\nMarch.\n";
        string[] asked = ["classify", "--unit", "sentence", "--min-precision", "0.999"];
        Assert.All(Some.NewsattrOn(lines, "classify", "--unit", "sentence").Records, record =>
            Assert.True(record.GetProperty("decided").GetBoolean())
        );
        Assert.All(Some.NewsattrOn(lines, asked).Records, record => Assert.False(record.GetProperty("decided").GetBoolean()));
        Assert.All(Some.NewsattrOn(lines, "classify", "--min-precision", "0.999").Records, record =>
            Assert.False(record.GetProperty("decided").GetBoolean())
        );
        Assert.Equal(2, Some.NewsattrOn(lines, [.. asked, "--format", "csv"]).Out.Split(",false,").Length - 1);
        string table = Some.NewsattrOn(lines, [.. asked, "--format", "table"]).Out;
        Assert.Equal(2, table.Split("%? ").Length - 1);
        Assert.Contains(
            "2 of them, with a question mark, are less sure than 99.9 %: such labels are guesses.",
            table,
            StringComparison.Ordinal
        );
        string page = Some.NewsattrOn(lines, "classify", "--format", "html", "--min-precision", "0.999").Out;
        ClassifyPagesTests.AssertSound(page);
        Assert.Contains(
            "Undecided: 2 of 2, with a question mark and a dashed letter, are less sure than 99.9&nbsp;%",
            page,
            StringComparison.Ordinal
        );
        Assert.Equal(2, page.Split("?</button>").Length - 1);
        string sure = Some.NewsattrOn(lines, "classify", "--format", "html", "--min-precision", "0").Out;
        Assert.DoesNotContain(
            "ndecided",
            // The script after the article has the word for others.
            sure[..sure.IndexOf("</article>", StringComparison.Ordinal)],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("1")]
    [InlineData("-0.1")]
    [InlineData("80%")]
    [InlineData("NaN")]
    public void Classify_a_precision_out_of_bounds_is_wrong_usage(string precision) =>
        Some.Newsattr("classify", "--min-precision", precision).AssertFailed(2, "--min-precision", precision, "0 or more and below 1");

    [Fact]
    public void Classify_writes_readable_json()
    {
        var run = Some.NewsattrOn("„Сніг“ <fell> & it's cold é", "classify", "--unit", "sentence");

        Assert.Contains("\"text\":\"„Сніг“ <fell> & it's cold é\"", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Classify_lines_answers_before_more_input_comes()
    {
        using var input = new EndlessLines("Snow fell.\n", batches: 3);
        using var output = new StringWriter();
        var terminal = new Terminal
        {
            In = input,
            Out = new StreamWriter(new WatchedStream(input)),
            Error = output,
        };

        Assert.Equal(0, Some.Newsattr(terminal, ["classify", "--unit", "sentence", "--jobs", "1"]));

        // Each read but the first found the answers to all lines before it flushed.
        Assert.Equal([0, 1, 2, 3], input.AnswersAtRead);
    }

    /// <summary>With a thread that reads, the next read is under way already; the answer does not wait for it.</summary>
    [Fact]
    public async Task Classify_lines_on_many_threads_answers_before_more_input_comes()
    {
        Pipe input = new(),
            output = new();
        await using var answers = new StreamWriter(output.Writer.AsStream());
        var terminal = new Terminal
        {
            In = input.Reader.AsStream(),
            Out = answers,
            Error = TextWriter.Null,
        };
        var run = Task.Run(() => Some.Newsattr(terminal, ["classify", "--unit", "sentence", "--jobs", "4"]));
        using var reader = new StreamReader(output.Reader.AsStream());
        for (int i = 0; i < 3; i++)
        {
            await input.Writer.WriteAsync("Snow fell.\n"u8.ToArray());
            string? answer = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
            Assert.Contains($"\"index\":{i},", answer, StringComparison.Ordinal);
        }
        await input.Writer.CompleteAsync();
        Assert.Equal(0, await run);
    }

    [Fact]
    [Trait("Speed", "slow")]
    public void Classify_lines_holds_bounded_memory()
    {
        const int batches = 20_000;
        string batch = string.Concat(Enumerable.Repeat("The ferry was late again, the harbour master said on Monday.\n", 20));
        using var input = new EndlessLines(batch, batches);
        var terminal = new Terminal
        {
            In = input,
            Out = new StreamWriter(new WatchedStream(input)),
            Error = TextWriter.Null,
        };
        input.OnRead = read =>
        {
            if (read == batches)
                Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - input.MemoryAtStart, long.MinValue, 8 << 20);
        };

        Assert.Equal(0, Some.Newsattr(terminal, ["classify", "--unit", "sentence"]));
        Assert.Equal(batches * 20L, input.Answers);
    }

    static IEnumerable<string?> Texts(Run run) => run.Records.Select(r => r.GetProperty("text").GetString());
}
