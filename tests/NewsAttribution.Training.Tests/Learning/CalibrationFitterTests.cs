using NewsAttribution.Training.Learning;

namespace NewsAttribution.Training.Tests.Learning;

public sealed class CalibrationFitterTests
{
    /// <summary>Four rows of training data give held-out scores like these: the order of the labels must survive.</summary>
    [Fact]
    public void Fit_scores_that_are_always_wrong_keeps_their_order()
    {
        var scores = new LabelScores(2, 0, 0, 0);
        (LabelScores, SentenceLabel)[] wrong = [(scores, SentenceLabel.Narrative), (scores, SentenceLabel.AnalysisQuote)];

        foreach (var calibration in new[] { CalibrationFitter.FitTemperature(wrong), CalibrationFitter.FitVector(wrong) })
        foreach (var label in SentenceLabels.All)
            Assert.InRange(calibration.Scales[label], 0.01f, 10);
    }

    [Fact]
    public void FitTemperature_scores_that_are_right_but_too_small_are_scaled_up()
    {
        (LabelScores, SentenceLabel)[] right =
        [
            .. SentenceLabels.All.Select(label => (LabelScores.From(other => other == label ? .5f : 0), label)),
        ];

        Assert.InRange(CalibrationFitter.FitTemperature(right).Scales.Narrative, 1.5f, 100);
    }
}
