using NewsAttribution.Model;
using NewsAttribution.Training.Learning;

namespace NewsAttribution.Training.Tests.Learning;

public sealed class CalibrationFitterTests
{
    [Fact]
    public void FitTemperature_of_scores_twice_too_bold_halves_them()
    {
        var calibration = CalibrationFitter.FitTemperature(
            Drawn(s => new(2 * s.OfficialClaim, 2 * s.IntelligenceAssessment, 2 * s.AnalysisQuote, 2 * s.Narrative))
        );
        Assert.InRange(calibration.Scales.Narrative, 0.45f, 0.55f);
        Assert.Equal(calibration.Scales.OfficialClaim, calibration.Scales.Narrative);
    }

    [Fact]
    public void FitVector_of_scores_with_one_label_too_high_lowers_it()
    {
        var calibration = CalibrationFitter.FitVector(Drawn(s => s with { IntelligenceAssessment = s.IntelligenceAssessment + 1 }));
        Assert.InRange(calibration.Biases.IntelligenceAssessment - calibration.Biases.Narrative, -1.15f, -0.85f);
        Assert.InRange(calibration.Scales.Narrative, 0.9f, 1.1f);
    }

    /// <summary>Scores whose softmax is right by the way that the labels are drawn, then spoiled.</summary>
    static List<(LabelScores, SentenceLabel)> Drawn(Func<LabelScores, LabelScores> spoil)
    {
        var random = new Random(5);
        float Score() => (random.NextSingle() - 0.5f) * 6;
        var examples = new List<(LabelScores, SentenceLabel)>();
        for (int i = 0; i < 20_000; i++)
        {
            var scores = new LabelScores(Score(), Score(), Score(), Score());
            var p = Calibration.None.Apply(
                System.Runtime.Intrinsics.Vector128.Create(
                    scores.OfficialClaim,
                    scores.IntelligenceAssessment,
                    scores.AnalysisQuote,
                    scores.Narrative
                )
            );
            double draw = random.NextDouble();
            var label = SentenceLabels.All.First(l => (draw -= p[l]) < 0 || l == SentenceLabel.Narrative);
            examples.Add((spoil(scores), label));
        }
        return examples;
    }
}
