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
        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
        for (int i = 1; i <= data.RootElement.GetProperty("rows").GetArrayLength(); i++)
            Assert.Contains($"id=\"s{i}\"", page, StringComparison.Ordinal);
        Assert.Contains(
            string.Join(", ", CardData.Columns.Select(column => $"\"{column}\"")),
            scripts[1].Groups["code"].Value,
            StringComparison.Ordinal
        );
        Assert.DoesNotMatch(@"fetch\(|XMLHttpRequest|https?://(?!article)|import ", scripts[1].Groups["code"].Value);
    }

    /// <summary>What a page saves, see article.test.js in tests/web, is a row of a corpus.</summary>
    [Fact]
    public void Rows_that_a_page_saves_are_rows_of_a_corpus()
    {
        using var folder = new TemporaryFolder();
        string saved =
            string.Join(',', CardData.Columns)
            + "\na.txt,,1,body,1,official-claim,the port authority,"
            + "\"The quay is shut, the port authority said.\",intelligence-assessment\n";
        var row = Assert.Single(Training.Corpus.Read([folder.Write("corrections.csv", saved)]).Articles).Sentences.Single();
        Assert.Equal(("The quay is shut, the port authority said.", SentenceLabel.IntelligenceAssessment), (row.Text, row.Label));
    }

    [GeneratedRegex("<script(?<type>[^>]*)>(?<code>.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();
}
