using System.Runtime.Intrinsics;
using NewsAttribution.Model;

namespace NewsAttribution.Tests.Model;

public sealed class CalibrationTests
{
    [Fact]
    public void Apply_scales_shifts_and_normalises()
    {
        var calibration = new Calibration(new(2, 1, 1, 1), new(0, 1, 0, 0));
        var p = calibration.Apply(Vector128.Create(0.5f, -1f, 0f, 1f));
        double sum = Math.E + 1 + 1 + Math.E;
        Assert.Equal(Math.E / sum, p.OfficialClaim, 6);
        Assert.Equal(1 / sum, p.IntelligenceAssessment, 6);
        Assert.Equal(1 / sum, p.AnalysisQuote, 6);
        Assert.Equal(Math.E / sum, p.Narrative, 6);
    }

    [Theory]
    [InlineData(1e30f)]
    [InlineData(-1e30f)]
    public void Apply_to_huge_scores_still_gives_probabilities(float score)
    {
        var p = Calibration.None.Apply(Vector128.Create(score, 0, 0, 0));
        Assert.Equal(1, p.OfficialClaim + p.IntelligenceAssessment + p.AnalysisQuote + p.Narrative, 6);
    }
}
