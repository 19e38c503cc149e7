using ScottPlot;
using ScottPlot.Plottables;

namespace NewsAttribution.Cli.Pages.Report;

/// <summary>
/// The charts of a report as SVG. The only place that touches ScottPlot, whose native library is loaded at the first use.
/// </summary>
static class Charts
{
    const int Width = 560,
        Height = 400;

    static readonly string[] LabelColors = ["#0072B2", "#D55E00", "#009E73", "#6B6B6B"];
    static readonly LinePattern[] LabelPatterns = [LinePattern.Solid, LinePattern.Dashed, LinePattern.Dotted, LinePattern.DenselyDashed];
    static readonly MarkerShape[] LabelMarkers =
    [
        MarkerShape.FilledCircle,
        MarkerShape.FilledSquare,
        MarkerShape.FilledTriangleUp,
        MarkerShape.FilledDiamond,
    ];

    /// <summary>Whether this system has the native library; without it a report has its tables alone.</summary>
    public static bool AreAvailable { get; } = TryDraw();

    public static string Reliability(IReadOnlyList<ReliabilityBin> bins)
    {
        var plot = Square("confidence", "share that is right");
        var ideal = plot.Add.Line(0, 0, 1, 1);
        (ideal.LineColor, ideal.LinePattern, ideal.LineWidth) = (Colors.Gray, LinePattern.Dashed, 1.5f);
        var line = plot.Add.Scatter(bins.Select(b => b.Confidence).ToArray(), bins.Select(b => b.Accuracy).ToArray());
        (line.Color, line.LineWidth, line.MarkerSize) = (Color.FromHex(LabelColors[0]), 2, 8);
        return Svg(plot, "reliability");
    }

    public static string PrecisionRecall(IEnumerable<PrecisionRecallCurve> curves)
    {
        var plot = Square("recall", "precision");
        foreach (var curve in curves)
        {
            var line = plot.Add.ScatterLine(curve.Recall.ToArray(), curve.Precision.ToArray());
            Style(line, (int)curve.Label);
            line.LegendText = curve.Label.Title();
        }
        plot.ShowLegend(Alignment.LowerLeft);
        return Svg(plot, "precision-recall");
    }

    /// <param name="sentences">From how many sentences was learned.</param>
    /// <param name="lines">The score at each, by name; those named as a label look like it.</param>
    public static string LearningCurve(double[] sentences, IEnumerable<(string Name, double[] Scores)> lines)
    {
        var plot = Framed("sentences learned from", "F1");
        var drawn = lines
            .Select(line => (line.Name, line.Scores, Label: SentenceLabels.TryParse(line.Name, out var label) ? (int)label : -1))
            .ToList();
        // First the markers: what is drawn next after a dashed line takes its dashes, which Skia cannot write for a marker.
        foreach (var (_, scores, label) in drawn)
        {
            var points = plot.Add.ScatterPoints(sentences, scores);
            Style(points, label);
            (points.LineWidth, points.MarkerSize) = (0, 7);
        }
        foreach (var (name, scores, label) in drawn)
        {
            var line = plot.Add.ScatterLine(sentences, scores);
            Style(line, label);
            line.LegendText = label < 0 ? name : ((SentenceLabel)label).Title();
        }
        plot.Axes.AutoScale();
        plot.ShowLegend(Alignment.LowerRight);
        return Svg(plot, "learning-curve");
    }

    static void Style(Scatter line, int label)
    {
        (line.Color, line.LineWidth) = label < 0 ? (Colors.Black, 3) : (Color.FromHex(LabelColors[label]), 2);
        (line.LinePattern, line.MarkerShape) =
            label < 0 ? (LinePattern.Solid, MarkerShape.OpenCircle) : (LabelPatterns[label], LabelMarkers[label]);
        line.MarkerSize = 0;
    }

    static Plot Square(string x, string y)
    {
        var plot = Framed(x, y);
        plot.Axes.SetLimits(0, 1.01, 0, 1.01);
        return plot;
    }

    static Plot Framed(string x, string y)
    {
        var plot = new Plot();
        plot.XLabel(x, size: 15);
        plot.YLabel(y, size: 15);
        plot.Axes.Bottom.TickLabelStyle.FontSize = plot.Axes.Left.TickLabelStyle.FontSize = 13;
        plot.Legend.FontSize = 13;
        return plot;
    }

    static string Svg(Plot plot, string name) => ChartSvg.Inline(plot.GetSvgXml(Width, Height), name, Width, Height);

    static bool TryDraw()
    {
        try
        {
            new Plot().GetSvgXml(10, 10);
            return true;
        }
        catch (Exception e)
            when (e is DllNotFoundException or TypeInitializationException or BadImageFormatException or EntryPointNotFoundException)
        {
            return false;
        }
    }
}
