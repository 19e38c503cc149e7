using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsAttribution.Cli.Tests;

/// <summary>From a table or a page to rows that train and audit take.</summary>
public sealed partial class CorrectionTests
{
    const string Text = "Pier shut\n\nThe quay is shut, the port authority said. Rain fell all night.";

    [Theory]
    [InlineData("analysis-quote")]
    [InlineData(" Analysis-Quote ")]
    [InlineData("ANALYSIS-QUOTE")]
    public void Corrected_rows_count_and_others_do_not(string label)
    {
        using var folder = new TemporaryFolder();
        string file = Corrected(folder, "official-claim", label);

        Assert.StartsWith(
            "1 rows: 0 official-claim, 0 intelligence-assessment, 1 analysis-quote",
            Some.Newsattr("audit", "--quick", file).Out,
            StringComparison.Ordinal
        );
        var row = Assert.Single(Training.Corpus.Read([file]).Articles).Sentences.Single();
        Assert.Equal((SentenceLabel.AnalysisQuote, "", SentenceKind.Body), (row.Label, row.Source, row.Kind));
        Assert.Equal("The quay is shut, the port authority said.", row.Text);
    }

    [Fact]
    public void Confirmed_row_keeps_the_source_that_the_model_found()
    {
        using var folder = new TemporaryFolder();
        var article = Assert.Single(Training.Corpus.Read([Corrected(folder, "official-claim", "official-claim")]).Articles);
        Assert.Equal("the port authority", Assert.Single(article.Sentences).Source);
        Assert.Equal("a.txt", Path.GetFileName(article.Id));
    }

    [Fact]
    public void Corrections_of_lone_sentences_know_neither_paragraph_nor_kind()
    {
        using var folder = new TemporaryFolder();
        string file = Corrected(folder, "official-claim", "narrative", "--unit", "sentence");
        var row = Assert.Single(Training.Corpus.Read([file]).Articles).Sentences.Single();
        Assert.Equal((SentenceLabel.Narrative, (SentenceKind?)null), (row.Label, row.Kind));
    }

    [Fact]
    public void File_without_corrections_says_so()
    {
        using var folder = new TemporaryFolder();
        string file = Corrected(folder, "none", "");
        Some.Newsattr("audit", "--quick", file).AssertFailed(1, "corrected", "3 rows");
        Some.Newsattr("evaluate", "--data", file).AssertFailed(1, "corrected", "3 rows");
        Some.Newsattr("evaluate", "--data", Corrected(folder, "official-claim", "gossip")).AssertFailed(1, "gossip");
    }

    /// <summary>What classify writes, with a label in the column for it where the model gave the first one.</summary>
    static string Corrected(TemporaryFolder folder, string given, string label, params string[] options)
    {
        string target = Path.Join(folder.Path, "corrections.csv");
        Assert.Equal(0, Some.Newsattr(["classify", folder.Write("a.txt", Text), "--out", target, .. options]).Code);
        string[] lines = File.ReadAllText(target).TrimEnd('\n').Split('\n');
        Assert.EndsWith(",corrected", lines[0], StringComparison.Ordinal);
        File.WriteAllLines(
            target,
            lines.Select((line, i) => i > 0 && line.Contains($",{given},", StringComparison.Ordinal) ? line + label : line)
        );
        return target;
    }

    [Fact]
    public void Page_offers_its_rows_by_the_only_script_that_its_policy_allows()
    {
        string page = Some.NewsattrOn(
            "The quay is shut, the </script><script>alert(1)</script> mayor said. Rain & hail fell.",
            "classify",
            "--format",
            "html"
        ).Out;

        var scripts = Script().Matches(page);
        Assert.Equal(2, scripts.Count);
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(scripts[1].Groups["code"].Value)));
        Assert.Contains($"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{hash}'\"", page, StringComparison.Ordinal);
        using var data = JsonDocument.Parse(scripts[0].Groups["code"].Value);
        var rows = data.RootElement.GetProperty("rows");
        Assert.Contains("</script><script>alert(1)</script>", rows[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        foreach (var row in rows.EnumerateArray())
        {
            Assert.Contains($"id=\"{row.GetProperty("id").GetString()}\"", page, StringComparison.Ordinal);
            Assert.Contains($"id=\"{row.GetProperty("id").GetString()}-card\"", page, StringComparison.Ordinal);
        }
        Assert.DoesNotMatch(@"fetch\(|XMLHttpRequest|https?://(?!article)|import ", scripts[1].Groups["code"].Value);
    }

    /// <summary>Runs the script of a page on a few stand-ins for the elements that it asks for, where there is node to run it.</summary>
    [SkippableOnWindowsFact]
    public void Rows_that_the_page_saves_are_rows_of_a_corpus()
    {
        using var folder = new TemporaryFolder();
        string page = Some.Newsattr("classify", folder.Write("a.txt", Text + " \"No,\" she said."), "--format", "html").Out;
        var scripts = Script().Matches(page);
        string program = folder.Write(
            "run.js",
            Stage
                .Replace("ROWS", JsonSerializer.Serialize(scripts[0].Groups["code"].Value), StringComparison.Ordinal)
                .Replace("SCRIPT", scripts[1].Groups["code"].Value, StringComparison.Ordinal)
        );
        Run run;
        try
        {
            run = ChildProcess.Run("node", [program]);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return;
        }

        Assert.Equal((0, ""), (run.Code, run.Error));
        var corpus = Training.Corpus.Read([folder.Write("corrections.csv", run.Out)]);
        Assert.Equal(
            [
                ("The quay is shut, the port authority said.", SentenceLabel.IntelligenceAssessment),
                ("\"No,\" she said.", SentenceLabel.OfficialClaim),
            ],
            Assert.Single(corpus.Articles).Sentences.Select(s => (s.Text, s.Label))
        );
    }

    /// <summary>The second sentence becomes intelligence; the fourth is given a label, loses it, and is given another.</summary>
    const string Stage = """
        var made = {}, saved;
        function Element(name) {
          this.name = name; this.children = []; this.attributes = {}; this.listeners = [];
          this.classList = { toggle: function () {} };
        }
        Element.prototype = {
          appendChild: function (child) { this.children.push(child); return child; }, remove: function () {},
          setAttribute: function (name, value) { this.attributes[name] = value; },
          addEventListener: function (name, listener) { this.listeners.push(listener); },
          click: function () { this.listeners.forEach(function (listener) { listener(); }); },
          choose: function (label) { this.children[0].children.find(function (b) { return b.textContent === label; }).click(); }
        };
        global.document = {
          body: new Element("body"), createElement: function (name) { return new Element(name); },
          querySelectorAll: function () { return []; },
          getElementById: function (id) { return id === "rows" ? { textContent: ROWS } : (made[id] = made[id] || new Element(id)); }
        };
        global.Blob = function (parts) { saved = parts.join(""); };
        global.URL = { createObjectURL: function () { return "blob:"; }, revokeObjectURL: function () {} };
        SCRIPT
        var bar = document.body.children[0];
        if (!bar.hidden) throw new Error("a button without a correction");
        made["s2-card"].choose("Intelligence assessment");
        made["s4-card"].choose("Analysis");
        made["s4-card"].choose("Analysis");
        made["s4-card"].choose("Official claim");
        if (bar.hidden || bar.children[0].textContent !== "Download 2 corrections") throw new Error(bar.children[0].textContent);
        bar.children[0].click();
        process.stdout.write(saved);
        """;

    [GeneratedRegex("<script(?<type>[^>]*)>(?<code>.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();
}
