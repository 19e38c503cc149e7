using NewsAttribution.Cli.Pages.Report;

namespace NewsAttribution.Cli.Tests.Pages;

/// <summary>The numbers of the charts.</summary>
public sealed class ReportMathTests
{
    static readonly JudgedRow[] Rows =
    [
        new(SentenceLabel.OfficialClaim, new(0.9f, 0, 0, 0.1f)),
        new(SentenceLabel.Narrative, new(0.8f, 0, 0, 0.2f)),
        new(SentenceLabel.OfficialClaim, new(0.8f, 0, 0, 0.2f)),
        new(SentenceLabel.OfficialClaim, new(0.1f, 0, 0, 0.9f)),
        new(SentenceLabel.Narrative, new(0.82f, 0, 0, 0.18f)),
    ];

    [Fact]
    public void Precision_and_recall_take_equal_probabilities_together()
    {
        var curve = PrecisionRecallCurve.Of(SentenceLabel.OfficialClaim, Rows)!;
        Assert.Equal([0, 1.0 / 3, 1.0 / 3, 2.0 / 3, 1], curve.Recall);
        Assert.Equal([1, 1, 0.5, 0.5, 0.6], curve.Precision);
        Assert.Equal((1 + 0.5 + 0.6) / 3, curve.Average, 1e-12);
        Assert.Null(PrecisionRecallCurve.Of(SentenceLabel.AnalysisQuote, Rows));
    }

    [Fact]
    public void Reliability_bins_leave_out_empty_ones()
    {
        var bins = ReliabilityBin.Of(Rows);
        Assert.Equal([3, 2], bins.Select(b => b.Sentences));
        Assert.Equal([1.0 / 3, 0.5], bins.Select(b => b.Accuracy));
        Assert.Equal((0.82 + 0.8 + 0.8) / 3, bins[0].Confidence, 1e-6);
    }

    [Fact]
    public void F1_intervals_hold_the_F1_and_come_again()
    {
        IReadOnlyList<JudgedRow>[] articles = [.. Enumerable.Range(0, 20).Select(i => (IReadOnlyList<JudgedRow>)[Rows[i % 5]])];
        var intervals = F1Intervals.Of(articles);
        // 8 right of 12 that bear it and 16 that were given it.
        Assert.InRange(16.0 / 28, intervals[0].Lower, intervals[0].Upper);
        Assert.True(intervals[0].Lower < intervals[0].Upper);
        Assert.Equal(default, intervals[1]);
        Assert.Equal(intervals, F1Intervals.Of(articles));
    }

    [Fact]
    public void Svg_becomes_inline_and_fits_any_font()
    {
        const string svg =
            "<?xml?>\n<svg width=\"9\" height=\"9\"><clipPath id=\"cl_4\"/><g clip-path=\"url(#cl_4)\"><text font-family=\"Odd\" "
            + "x=\"-1, 3, 7, \" y=\"2, \">\n\t abc\n</text></g></svg>";
        Assert.Equal(
            "<svg viewBox=\"0 0 9 9\" aria-hidden=\"true\" focusable=\"false\"><clipPath id=\"k-4\"/><g clip-path=\"url(#k-4)\">"
                + "<text font-family=\"system-ui, sans-serif\" x=\"-1\" y=\"2\" textLength=\"12\" lengthAdjust=\"spacingAndGlyphs\">"
                + "abc</text></g></svg>",
            ChartSvg.Inline(svg, "k", 9, 9)
        );
    }
}
