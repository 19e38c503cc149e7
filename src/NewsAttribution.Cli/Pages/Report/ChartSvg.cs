using System.Globalization;
using System.Text.RegularExpressions;
using OxyPlot;

namespace NewsAttribution.Cli.Pages.Report;

/// <summary>From a chart to SVG that can stand inside a page, several on one page.</summary>
static partial class ChartSvg
{
    const int Width = 560,
        Height = 400;

    /// <param name="plot">The chart.</param>
    /// <param name="name">Unique on the page.</param>
    /// <exception cref="InvalidOperationException">The chart could not be drawn.</exception>
    public static string Of(PlotModel plot, string name)
    {
        using var stream = new MemoryStream();
        new SvgExporter
        {
            Width = Width,
            Height = Height,
            IsDocument = false,
        }.Export(plot, stream);
        // The library draws its own exceptions into the picture, where they would look like a chart.
        if (plot.GetLastPlotException() is { } failure)
            throw new InvalidOperationException($"The chart {name} could not be drawn: {failure.Message}", failure);
        stream.Position = 0;
        using var reader = new StreamReader(stream);
        return Inline(reader.ReadToEnd(), name);
    }

    /// <summary>The page says how large the chart is shown, and which font it has.</summary>
    static string Inline(string svg, string name)
    {
        svg = svg[svg.IndexOf("<svg", StringComparison.Ordinal)..];
        svg = string.Create(
            CultureInfo.InvariantCulture,
            $"<svg viewBox=\"0 0 {Width} {Height}\" aria-hidden=\"true\" focusable=\"false\">"
                + $"{svg[(svg.IndexOf('>', StringComparison.Ordinal) + 1)..]}"
        );
        svg = Ids().Replace(svg, match => $"{match.Groups["before"]}{name}-{match.Groups["id"]}");
        return Fonts().Replace(svg, "font-family=\"system-ui, sans-serif\"").Trim();
    }

    [GeneratedRegex("""(?<before> id="|url\(#)(?<id>[^")]+)""")]
    private static partial Regex Ids();

    [GeneratedRegex("font-family=\"[^\"]*\"")]
    private static partial Regex Fonts();
}
