namespace NewsAttribution.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("divine")]
    [InlineData("classify --unit chapter", "--unit", "chapter", "article or sentence")]
    [InlineData("classify --format xml", "--format", "xml", "table or csv or json or ndjson or xlsx or parquet or html")]
    [InlineData("classify --unit sentence --format html", "--unit sentence")]
    [InlineData("classify --unit sentence --input html", "--unit sentence")]
    [InlineData("classify --out pages.html --format csv", "--out", "--format csv")]
    [InlineData("report", "--data")]
    [InlineData("classify --input", "--input")]
    [InlineData("classify --loud", "--loud")]
    [InlineData("explain")]
    [InlineData("explain one two", "two")]
    [InlineData("explain one --article a.txt", "--article", "one of them")]
    [InlineData("explain one --sentence 1", "--sentence", "only with --article")]
    [InlineData("explain --article a.txt --sentence -1", "--sentence", "0")]
    [InlineData("explain one --format csv", "--format", "text or json")]
    [InlineData("evaluate", "--data")]
    [InlineData("compare default", "B")]
    [InlineData("compare default default", "--data", "--text")]
    [InlineData("compare a b --data c --text d", "--text", "--data")]
    [InlineData("compare a b --data c --fail-over 0.1", "--fail-over", "with --data")]
    [InlineData("compare a b --data c --format markdown", "--format", "text or json")]
    [InlineData("compare a b --text c --fail-if-worse", "--fail-if-worse", "with --text")]
    [InlineData("compare a b --text c --unit sentence --input html", "--unit sentence")]
    [InlineData("compare a b --words w", "--words", "two outputs of classify")]
    [InlineData("compare a b --fail-over 1", "--fail-over", "0.02")]
    [InlineData("compare a b --text", "--text")]
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

    /// <summary>Where the first word names a command, only that one is made.</summary>
    [Fact]
    public void Commands_are_made_by_their_own_names()
    {
        var terminal = new Terminal
        {
            In = Stream.Null,
            Out = TextWriter.Null,
            Error = TextWriter.Null,
        };
        foreach (var (name, create) in Newsattr.Commands)
        {
            Assert.Equal(name, create(terminal).Name);
            Assert.Equal(name, Newsattr.Parse([name], terminal).CommandResult.Command.Name);
        }
        Assert.Equal(Newsattr.Commands.Length, Newsattr.Parse(["--help"], terminal).RootCommandResult.Command.Subcommands.Count);
    }
}
