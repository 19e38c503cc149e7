using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsAttribution.Cli.Pages.Report;

/// <summary>From the SVG of the chart library to one that can stand inside a page, several on one page.</summary>
static partial class ChartSvg
{
    /// <param name="svg">A whole SVG document.</param>
    /// <param name="name">Unique on the page.</param>
    /// <param name="width">Its width, which becomes that of the view box: the page says how large it is shown.</param>
    /// <param name="height">Its height.</param>
    public static string Inline(string svg, string name, int width, int height)
    {
        svg = svg[svg.IndexOf("<svg", StringComparison.Ordinal)..];
        svg = string.Create(
            CultureInfo.InvariantCulture,
            $"<svg viewBox=\"0 0 {width} {height}\" aria-hidden=\"true\" focusable=\"false\">"
                + $"{svg[(svg.IndexOf('>', StringComparison.Ordinal) + 1)..]}"
        );
        svg = svg.Replace("id=\"cl_", $"id=\"{name}-", StringComparison.Ordinal)
            .Replace("url(#cl_", $"url(#{name}-", StringComparison.Ordinal);
        return Glyphs().Replace(svg, Stretched).Trim();
    }

    /// <summary>
    /// The library places each letter by the widths of a font of the machine that drew it, which the reader's may not have. The first place
    /// and the length of
    /// the whole are kept, so that any font fits.
    /// </summary>
    static string Stretched(Match text)
    {
        double[] x =
        [
            .. text.Groups["x"]
                .Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(n => double.Parse(n, CultureInfo.InvariantCulture)),
        ];
        string y = text.Groups["y"].Value.Split(',')[0];
        string length =
            x.Length < 2
                ? ""
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $" textLength=\"{(x[^1] - x[0]) * x.Length / (x.Length - 1):0.##}\" lengthAdjust=\"spacingAndGlyphs\""
                );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"font-family=\"system-ui, sans-serif\" x=\"{x[0]:0.##}\" y=\"{y}\"{length}>{text.Groups["text"].Value.Trim()}</text>"
        );
    }

    [GeneratedRegex("""font-family="[^"]*" x="(?<x>[^"]+)" y="(?<y>[^"]+)">(?<text>[^<]*)</text>""")]
    private static partial Regex Glyphs();
}
