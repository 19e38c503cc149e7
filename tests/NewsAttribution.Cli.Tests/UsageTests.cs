namespace NewsAttribution.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("")]
    [InlineData("divine")]
    [InlineData("classify --unit chapter", "--unit", "chapter", "article or sentence")]
    [InlineData("classify --format xml", "--format", "xml", "table or csv or ndjson or html")]
    [InlineData("classify --unit sentence --format html", "--unit sentence")]
    [InlineData("classify --unit sentence --input html", "--unit sentence")]
    [InlineData("classify --out pages --format csv", "--out", "--format html")]
    [InlineData("report", "--data")]
    [InlineData("classify --input", "--input")]
    [InlineData("classify --loud", "--loud")]
    [InlineData("explain")]
    [InlineData("explain one two", "two")]
    [InlineData("evaluate", "--data")]
    [InlineData("compare default", "B")]
    [InlineData("compare default default", "--data")]
    [InlineData("verify my.model", "--data", "--base")]
    [InlineData("inspect")]
    public void Wrong_usage_exits_with_2_and_points_to_the_help(string line, params string[] words) =>
        Some.Newsattr(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).AssertFailed(2, [.. words, "--help"]);

    [Theory]
    [InlineData("")]
    [InlineData("classify")]
    [InlineData("explain")]
    [InlineData("train")]
    [InlineData("evaluate")]
    [InlineData("label")]
    [InlineData("agreement")]
    [InlineData("audit")]
    [InlineData("convert")]
    [InlineData("report")]
    [InlineData("compare")]
    [InlineData("inspect")]
    [InlineData("verify")]
    [InlineData("ablate")]
    [InlineData("completion")]
    public void Help_teaches_with_examples(string command)
    {
        var run = Some.Newsattr([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal((0, ""), (run.Code, run.Error));
        string examples = run.Out[run.Out.IndexOf("Examples:", StringComparison.Ordinal)..];
        Assert.Contains($"  newsattr {command}", examples, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_takes_a_sentence_that_begins_like_a_response_file() =>
        Assert.Equal(0, Some.Newsattr("explain", "@harbour said the ferry was late.").Code);
}
