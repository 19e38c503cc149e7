using System.Text.Json;
using NewsAttribution.Training.Measuring;

namespace NewsAttribution.Training.Tests.Measuring;

public sealed class MeasurementTests
{
    const SentenceLabel O = SentenceLabel.OfficialClaim,
        I = SentenceLabel.IntelligenceAssessment,
        A = SentenceLabel.AnalysisQuote,
        N = SentenceLabel.Narrative;

    [Fact]
    public void Of_counts_precision_recall_and_f1()
    {
        // O: 2 of 3 found, 1 given wrongly. N: 1 of 2 found, 1 given wrongly. I: found. A: none there, none given.
        var e = Of(Some.Answer(O, O), Some.Answer(O, O), Some.Answer(O, N), Some.Answer(N, N), Some.Answer(N, O), Some.Answer(I, I));
        Assert.Equal(new(O, 2 / 3.0, 2 / 3.0, 2 / 3.0, 3), e.Labels[0]);
        Assert.Equal(new(I, 1, 1, 1, 1), e.Labels[1]);
        Assert.Equal(new(A, 0, 0, 0, 0), e.Labels[2]);
        Assert.Equal(new(N, 0.5, 0.5, 0.5, 2), e.Labels[3]);
        Assert.Equal([2, 0, 0, 1], e.Confusion[0]);
        Assert.Equal(4 / 6.0, e.Accuracy);
    }

    [Fact]
    public void MacroF1_is_the_mean_over_the_labels_that_occur_and_zero_for_one_never_found()
    {
        Assert.Equal(0.5 * (2 / 3.0), Of(Some.Answer(N, N), Some.Answer(I, N)).MacroF1, 12);
        Assert.Equal(1, Of(Some.Answer(N, N)).MacroF1);
        Assert.Equal(0, Of().MacroF1);
    }

    [Fact]
    public void CalibrationError_is_the_gap_between_confidence_and_accuracy()
    {
        // One bin: mean confidence .9, accuracy .5. Another: confidence .5, accuracy 1.
        var e = Of(Some.Answer(N, N, 0.9), Some.Answer(N, O, 0.9), Some.Answer(N, N, 0.5), Some.Answer(N, N, 0.5));
        Assert.Equal((2 * 0.4 + 2 * 0.5) / 4, e.CalibrationError, 6);
    }

    [Fact]
    public void LogLoss_is_the_mean_negative_logarithm_of_the_right_label() =>
        Assert.Equal((-Math.Log(0.9) - Math.Log(0.1)) / 2, Of(Some.Answer(N, N, 0.9), Some.Answer(N, O, 0.7)).LogLoss, 5);

    [Fact]
    public void Source_counts_only_sentences_that_have_one_and_a_missing_phrase_as_wrong()
    {
        var e = Of(
            Some.Answer(O, O, goldSource: "the minister", source: "the minister"),
            Some.Answer(O, O, goldSource: "the defence minister", source: "minister the"),
            Some.Answer(O, O, goldSource: "Oslo", source: null),
            Some.Answer(N, N, source: "a barge")
        );
        Assert.Equal(new SourceMetrics(1 / 3.0, 2 / 3.0, 3), e.Source);
    }

    [Fact]
    public void Slices_part_the_sentences_by_context()
    {
        var e = Of(Some.Answer(O, O, context: true), Some.Answer(O, N, context: true), Some.Answer(N, N, context: false));
        Assert.Equal(new SliceMetrics(2 / 3.0, 2), e.Context);
        Assert.Equal(new SliceMetrics(1, 1), e.Clear);
    }

    [Fact]
    public void Interval_is_a_point_where_all_articles_are_alike_and_wide_where_they_are_not()
    {
        Answer[] good = [Some.Answer(N, N), Some.Answer(O, O)],
            bad = [Some.Answer(N, O), Some.Answer(O, N)];
        Assert.Equal(new(1, 1), Measurement.Of([good, good, good], false, false).MacroF1Interval);
        var mixed = Measurement.Of([good, good, bad, bad], false, false);
        Assert.InRange(mixed.MacroF1Interval.Lower, 0, 0.1);
        Assert.InRange(mixed.MacroF1Interval.Upper, 0.9, 1);
    }

    [Fact]
    public void ToJson_has_exactly_the_documented_names()
    {
        var json = JsonDocument
            .Parse(Of(Some.Answer(O, O, goldSource: "Oslo", context: false), Some.Answer(N, N, context: true)).ToJson())
            .RootElement;
        Assert.Equal("sentences accuracy macroF1 macroF1Interval calibrationError labels confusion source slices", Names(json));
        Assert.Equal("official-claim intelligence-assessment analysis-quote narrative", Names(json.GetProperty("labels")));
        Assert.Equal("precision recall f1 support", Names(json.GetProperty("labels").GetProperty("narrative")));
        Assert.Equal(1, json.GetProperty("confusion").GetProperty("narrative").GetProperty("narrative").GetInt32());
        Assert.Equal("exact overlap", Names(json.GetProperty("source")));
        Assert.Equal("context clear", Names(json.GetProperty("slices")));
        Assert.Equal("macroF1 sentences", Names(json.GetProperty("slices").GetProperty("clear")));
    }

    [Fact]
    public void ToJson_leaves_out_what_the_corpus_does_not_mark() =>
        Assert.Equal(
            "sentences accuracy macroF1 macroF1Interval calibrationError labels confusion",
            Names(
                JsonDocument
                    .Parse(
                        Measurement
                            .Of(
                                [
                                    [Some.Answer(O, O)],
                                ],
                                false,
                                false
                            )
                            .ToJson()
                    )
                    .RootElement
            )
        );

    static string Names(JsonElement element) => string.Join(' ', element.EnumerateObject().Select(p => p.Name));

    static Evaluation Of(params Answer[] answers) => Measurement.Of([answers], hasSource: true, hasContext: true);
}
