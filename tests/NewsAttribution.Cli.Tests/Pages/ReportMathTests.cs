using System.Text.RegularExpressions;
using NewsAttribution.Cli.Pages.Report;
using OxyPlot;
using OxyPlot.Series;

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
    public void Charts_stand_inside_a_page_and_name_their_parts_for_themselves()
    {
        string svg = ChartSvg.Of(new PlotModel { Title = "a < b" }, "k");
        Assert.StartsWith("<svg viewBox=\"0 0 560 400\" aria-hidden=\"true\" focusable=\"false\">", svg, StringComparison.Ordinal);
        Assert.EndsWith("</svg>", svg, StringComparison.Ordinal);
        Assert.Contains("a &lt; b", svg, StringComparison.Ordinal);
        Assert.All(Regex.Matches(svg, "(?: id=\"|url\\(#)([^\")]+)").Select(m => m.Groups[1].Value), id =>
            Assert.StartsWith("k-", id, StringComparison.Ordinal)
        );
        Assert.All(Regex.Matches(svg, "font-family=\"([^\"]+)").Select(m => m.Groups[1].Value), font =>
            Assert.Equal("system-ui, sans-serif", font)
        );
    }

    /// <summary>The library writes what went wrong into the picture; nobody would read it there.</summary>
    [Fact]
    public void Chart_that_cannot_be_drawn_is_an_error()
    {
        var plot = new PlotModel();
        plot.Series.Add(new LineSeries { XAxisKey = "none" });
        Assert.Contains(
            "k could not be drawn",
            Assert.Throws<InvalidOperationException>(() => ChartSvg.Of(plot, "k")).Message,
            StringComparison.Ordinal
        );
    }
}
