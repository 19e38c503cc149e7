using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;

namespace NewsAttribution.Cli.Pages.Report;

/// <summary>The charts of a report as SVG. The only place that touches OxyPlot, which is managed code and needs no fonts.</summary>
static class Charts
{
    static readonly OxyColor[] LabelColors =
    [
        OxyColor.FromRgb(0x00, 0x72, 0xB2),
        OxyColor.FromRgb(0xD5, 0x5E, 0x00),
        OxyColor.FromRgb(0x00, 0x9E, 0x73),
        OxyColor.FromRgb(0x6B, 0x6B, 0x6B),
    ];

    static readonly LineStyle[] LabelStyles = [LineStyle.Solid, LineStyle.Dash, LineStyle.Dot, LineStyle.DashDot];
    static readonly MarkerType[] LabelMarkers = [MarkerType.Circle, MarkerType.Square, MarkerType.Triangle, MarkerType.Diamond];

    public static string Reliability(IReadOnlyList<ReliabilityBin> bins)
    {
        var plot = Square("confidence", "share that is right");
        plot.Annotations.Add(
            new LineAnnotation
            {
                Slope = 1,
                Intercept = 0,
                Color = OxyColors.Gray,
                LineStyle = LineStyle.Dash,
                StrokeThickness = 1.5,
            }
        );
        var line = new LineSeries { StrokeThickness = 2, Color = LabelColors[0] };
        Mark(line, MarkerType.Circle);
        line.Points.AddRange(bins.Select(bin => new DataPoint(bin.Confidence, bin.Accuracy)));
        plot.Series.Add(line);
        return ChartSvg.Of(plot, "reliability");
    }

    public static string PrecisionRecall(IEnumerable<PrecisionRecallCurve> curves)
    {
        var plot = Square("recall", "precision");
        foreach (var curve in curves)
        {
            var line = Line((int)curve.Label, curve.Label.Title());
            line.Points.AddRange(curve.Recall.Zip(curve.Precision, (recall, precision) => new DataPoint(recall, precision)));
            plot.Series.Add(line);
        }
        AddLegend(plot, LegendPosition.LeftBottom);
        return ChartSvg.Of(plot, "precision-recall");
    }

    /// <param name="sentences">From how many sentences was learned.</param>
    /// <param name="lines">The score at each, by name; those named as a label look like it.</param>
    public static string LearningCurve(double[] sentences, IEnumerable<(string Name, double[] Scores)> lines)
    {
        var plot = Framed(new LinearAxis(), "sentences learned from", new LinearAxis(), "F1");
        foreach (var (name, scores) in lines)
        {
            int label = SentenceLabels.TryParse(name, out var parsed) ? (int)parsed : -1;
            var line = Line(label, label < 0 ? name : parsed.Title());
            Mark(line, label < 0 ? MarkerType.Circle : LabelMarkers[label]);
            line.Points.AddRange(sentences.Zip(scores, (count, score) => new DataPoint(count, score)));
            plot.Series.Add(line);
        }
        AddLegend(plot, LegendPosition.RightBottom);
        return ChartSvg.Of(plot, "learning-curve");
    }

    /// <param name="label">The number of the label that it is about; -1: all of them.</param>
    /// <param name="title">Its name in the legend.</param>
    static LineSeries Line(int label, string title) =>
        new()
        {
            Title = title,
            Color = label < 0 ? OxyColors.Black : LabelColors[label],
            LineStyle = label < 0 ? LineStyle.Solid : LabelStyles[label],
            StrokeThickness = label < 0 ? 3 : 2,
        };

    static void Mark(LineSeries line, MarkerType marker) => (line.MarkerType, line.MarkerSize, line.MarkerFill) = (marker, 4, line.Color);

    static PlotModel Square(string x, string y) => Framed(Share(), x, Share(), y);

    static LinearAxis Share() =>
        new()
        {
            Minimum = 0,
            Maximum = 1.01,
            MajorStep = 0.2,
        };

    static PlotModel Framed(LinearAxis x, string xTitle, LinearAxis y, string yTitle)
    {
        var plot = new PlotModel { Background = OxyColors.White, PlotAreaBorderColor = OxyColors.Gray };
        foreach (var (axis, title, position) in new[] { (x, xTitle, AxisPosition.Bottom), (y, yTitle, AxisPosition.Left) })
        {
            (axis.Title, axis.Position, axis.FontSize, axis.TitleFontSize) = (title, position, 13, 15);
            (axis.MajorGridlineStyle, axis.MajorGridlineColor) = (LineStyle.Solid, OxyColor.FromRgb(0xE5, 0xE5, 0xE5));
            plot.Axes.Add(axis);
        }
        return plot;
    }

    static void AddLegend(PlotModel plot, LegendPosition position) =>
        plot.Legends.Add(
            new Legend
            {
                LegendPosition = position,
                LegendFontSize = 13,
                LegendBackground = OxyColor.FromAColor(230, OxyColors.White),
                LegendBorder = OxyColors.Gray,
            }
        );
}
