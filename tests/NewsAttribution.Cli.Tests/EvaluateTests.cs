using System.Text.Json;

namespace NewsAttribution.Cli.Tests;

public sealed class EvaluateTests
{
    const string Rows =
        "article,paragraph,kind,label,source,text,context,remark\n"
        + "a,1,body,official-claim,The harbour master,The harbour master said the ferry was late.,0,x\n"
        + "a,1,body,official-claim,He,He said it would sail on Friday.,1,y\n"
        + "b,1,body,narrative,,Snow fell all day.,0,z\n";

    [Fact]
    public void Evaluate_to_json_has_the_documented_members()
    {
        using var folder = new TemporaryFolder();
        foreach (string unit in new[] { "article", "sentence" })
        {
            var run = Some.Newsattr("evaluate", "--data", folder.Write("test.csv", Rows), "--unit", unit, "--format", "json");

            Assert.Equal((0, ""), (run.Code, run.Error));
            var json = JsonDocument.Parse(run.Out).RootElement;
            Assert.Equal(3, json.GetProperty("sentences").GetInt32());
            foreach (string name in new[] { "accuracy", "macroF1", "macroF1Interval", "calibrationError", "confusion" })
                Assert.True(json.TryGetProperty(name, out _), name);
            foreach (var label in SentenceLabels.All)
            foreach (string name in new[] { "precision", "recall", "f1", "support" })
                Assert.True(json.GetProperty("labels").GetProperty(label.Name()).TryGetProperty(name, out _), name);
            Assert.InRange(json.GetProperty("source").GetProperty("overlap").GetDouble(), 0, 1);
            Assert.InRange(json.GetProperty("source").GetProperty("exact").GetDouble(), 0, 1);
            Assert.Equal(1, json.GetProperty("slices").GetProperty("context").GetProperty("sentences").GetInt32());
            Assert.Equal(2, json.GetProperty("slices").GetProperty("clear").GetProperty("sentences").GetInt32());
        }
    }

    [Fact]
    public void Evaluate_without_source_and_context_leaves_them_out()
    {
        using var folder = new TemporaryFolder();
        var run = Some.Newsattr("evaluate", "--data", folder.Write("test.csv", "label,text\nnarrative,Snow fell.\n"), "--format", "json");

        Assert.Equal((0, ""), (run.Code, run.Error));
        var json = JsonDocument.Parse(run.Out).RootElement;
        Assert.False(json.TryGetProperty("source", out _));
        Assert.False(json.TryGetProperty("slices", out _));
    }

    [Fact]
    public void Evaluate_to_text_shows_each_label()
    {
        using var folder = new TemporaryFolder();
        var run = Some.Newsattr("evaluate", "--data", folder.Write("test.csv", Rows));

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("3 sentences, read in their articles", run.Out, StringComparison.Ordinal);
        foreach (var label in SentenceLabels.All)
            Assert.Contains($"\n{label.Name()} ", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sentence,label\nSnow fell.,narrative\n", "text")]
    [InlineData("text,label\nSnow fell.,weather\n", "weather", "(2)", "label", "narrative")]
    [InlineData("text,label\n\"Snow fell.,narrative\n", "(2)")]
    [InlineData("")]
    public void Evaluate_tells_what_is_wrong_with_a_corpus(string csv, params string[] words)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("wrong.csv", csv);
        Some.Newsattr("evaluate", "--data", path).AssertFailed(1, [.. words, "wrong.csv"]);
        Some.Newsattr("evaluate", "--unit", "sentence", "--data", path).AssertFailed(1, [.. words, "wrong.csv"]);
    }

    [Fact]
    public void Evaluate_tells_of_invalid_utf8()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("latin.csv", [.. "text,label\nRain.,narrative\nSn"u8, 0xF6, .. "w.,narrative\n"u8]);
        Some.Newsattr("evaluate", "--data", path).AssertFailed(1, "latin.csv", "(3)", "UTF-8");
    }

    [Fact]
    public void Evaluate_takes_windows_line_ends_NUL_and_unbalanced_marks()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("odd.csv", "text,label\r\nBefore\0after “open,narrative\r\n\"\"\"Rain, he said.\",narrative\r\n");
        var run = Some.Newsattr("evaluate", "--data", path);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("2 sentences", run.Out, StringComparison.Ordinal);
    }
}
