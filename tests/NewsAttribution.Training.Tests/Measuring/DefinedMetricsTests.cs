using System.Text.Json;
using NewsAttribution.Training.Measuring;

namespace NewsAttribution.Training.Tests.Measuring;

public sealed class DefinedMetricsTests
{
    [Fact]
    public void Of_a_label_that_no_sentence_bears_has_no_recall()
    {
        var metrics = Of((SentenceLabel.Narrative, SentenceLabel.OfficialClaim), (SentenceLabel.Narrative, SentenceLabel.Narrative));
        Assert.Equal(new DefinedMetrics(SentenceLabel.OfficialClaim, 0, null, null, 0), metrics[0]);
        Assert.Equal(new DefinedMetrics(SentenceLabel.AnalysisQuote, null, null, null, 0), metrics[2]);
        Assert.Equal(new DefinedMetrics(SentenceLabel.Narrative, 1, 0.5, 2 / 3.0, 2), metrics[3]);
    }

    [Fact]
    public void Of_a_label_that_was_never_given_has_no_precision() =>
        Assert.Equal(
            new DefinedMetrics(SentenceLabel.AnalysisQuote, null, 0, 0, 1),
            Of((SentenceLabel.AnalysisQuote, SentenceLabel.Narrative))[2]
        );

    [Fact]
    public void Json_says_null_where_there_is_nothing_to_measure()
    {
        var evaluation = Measurement.Of(
            [
                [Some.Answer(SentenceLabel.Narrative, SentenceLabel.Narrative, context: false)],
            ],
            hasSource: true,
            hasContext: true
        );
        var json = JsonDocument.Parse(evaluation.ToJson()).RootElement;
        var label = json.GetProperty("labels").GetProperty("official-claim");
        foreach (string name in new[] { "precision", "recall", "f1" })
            Assert.Equal(JsonValueKind.Null, label.GetProperty(name).ValueKind);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("source").GetProperty("exact").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("source").GetProperty("overlap").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("slices").GetProperty("context").GetProperty("macroF1").ValueKind);
        Assert.Equal(1, json.GetProperty("slices").GetProperty("clear").GetProperty("macroF1").GetDouble());
    }

    [Theory]
    [InlineData(0.0, "0.000")]
    [InlineData(0.12345, "0.123")]
    [InlineData(null, "–")]
    public void Text_of_nothing_is_a_dash(double? metric, string text) => Assert.Equal(text, DefinedMetrics.Text(metric));

    static DefinedMetrics[] Of(params (SentenceLabel Gold, SentenceLabel Given)[] answers) =>
        [
            .. DefinedMetrics.Of(
                Measurement.Of(
                    [
                        [.. answers.Select(a => Some.Answer(a.Gold, a.Given))],
                    ],
                    hasSource: false,
                    hasContext: false
                )
            ),
        ];
}
