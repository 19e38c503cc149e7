using System.Text.Json;
using System.Xml.Linq;

namespace NewsAttribution.Cli.Tests;

/// <summary>Gates, formats, parts and errors of <c>newsattr evaluate</c>.</summary>
public sealed class EvaluateReportTests
{
    /// <summary>The last row is labelled wrongly on purpose: an error that every model makes.</summary>
    const string Rows =
        "article,kind,label,text\n"
        + "a,headline,official-claim,Harbour master says ferry is late\n"
        + "a,body,official-claim,\"\"\"The ferry is late,\"\" the harbour master said.\"\n"
        + "b,body,narrative,Snow fell all day <on the | hills>.\n"
        + "b,body,analysis-quote,The police said the bridge was safe.\n";

    [Fact]
    public void A_gate_that_is_missed_fails_the_run_and_names_what_was_found_and_wanted()
    {
        var run = Evaluate("--fail-under", "accuracy=0.5", "--fail-under", "recall:analysis-quote=0.9", "--fail-under", "source:exact=0.1");
        run.AssertFailed(1, "recall:analysis-quote is 0.00; wanted at least 0.90.", "source:exact cannot be measured");
        Assert.DoesNotContain("accuracy is", run.Error, StringComparison.Ordinal);
        Assert.Contains("macro-F1", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Gates_that_are_passed_let_the_run_pass()
    {
        var run = Evaluate("--fail-under", "accuracy=0.5", "--fail-under", "recall:narrative=1");
        Assert.Equal((0, ""), (run.Code, run.Error));
    }

    [Theory]
    [InlineData("gossip=0.5", "gossip", "macro-f1")]
    [InlineData("accuracy=50", "accuracy=50", "0 to 1")]
    public void A_gate_that_is_none_is_wrong_usage(string gate, params string[] words) =>
        Evaluate("--fail-under", gate).AssertFailed(2, words);

    [Fact]
    public void Text_shows_parts_and_the_worst_error_with_its_evidence()
    {
        string text = Evaluate("--errors", "5").Out;
        foreach (string line in new[] { "kind: headline", "length: up to 10 words", "quotation: with marks", "cue: found" })
            Assert.Contains($"\n{line} ", text, StringComparison.Ordinal);
        Assert.Contains("is analysis-quote", text, StringComparison.Ordinal);
        Assert.Contains("was labelled official-claim", text, StringComparison.Ordinal);
        Assert.Contains(
            "article b, line 5\n  The police said the bridge was safe.\n  source: The police; cue: said; +",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Json_adds_parts_gates_and_errors_to_the_documented_members()
    {
        var run = Evaluate("--format", "json", "--errors", "1", "--fail-under", "accuracy=0.9");
        Assert.Equal(1, run.Code);
        var json = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal(4, json.GetProperty("sentences").GetInt32());
        Assert.Equal(3, json.GetProperty("parts").GetProperty("kind").GetProperty("body").GetProperty("sentences").GetInt32());
        Assert.False(json.GetProperty("gates")[0].GetProperty("passed").GetBoolean());
        Assert.Equal("analysis-quote", json.GetProperty("errors")[0].GetProperty("label").GetString());
        // What was not asked for is not there.
        json = JsonDocument.Parse(Evaluate("--format", "json").Out).RootElement;
        Assert.False(json.TryGetProperty("gates", out _) || json.TryGetProperty("errors", out _));
    }

    [Fact]
    public void Markdown_has_tables_of_even_rows_whatever_stands_in_the_text()
    {
        string text = Evaluate("--format", "markdown", "--errors", "9", "--fail-under", "accuracy=0.1").Out;
        Assert.StartsWith("# Evaluation\n\n4 sentences, read in their articles.\n", text, StringComparison.Ordinal);
        foreach (string section in text.Split("\n## ").Skip(1))
            Assert.Single(
                section
                    .Replace("\\|", "", StringComparison.Ordinal)
                    .Split('\n')
                    .Where(l => l.StartsWith('|'))
                    .Select(l => l.Count(c => c == '|'))
                    .Distinct()
            );
        Assert.Contains("## Gates", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_is_well_formed_and_needs_nothing_else()
    {
        string page = Evaluate("--format", "html", "--errors", "9").Out;
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        // Void elements closed, the page reads as XML: no tag of the data got through.
        string xml = page[page.IndexOf("<html", StringComparison.Ordinal)..]
            .Replace("utf-8\">", "utf-8\"/>", StringComparison.Ordinal)
            .Replace("scale=1\">", "scale=1\"/>", StringComparison.Ordinal);
        var root = XElement.Parse(xml);
        Assert.InRange(root.Descendants("table").Count(), 4, 9);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Junit_has_a_test_for_each_gate()
    {
        var suite = XDocument
            .Parse(Evaluate("--format", "junit", "--errors", "9", "--fail-under", "accuracy=0.1", "--fail-under", "accuracy=0.9").Out)
            .Root!.Element("testsuite")!;
        Assert.Equal(("3", "1"), (suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value));
        Assert.Equal(3, suite.Elements("testcase").Count());
        Assert.Contains(
            "wanted at least 0.90",
            Assert.Single(suite.Descendants("failure")).Attribute("message")!.Value,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_prior_changes_the_odds()
    {
        const string all = "official-claim=.001,intelligence-assessment=.001,analysis-quote=.001,narrative=.997";
        Assert.Equal(1, RecallOfNarrative(Evaluate("--format", "json", "--prior", all)));
        var json = JsonDocument.Parse(Evaluate("--format", "json", "--prior", all).Out).RootElement;
        Assert.True(
            json.GetProperty("accuracy").GetDouble()
                < JsonDocument.Parse(Evaluate("--format", "json").Out).RootElement.GetProperty("accuracy").GetDouble()
        );
    }

    [Theory]
    [InlineData("narrative=1")]
    [InlineData("official-claim=.5,intelligence-assessment=.5,analysis-quote=.5,narrative=.5")]
    [InlineData("official-claim=.3,intelligence-assessment=.3,analysis-quote=.4,narrative=0")]
    [InlineData("official-claim=.3,official-claim=.3,analysis-quote=.4,narrative=.1")]
    [InlineData("much")]
    public void A_prior_that_is_none_is_wrong_usage(string prior) => Evaluate("--prior", prior).AssertFailed(2, "--prior", "together 1");

    static double RecallOfNarrative(Run run) =>
        JsonDocument.Parse(run.Out).RootElement.GetProperty("labels").GetProperty("narrative").GetProperty("recall").GetDouble();

    static Run Evaluate(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        return Some.Newsattr(["evaluate", "--data", folder.Write("test.csv", Rows), .. arguments]);
    }
}
