namespace NewsAttribution.Training.Tests.Experiments;

public sealed class LearningCurveTests
{
    [Fact]
    [Trait("Speed", "slow")]
    public void Of_learns_from_ever_more_and_ends_where_cross_validation_is()
    {
        var options = Some.QuickOptions;
        var curve = LearningCurve.Of(options);
        Assert.Equal([0.125, 0.25, 0.5, 0.75, 1], curve.Points.Select(p => p.Fraction));
        Assert.Equal(curve.Points.Select(p => p.Sentences).Order(), curve.Points.Select(p => p.Sentences));
        // Scores without calibration give the same labels as with one scale for all of them.
        Assert.Equal(Trainer.Train(options).Comparison[^1].InArticle.MacroF1, curve.Points[^1].MacroF1, 6);
        Assert.Equal(curve.ToMarkdown(), LearningCurve.Of(options with { Threads = 1 }).ToMarkdown());
    }

    [Theory]
    [InlineData(0.60, 0.70, 0.05, 0.15, "More rows would pay", "analysis-quote")]
    [InlineData(0.70, 0.71, -0.02, 0.04, "is not known yet", "analysis-quote")]
    [InlineData(0.70, 0.70, -0.004, 0.004, "hardly pay", "another sort")]
    public void InWords_follows_the_interval(double half, double all, double lower, double upper, params string[] words)
    {
        static LearningCurvePoint Point(double fraction, double f1) =>
            new(fraction, (int)(1000 * fraction), f1, [.. SentenceLabels.All.Select(l => new LabelMetrics(l, f1, f1, f1, 100))]);
        var curve = new LearningCurve
        {
            Points = [Point(0.5, half), Point(1, all)],
            LastDoubling = new(lower, upper),
            MostGained = SentenceLabel.AnalysisQuote,
        };
        foreach (string word in words)
            Assert.Contains(word, curve.InWords(), StringComparison.Ordinal);
    }
}
