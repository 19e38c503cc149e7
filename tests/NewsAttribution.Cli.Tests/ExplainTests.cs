using System.Text.Json;

namespace NewsAttribution.Cli.Tests;

public sealed class ExplainTests
{
    const string Article =
        "Harbour Master Ilse Marant closed the pier. The ferry will sail on Friday, Marant said. She added that tickets stay valid.";

    static readonly string[] Labels = ["official-claim", "intelligence-assessment", "analysis-quote", "narrative"];

    [Fact]
    public void Explain_article_shows_each_sentence_with_its_speaker()
    {
        using var folder = new TemporaryFolder();
        var run = Some.Newsattr("explain", "--article", folder.Write("article.txt", Article));

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("sentence 0: Harbour Master Ilse Marant closed the pier.\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("sentence 2: She added that tickets stay valid.\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("speaker    named by sentence 0\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("voice      0\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("the other sentences of this voice", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_article_from_the_standard_input_shows_one_sentence()
    {
        var run = Some.NewsattrOn(Article, "explain", "--article", "-", "--sentence", "2");

        Assert.Equal(0, run.Code);
        Assert.StartsWith("sentence 2: She added", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("sentence 1:", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_sentence_that_the_article_has_not_fails() =>
        Some.NewsattrOn(Article, "explain", "--article", "-", "--sentence", "3").AssertFailed(1, "--sentence", "3 sentences");

    [Fact]
    public void Explain_article_of_nothing_shows_nothing()
    {
        Assert.Equal(
            (0, ""),
            (Some.NewsattrOn("", "explain", "--article", "-").Code, Some.NewsattrOn("", "explain", "--article", "-").Out)
        );
        Assert.Equal("[]\n", Some.NewsattrOn("", "explain", "--article", "-", "--format", "json").Out);
    }

    [Fact]
    public void Explain_article_that_is_missing_fails() =>
        Some.Newsattr("explain", "--article", "no-such-article.txt").AssertFailed(1, "no-such-article.txt");

    [Fact]
    public void Explain_article_in_json_is_an_array_whose_weights_add_up()
    {
        using var json = JsonDocument.Parse(Some.NewsattrOn(Article, "explain", "--article", "-", "--format", "json").Out);
        var classified = Some.NewsattrOn(Article, "classify").Records;

        Assert.Equal(3, json.RootElement.GetArrayLength());
        foreach (var (explained, record) in json.RootElement.EnumerateArray().Zip(classified))
        {
            foreach (
                string name in (string[])["index", "label", "confidence", "probabilities", "source", "cue", "speaker", "voice", "text"]
            )
                Assert.Equal(
                    record.GetProperty(name).GetRawText().Replace(" ", "", StringComparison.Ordinal),
                    Compact(explained.GetProperty(name))
                );
            AssertAddsUp(explained);
        }

        static string Compact(JsonElement element) => string.Concat(element.GetRawText().Where(c => !char.IsWhiteSpace(c)));
    }

    [Fact]
    public void Explain_one_sentence_in_json_is_an_object()
    {
        using var alone = JsonDocument.Parse(Some.Newsattr("explain", "--format", "json", "Police said the bridge was safe.").Out);
        using var inArticle = JsonDocument.Parse(
            Some.NewsattrOn(Article, "explain", "--article", "-", "--sentence", "1", "--format", "json").Out
        );

        Assert.False(alone.RootElement.TryGetProperty("voice", out _));
        Assert.Equal(1, inArticle.RootElement.GetProperty("index").GetInt32());
        AssertAddsUp(alone.RootElement);
        Assert.Contains(alone.RootElement.GetProperty("evidence").EnumerateArray(), evidence =>
            evidence.GetProperty("words").GetString() == "Police"
        );
    }

    static void AssertAddsUp(JsonElement explained)
    {
        double[] sums =
        [
            .. Labels.Select(label =>
                explained.GetProperty("evidence").EnumerateArray().Sum(e => e.GetProperty("weights").GetProperty(label).GetDouble())
            ),
        ];
        double all = sums.Sum(Math.Exp);
        for (int i = 0; i < Labels.Length; i++)
            Assert.Equal(explained.GetProperty("probabilities").GetProperty(Labels[i]).GetDouble(), Math.Exp(sums[i]) / all, .001);
    }
}
