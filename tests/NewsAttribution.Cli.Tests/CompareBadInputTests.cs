namespace NewsAttribution.Cli.Tests;

/// <summary>Outputs and texts that <c>newsattr compare</c> cannot compare: what was found, where, what was expected, what to do.</summary>
public sealed class CompareBadInputTests
{
    static readonly string Good = SomeOutput.Line(0) + SomeOutput.Line(1);

    [Theory]
    [InlineData("", "found no sentence", "newsattr classify --format ndjson", "--text")]
    [InlineData("\n \n", "found no sentence")]
    [InlineData("Rain fell.\n", "line 1", "no JSON object", "newsattr classify --format ndjson", "--text")]
    [InlineData("label,text\nnarrative,Rain.\n", "line 1", "no JSON object")]
    [InlineData("[1]\n", "line 1", "JSON that is no object")]
    [InlineData("{\"text\":\"Rain.\"}\n", "line 1", "no member file", "newsattr classify --format ndjson")]
    public void A_file_that_is_no_output_is_told(string text, params string[] words) => AssertTold(text, words);

    [Theory]
    [InlineData("file")]
    [InlineData("index")]
    [InlineData("start")]
    [InlineData("length")]
    [InlineData("kind")]
    [InlineData("label")]
    [InlineData("probabilities")]
    [InlineData("source")]
    [InlineData("cue")]
    [InlineData("speaker")]
    [InlineData("text")]
    public void A_missing_member_is_told(string member) =>
        AssertTold(
            SomeOutput.Line(0) + SomeOutput.Line(1).Replace($"\"{member}\"", "\"x\"", StringComparison.Ordinal) + SomeOutput.Line(2),
            "line 2",
            $"no member {member}",
            "expected one"
        );

    [Theory]
    [InlineData("\"index\":1", "\"index\":-1", "member index: found -1; expected a whole number")]
    [InlineData("\"start\":40", "\"start\":1.5", "member start: found 1.5; expected a whole number")]
    [InlineData("\"file\":\"a.txt\"", "\"file\":7", "member file: found 7; expected a string")]
    [InlineData("\"official-claim\",", "\"weather\",", "member label: found \"weather\"; expected official-claim, intelligence-assessment")]
    [InlineData("0.7,\"intel", "7,\"intel", "member probabilities: found {", "a number from 0 to 1 for official-claim")]
    [InlineData("\"narrative\":", "\"weather\":", "member probabilities: found {", "a number from 0 to 1 for narrative")]
    [InlineData("\"cue\":\"said\"", "\"cue\":[]", "member cue: found []; expected a string or null")]
    [InlineData("\"speaker\":null", "\"speaker\":\"He\"", "member speaker: found \"He\"; expected a whole number")]
    [InlineData(
        "\"speaker\":null",
        "\"speaker\":9",
        "member speaker: found 9; expected the index of a sentence of a.txt",
        "Lines are missing"
    )]
    public void A_member_that_is_something_else_is_told(string written, string instead, params string[] words)
    {
        string line = SomeOutput.Line(1);
        Assert.Contains(written, line, StringComparison.Ordinal);
        AssertTold(
            SomeOutput.Line(0) + line.Replace(written, instead, StringComparison.Ordinal) + SomeOutput.Line(2),
            ["line 2", .. words]
        );
    }

    [Fact]
    public void A_last_line_that_is_cut_off_is_told() =>
        AssertTold(Good[..^30], "line 2", "no JSON object", "the last line, and may be cut off", "classify the texts again");

    [Fact]
    public void A_sentence_that_stands_twice_is_told() =>
        AssertTold(Good + Good, "line 3", "sentence 0 of a.txt again, after line 1", "expected each once", "a file of its own");

    [Fact]
    public void Other_articles_are_told()
    {
        using var folder = new TemporaryFolder();
        string old = folder.Write("old.ndjson", Good),
            more = folder.Write("more.ndjson", Good + Named("b.txt") + Named("c.txt") + Named("d.txt")),
            other = folder.Write("other.ndjson", Named("b.txt"));
        Fails(
            old,
            more,
            "old.ndjson: found no sentence of b.txt, which ",
            "more.ndjson has, nor of 2 other articles",
            "the same articles in both"
        );
        Fails(more, old, "old.ndjson: found no sentence of b.txt", "the same files, started in the same folder");
        Fails(old, other, "found no sentence of ", "expected the same articles in both");

        static string Named(string file) => SomeOutput.Line(0).Replace("a.txt", file, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_output_twice_is_told()
    {
        using var folder = new TemporaryFolder();
        string output = folder.Write("old.ndjson", Good);
        Fails(output, output, "old.ndjson twice; expected two files", "the old answers and the new ones");
        Fails(output, Path.Join(folder.Path, ".", "old.ndjson"), "twice");
        Fails("-", "-", "found - twice");
    }

    [Fact]
    public void Outputs_of_other_units_are_told()
    {
        using var folder = new TemporaryFolder();
        string inArticles = folder.Write("articles.ndjson", Good),
            alone = folder.Write("alone.ndjson", Good.Replace("\"body\"", "null", StringComparison.Ordinal));
        Fails(
            inArticles,
            alone,
            "alone.ndjson: found sentences that were read by themselves",
            "articles.ndjson articles",
            "the same --unit"
        );
        Fails(alone, inArticles, "alone.ndjson: found sentences that were read by themselves");
    }

    [Fact]
    public void Models_without_sentences_are_told()
    {
        string model = Some.PathOf("models", "newsattr.model");
        using var folder = new TemporaryFolder();
        Fails(model, folder.Write("old.ndjson", Good), "newsattr.model: is a model", "--data", "--text");
        Some.Newsattr("compare", "default", model).AssertFailed(2, "--data", "--text");
    }

    [Fact]
    public void An_output_in_utf_16_is_read()
    {
        using var folder = new TemporaryFolder();
        string utf16 = folder.Write("new.ndjson", [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(Good)]);
        Assert.Equal(0, Some.Newsattr("compare", folder.Write("old.ndjson", Good), utf16).Code);
    }

    [Fact]
    public void Texts_that_hold_nothing_or_stand_twice_are_told()
    {
        using var folder = new TemporaryFolder();
        string empty = folder.Write("empty.txt", "\n"),
            model = folder.Write("foreign.model", "no model");
        Some.Newsattr("compare", "default", "default", "--text", empty)
            .AssertFailed(1, "found no sentence in", "empty.txt", "expected a text");
        Some.Newsattr("compare", "default", "default", "--text", empty, folder.Path).AssertFailed(1, "empty.txt twice", "each text once");
        Some.Newsattr("compare", "default", model, "--text", empty).AssertFailed(1, "foreign.model");
        Some.Newsattr("compare", "default", "default", "--text", empty, "--input", "csv", "--format", "json")
            .AssertFailed(1, "found no sentence");
        Some.Newsattr("compare", "default", "default", "--text", folder.Path, "--input", "csv").AssertFailed(1, "without *.csv");
    }

    static void AssertTold(string text, params string[] words)
    {
        using var folder = new TemporaryFolder();
        string good = folder.Write("good.ndjson", Good),
            wrong = folder.Write("wrong.ndjson", text);
        Fails(good, wrong, [.. words, "wrong.ndjson: "]);
        Fails(wrong, good, [.. words, "wrong.ndjson: "]);
    }

    /// <summary>Nothing is written before everything has been read.</summary>
    static void Fails(string old, string @new, params string[] words)
    {
        foreach (string format in new[] { "text", "json", "markdown" })
        {
            var run = Some.Newsattr("compare", old, @new, "--format", format);
            run.AssertFailed(1, words);
            Assert.Equal("", run.Out);
        }
    }
}
