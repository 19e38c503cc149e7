using System.Text.Json;

namespace NewsAttribution.Cli.Tests;

/// <summary><c>newsattr compare</c> without labels: outputs of <c>classify</c>, and models on texts.</summary>
public sealed class CompareAnswersTests
{
    const string Article =
        "The dam will hold, the water ministry said.\n\nHarbour Master Ilse Marant opened the gates. She said the pier was safe.\n\n"
        + "Snow fell all day.\n";

    [Fact]
    public void Outputs_that_are_alike_change_nothing()
    {
        using var folder = new TemporaryFolder();
        string output = Classified(folder);
        var run = Compared(folder, output, output, "--fail-over", "0");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("4 sentences in both\n", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("Nothing changes.\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Outputs_show_every_kind_of_change_with_examples()
    {
        using var folder = new TemporaryFolder();
        var run = Compared(folder, Line(0) + Line(1), Line(0, "analysis-quote", "ministry", null) + Line(1, speaker: "0"));

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(
            """
            2 sentences in both

            changed                  sentences  share
            label                            1  0.5000
            source                           1  0.5000
            cue                              1  0.5000
            speaker                          1  0.5000
            any of them                      2  1.0000

            changed labels, old (down) and new (across)
                                         official intelligence     analysis    narrative
            official-claim                      0            0            1            0
            intelligence-assessment             0            0            0            0
            analysis-quote                      0            0            0            0
            narrative                           0            0            0            0

            label: official-claim to analysis-quote, 1
              official-claim 0.70 → analysis-quote 0.70   a.txt, sentence 1
                The dam will hold, the ministry said.
                source: the ministry → ministry
                cue: said → none

            source: shorter, 1
              official-claim 0.70 → analysis-quote 0.70   a.txt, sentence 1
                The dam will hold, the ministry said.
                source: the ministry → ministry
                cue: said → none

            cue: lost, 1
              official-claim 0.70 → analysis-quote 0.70   a.txt, sentence 1
                The dam will hold, the ministry said.
                source: the ministry → ministry
                cue: said → none

            speaker: linked, 1
              official-claim 0.70 → 0.70   a.txt, sentence 2
                The dam will hold, the ministry said.
                speaker: none → sentence 1 (ministry)

            """.ReplaceLineEndings("\n"),
            run.Out[run.Out.IndexOf("2 sentences", StringComparison.Ordinal)..]
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(9)]
    public void Outputs_show_as_many_examples_as_asked_for(int examples)
    {
        using var folder = new TemporaryFolder();
        string old = string.Concat(Enumerable.Range(0, 5).Select(i => Line(i))),
            @new = string.Concat(Enumerable.Range(0, 5).Select(i => Line(i, cue: null)));
        var kinds = Json(Compared(folder, old, @new, "--format", "json", $"--examples={examples}")).GetProperty("kinds");
        var kind = Assert.Single(kinds.EnumerateArray());
        Assert.Equal(5, kind.GetProperty("count").GetInt32());
        Assert.Equal(Math.Min(5, examples), kind.GetProperty("examples").GetArrayLength());
    }

    [Fact]
    public void Outputs_to_json_have_the_documented_members()
    {
        using var folder = new TemporaryFolder();
        var json = Json(Compared(folder, Line(0) + Line(1), Line(0, "narrative") + Line(2), "--format", "json"));

        // Line 2 has the words of line 1: it moved.
        Assert.Equal((2, 0, 0), (Number("sentences"), Number("onlyOld"), Number("onlyNew")));
        Assert.Equal(0.5, json.GetProperty("labelShare").GetDouble());
        Assert.Equal(1, json.GetProperty("labels").GetProperty("official-claim").GetProperty("narrative").GetInt32());
        foreach (string part in new[] { "label", "source", "cue", "speaker", "any" })
            Assert.True(json.GetProperty("changed").TryGetProperty(part, out _), part);
        var example = json.GetProperty("kinds")[0].GetProperty("examples")[0];
        Assert.Equal("a.txt", example.GetProperty("file").GetString());
        Assert.Equal("official-claim", example.GetProperty("old").GetProperty("label").GetString());
        Assert.Equal("narrative", example.GetProperty("new").GetProperty("label").GetString());
        Assert.Equal(0.6, example.GetProperty("shift").GetDouble(), 5);

        int Number(string name) => json.GetProperty(name).GetInt32();
    }

    [Fact]
    public void Outputs_to_markdown_are_tables()
    {
        using var folder = new TemporaryFolder();
        var run = Compared(folder, Line(0), Line(0, source: "the | ministry"), "--format", "markdown");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("# Changes\n\n1 sentence in both.\n", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            "\n## source: other, 1\n\n| label | where | sentence | changed |\n|---|---|---|---|\n",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("source: the ministry → the \\| ministry |\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("## Changed labels", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Outputs_that_cut_otherwise_count_those_sentences_apart()
    {
        using var folder = new TemporaryFolder();
        string old = Line(0) + Line(1, text: "Rain. Snow.", start: 40),
            @new = Line(0) + Line(1, text: "Rain.", start: 40) + Line(2, text: "Snow.", start: 46);
        var run = Compared(folder, old, @new);
        Assert.Contains("1 sentence in both\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("not compared: 1 sentence of old, 2 sentences of new\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 sentence of old, 2", Compared(folder, old, @new, "--format", "markdown").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.24", 1)]
    [InlineData("0.25", 0)]
    [InlineData("0.3", 0)]
    public void Fail_over_fails_above_the_share_and_shows_the_changes_all_the_same(string share, int code)
    {
        using var folder = new TemporaryFolder();
        string same = Line(1) + Line(2) + Line(3);
        var run = Compared(folder, Line(0) + same, Line(0, "narrative") + same, "--fail-over", share);
        Assert.Equal(code, run.Code);
        Assert.Contains("label: official-claim to narrative, 1\n", run.Out, StringComparison.Ordinal);
        if (code != 0)
            run.AssertFailed(1, $"1 of 4 labels changed, a share of 0.2500; wanted at most {share}.");
    }

    /// <summary>0.29 × 100 is less than 29 in binary fractions.</summary>
    [Fact]
    public void Fail_over_takes_the_share_as_it_is_written()
    {
        using var folder = new TemporaryFolder();
        string old = string.Concat(Enumerable.Range(0, 100).Select(i => Line(i))),
            @new = string.Concat(Enumerable.Range(0, 100).Select(i => Line(i, i < 29 ? "narrative" : "official-claim")));
        Assert.Equal(0, Compared(folder, old, @new, "--fail-over", "0.29").Code);
    }

    [Fact]
    public void Fail_over_fails_where_nothing_matches()
    {
        using var folder = new TemporaryFolder();
        string old = Line(0),
            @new = Line(0, text: "Rain.");
        Assert.Equal(0, Compared(folder, old, @new).Code);
        Compared(folder, old, @new, "--fail-over", "0.5").AssertFailed(1, "no sentence that both cut alike");
    }

    [Fact]
    public void The_new_output_may_come_through_a_pipe()
    {
        using var folder = new TemporaryFolder();
        var run = Some.NewsattrOn(Line(0, cue: null), "compare", folder.Write("old.ndjson", Line(0)), "-");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("cue: lost, 1\n", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("article", "text")]
    [InlineData("sentence", "text")]
    [InlineData("article", "csv")]
    [InlineData("sentence", "csv")]
    [InlineData("article", "ndjson")]
    [InlineData("article", "html")]
    public void Models_read_texts_as_classify_does(string unit, string input)
    {
        using var folder = new TemporaryFolder();
        string text = folder.Write(
            "texts",
            input switch
            {
                "csv" => "article,text\na,Rain fell.\nb,Rain fell.\nb,\"Snow, too.\"\n",
                "ndjson" => JsonSerializer.Serialize(new { text = Article }) + "\n",
                "html" => $"<html><body><article>{string.Concat(Enumerable.Repeat($"<p>{Article}</p>", 9))}</article></body></html>",
                _ => Article,
            }
        );
        string[] read = ["--unit", unit, "--input", input, "--quiet"];
        int sentences = Some.Newsattr(["classify", text, "--format", "ndjson", .. unit == "sentence" ? read : read[2..]]).Records.Count;

        var json = Json(
            Some.Newsattr(["compare", "default", Some.PathOf("models", "newsattr.model"), "--text", text, "--format", "json", .. read])
        );
        Assert.InRange(sentences, 3, int.MaxValue);
        Assert.Equal(sentences, json.GetProperty("sentences").GetInt32());
        Assert.Equal(0, json.GetProperty("kinds").GetArrayLength());
    }

    [Fact]
    public void Models_take_folders_several_texts_and_the_standard_input()
    {
        using var folder = new TemporaryFolder();
        string a = folder.Write("a.txt", Article),
            b = folder.Write("b.txt", Article);
        Assert.Contains("8 sentences", Some.Newsattr("compare", "default", "default", "--text", a, b).Out, StringComparison.Ordinal);
        Assert.Contains("8 sentences", Some.Newsattr("compare", "default", "default", "--text", folder.Path).Out, StringComparison.Ordinal);
        Assert.Contains(
            "4 sentences",
            Some.NewsattrOn(Article, "compare", "default", "default", "--text", "-").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    [Trait("Speed", "slow")]
    public void Models_that_differ_and_their_outputs_give_one_result()
    {
        using var folder = new TemporaryFolder();
        string text = folder.Write("a.txt", Article),
            model = Path.Join(folder.Path, "shifted.model"),
            data = folder.Write("shifted.csv", SmallCorpus.Csv(1, 30, shift: 1));
        Assert.Equal(0, ChildProcess.Newsattr(null, "train", "--quick", "--data", data, "--out", model).Code);

        var ofModels = Some.Newsattr("compare", "default", model, "--text", text, "--fail-over", "0.1");
        ofModels.AssertFailed(1, "labels changed");
        var ofOutputs = Compared(
            folder,
            Some.Newsattr("classify", text, "--format", "ndjson").Out,
            Some.Newsattr("classify", text, "--format", "ndjson", "--model", model).Out
        );
        Assert.Equal(0, ofOutputs.Code);
        Assert.Equal(ofModels.Out.Split('\n')[2..], ofOutputs.Out.Split('\n')[2..]);
    }

    static string Classified(TemporaryFolder folder) =>
        Some.Newsattr("classify", folder.Write("article.txt", Article), "--format", "ndjson").Out;

    static Run Compared(TemporaryFolder folder, string old, string @new, params string[] options) =>
        Some.Newsattr(["compare", folder.Write("old.ndjson", old), folder.Write("new.ndjson", @new), .. options]);

    static JsonElement Json(Run run)
    {
        Assert.Equal((0, ""), (run.Code, run.Error));
        return JsonDocument.Parse(run.Out).RootElement;
    }

    static string Line(
        int index,
        string label = "official-claim",
        string? source = "the ministry",
        string? cue = "said",
        string speaker = "null",
        string text = "The dam will hold, the ministry said.",
        int? start = null
    ) => SomeOutput.Line(index, label, source, cue, speaker, text, start);
}
