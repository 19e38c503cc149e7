using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsAttribution.Training;
using NewsAttribution.Training.Reporting;

namespace NewsAttribution.Cli.Pages.Report;

/// <summary>The page that says what a model is and how good it is.</summary>
static class ReportPage
{
    public static string Write(ModelReport report)
    {
        var html = new StringBuilder("<div class=\"page report plain\">\n<main>\n");
        html.Append(CultureInfo.InvariantCulture, $"<h1>Report of {Html.Text(report.Model)}</h1>\n");
        html.Append(
            CultureInfo.InvariantCulture,
            $"<p class=\"origin\">Measured on {Html.Text(string.Join(", ", report.Data))}: {report.InArticle.Sentences} sentences "
                + $"of {report.Articles.Count} articles.</p>\n"
        );
        if (report.Trained.IsAny)
            html.Append(
                CultureInfo.InvariantCulture,
                $"<p class=\"warning\" role=\"note\"><b>Not a fair test.</b> The model was trained on "
                    + $"{Html.Text(report.Trained.Where)}. "
                    + $"Measure it on sentences that it has not seen; how it does on its own data by cross-validation is shown below.</p>\n"
            );
        MetricSections.Write(html, report);
        CurveSections.Write(html, report);
        ModelSections.Write(html, report);
        html.Append("</main>\n</div>");
        return PageFrame.Around($"Report of {report.Model}", html.ToString());
    }

    /// <summary>Three decimals.</summary>
    public static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    public static string Number(Interval interval) => $"{Number(interval.Lower)} to {Number(interval.Upper)}";

    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A part of the passport; <see langword="null"/> where a foreign or older one has it not.</summary>
    public static JsonElement? Part(JsonElement passport, params ReadOnlySpan<string> path)
    {
        foreach (string name in path)
            if (passport.ValueKind != JsonValueKind.Object || !passport.TryGetProperty(name, out passport))
                return null;
        return passport;
    }
}
