using System.Text;

namespace NewsAttribution.Cli.Tests;

/// <summary>Bad input gets an answer if it is text, and a clear message if it is a file that is not what it should be.</summary>
public sealed class BadInputTests
{
    static readonly string[][] EveryUnit =
    [
        ["classify"],
        ["classify", "--unit", "sentence"],
    ];

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    [InlineData("“An opening that never closes, \"and another, 'and \u00ABone more, he said.")]
    [InlineData("Before\0after, the \0 clerk said.")]
    [InlineData("One line.\r\nAnother line, she said.\r\n")]
    [InlineData("\uFEFFWith a byte order mark.")]
    public void Classify_odd_text_gets_a_result(string text)
    {
        foreach (string[] arguments in EveryUnit)
        foreach (string format in new[] { "ndjson", "csv", "table" })
            AssertRuns(Some.NewsattrOn(text, [.. arguments, "--quiet", "--format", format]));
        AssertRuns(Some.Newsattr("explain", "--quiet", text));
    }

    [Fact]
    public void Classify_empty_input_writes_nothing()
    {
        foreach (string[] arguments in EveryUnit)
            Assert.Equal(new Run(0, "", ""), Some.NewsattrOn("", [.. arguments, "--quiet"]));
    }

    [Fact]
    public void Classify_a_byte_order_mark_is_not_text() =>
        Assert.Equal(
            "Rain.",
            Assert.Single(Some.NewsattrOn("\uFEFFRain.", "classify", "--unit", "sentence").Records).GetProperty("text").GetString()
        );

    [Fact]
    public void Classify_windows_line_ends_are_no_part_of_a_sentence()
    {
        var run = Some.NewsattrOn("Rain.\r\nSnow.\r\n", "classify", "--unit", "sentence");
        Assert.Equal(["Rain.", "Snow."], run.Records.Select(r => r.GetProperty("text").GetString()));
        run = Some.NewsattrOn("text,kind\r\nRain.,body\r\n\"Snow.\",body\r\n", "classify", "--unit", "sentence", "--input", "csv");
        Assert.Equal(["Rain.", "Snow."], run.Records.Select(r => r.GetProperty("text").GetString()));
    }

    [Theory]
    [InlineData("\\ud800 cold", "\uFFFD cold")]
    [InlineData("cold \\udc00", "cold \uFFFD")]
    [InlineData("a\\ud800\\n\\\"\\\\b", "a\uFFFD\n\"\\b")]
    [InlineData("\\ud83d\\ude00", "\uD83D\uDE00")]
    public void Classify_lone_surrogates_get_a_result(string escaped, string written)
    {
        var run = Some.NewsattrOn($"{{\"text\":\"{escaped}\"}}", "classify", "--input", "ndjson", "--unit", "sentence");
        Assert.Equal("", run.Error);
        Assert.Equal(written, Assert.Single(run.Records).GetProperty("text").GetString());
        AssertRuns(Some.NewsattrOn($"{{\"text\":\"{escaped}\"}}", "classify", "--input", "ndjson", "--format", "table"));
    }

    [Fact]
    public void Explain_lone_surrogates_get_a_result() => AssertRuns(Some.Newsattr("explain", "\uD800 he said \uDC00"));

    [Theory]
    [Trait("Speed", "slow")]
    [InlineData("article", "text")]
    [InlineData("sentence", "text")]
    [InlineData("sentence", "csv")]
    [InlineData("sentence", "ndjson")]
    public void Classify_a_line_of_50_megabytes_gets_a_result(string unit, string input)
    {
        const int size = 50 << 20;
        var line = new StringBuilder(size + 100);
        line.Append(
            input switch
            {
                "csv" => "text\n\"",
                "ndjson" => "{\"text\":\"",
                _ => "",
            }
        );
        while (line.Length < size)
            line.Append("The clerk said the ledger of the fishing port was wet and ");
        line.Append(
            input switch
            {
                "csv" => "\"",
                "ndjson" => "\"}",
                _ => "",
            }
        );
        var terminal = new Terminal
        {
            In = new MemoryStream(Encoding.UTF8.GetBytes(line.ToString())),
            Out = new StreamWriter(new MemoryStream()),
            Error = new StringWriter(),
        };
        line.Clear().Capacity = 0;

        int code = Some.Newsattr(terminal, ["classify", "--unit", unit, "--input", input]);

        Assert.Equal((0, ""), (code, terminal.Error.ToString()));
        Assert.InRange(((StreamWriter)terminal.Out).BaseStream.Length, size - 100, long.MaxValue);
    }

    [Fact]
    [Trait("Speed", "slow")]
    public void Classify_a_line_without_end_is_told()
    {
        using var endless = new EndlessLines(new string('a', 50_000), int.MaxValue);
        Some.NewsattrOn(endless, "classify", "--unit", "sentence").AssertFailed(1, "without an end", "-: ");
    }

    [Theory]
    [InlineData("classify")]
    [InlineData("train", "--data")]
    [InlineData("evaluate", "--data")]
    [InlineData("explain", "Rain.", "--model")]
    public void Every_command_tells_of_a_missing_file(params string[] arguments) =>
        Some.Newsattr([.. arguments, "no/such.file"]).AssertFailed(1, "no/such.file", "no such file");

    [Theory]
    [InlineData("classify")]
    [InlineData("explain", "Rain.", "--model")]
    public void Classify_and_models_tell_of_a_directory(params string[] arguments) =>
        Some.Newsattr([.. arguments, Some.PathOf("src", "NewsAttribution", "Model")]).AssertFailed(1, "Model", "is a directory");

    [Fact]
    public void Classify_checks_all_files_before_it_writes()
    {
        var run = Some.Newsattr("classify", Some.PathOf("data", "seed", "article.txt"), "no/such.file");
        Assert.Equal((1, ""), (run.Code, run.Out));
    }

    [Theory]
    [InlineData("Rain.\nSn\u00F6w.\n", "line 2", "byte 8", "0xF6")]
    [InlineData("\u00FFtext", "line 1", "byte 0", "0xFF")]
    [InlineData("Rain.\n\u00ED\u00A0\u0080", "line 2", "byte 6", "0xED")]
    [InlineData("Cut off \u00C3", "line 1", "byte 8", "0xC3")]
    public void Classify_invalid_utf8_is_told_with_line_and_byte(string latin1, params string[] words)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(latin1);
        foreach (string[] arguments in EveryUnit)
            Some.NewsattrOn(bytes, arguments).AssertFailed(1, words);
    }

    [Fact]
    public void Classify_invalid_utf8_far_into_a_file_is_told_with_line_and_byte()
    {
        byte[] bytes = [.. Enumerable.Repeat("Räin fell.\n"u8.ToArray(), 20_000).SelectMany(b => b), 0xC0];
        Some.NewsattrOn(bytes, "classify").AssertFailed(1, "line 20001", "byte 240000");
        Some.NewsattrOn(bytes, "classify", "--unit", "sentence").AssertFailed(1, "line 20001", "byte 240000");
    }

    [Theory]
    [InlineData("csv", "sentence,label\nRain.,narrative\n", "line 1", "sentence, label", "named text")]
    [InlineData("csv", "text,kind\nRain.,weather\n", "line 2", "kind", "weather", "headline, body or furniture")]
    [InlineData("csv", "text,paragraph\nRain.,one\n", "line 2", "paragraph", "one", "whole number")]
    [InlineData("csv", "text,kind\nRain.\n", "line 2", "1 fields", "expected 2")]
    [InlineData("csv", "text,article,Text\nRain.,a,Snow.\n", "line 1", "column text twice")]
    [InlineData("csv", "text\n\n\"Rain\nand \"\"snow.\n", "line 3", "never closed")]
    [InlineData("csv", "text\n\"Rain\" fell\n", "line 2", "after a closing quotation mark")]
    [InlineData("csv", "text\nThe \"rain\" fell\n", "line 2", "quotation mark inside a field")]
    [InlineData("ndjson", "{\"text\":\"Rain.\"}\nRain.\n", "line 2", "JSON object")]
    [InlineData("ndjson", "{\"text\":\"Rain.\"\n", "line 1", "JSON object")]
    [InlineData("ndjson", "[1]\n", "line 1", "JSON that is no object")]
    [InlineData("ndjson", "{\"txt\":\"Rain.\"}\n", "line 1", "no string member text")]
    [InlineData("ndjson", "{\"text\":\"Rain.\",\"kind\":\"weather\"}\n", "line 1", "kind", "headline, body or furniture")]
    [InlineData("ndjson", "{\"text\":\"Rain.\",\"paragraph\":1.5}\n", "line 1", "paragraph", "whole number")]
    [InlineData("ndjson", "{\"text\":\"Rain.\",\"article\":{}}\n", "line 1", "article", "a string or a number")]
    public void Classify_a_wrong_file_is_told_with_line_and_what_was_expected(string input, string text, params string[] words) =>
        Some.NewsattrOn(text, "classify", "--input", input).AssertFailed(1, words);

    [Fact]
    public void Classify_a_foreign_model_is_told()
    {
        using var folder = new TemporaryFolder();
        Some.Newsattr("explain", "Rain.", "--model", folder.Write("foreign.model", "no model")).AssertFailed(1, "foreign.model");
    }

    static void AssertRuns(Run run) => Assert.Equal((0, ""), (run.Code, run.Error));
}
