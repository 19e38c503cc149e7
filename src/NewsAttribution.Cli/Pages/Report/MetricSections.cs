using System.Globalization;
using System.Text;
using NewsAttribution.Cli.Output;
using NewsAttribution.Training.Measuring;

namespace NewsAttribution.Cli.Pages.Report;

/// <summary>The numbers: overall, by label, and what is taken for what.</summary>
static class MetricSections
{
    /// <summary>Above it white text reads better on the tint than black (contrast of about 4.5 either way).</summary>
    const double Dark = 0.73;

    public static void Write(StringBuilder html, ModelReport report)
    {
        var (article, alone) = (report.InArticle, report.Alone);
        html.Append("<section aria-labelledby=\"metrics\">\n<h2 id=\"metrics\">How good it is</h2>\n<dl class=\"figures\">\n");
        Figure(html, "macro-F1", ReportPage.Number(article.MacroF1), $"95 % interval {ReportPage.Number(article.MacroF1Interval)}");
        Figure(html, "accuracy", ReportPage.Number(article.Accuracy), "share of sentences that are right");
        Figure(html, "calibration error", ReportPage.Number(article.CalibrationError), "mean gap of confidence and accuracy");
        html.Append("</dl>\n");

        List<(string Name, string Article, string Alone)> rows =
        [
            ("macro-F1", ReportPage.Number(article.MacroF1), ReportPage.Number(alone.MacroF1)),
            ("its 95 % interval", ReportPage.Number(article.MacroF1Interval), ReportPage.Number(alone.MacroF1Interval)),
            ("accuracy", ReportPage.Number(article.Accuracy), ReportPage.Number(alone.Accuracy)),
            ("calibration error", ReportPage.Number(article.CalibrationError), ReportPage.Number(alone.CalibrationError)),
            ("log loss", ReportPage.Number(article.LogLoss), ReportPage.Number(alone.LogLoss)),
        ];
        if (article.Clear is { Sentences: > 0 } clear)
            rows.Add(("macro-F1, decidable alone", ReportPage.Number(clear.MacroF1), ReportPage.Number(alone.Clear!.Value.MacroF1)));
        if (article.Context is { Sentences: > 0 } context)
            rows.Add(
                ("macro-F1, needs its neighbours", ReportPage.Number(context.MacroF1), ReportPage.Number(alone.Context!.Value.MacroF1))
            );
        if (article.Source is { Sentences: > 0 } source)
            rows.Add(
                (
                    "source phrase found, at least half of its words",
                    ReportPage.Number(source.Overlap),
                    ReportPage.Number(alone.Source!.Value.Overlap)
                )
            );
        html.Append(
            HtmlTable.Of(
                "Read in the article and each sentence by itself",
                ["", "in the article", "by itself"],
                rows.Select(r => (string[])[r.Name, r.Article, r.Alone])
            )
        );
        WriteLabels(html, report);
        WriteConfusion(html, report.InArticle.Confusion);
        html.Append("</section>\n");
    }

    static void WriteLabels(StringBuilder html, ModelReport report)
    {
        var intervals = F1Intervals.Of(report.Articles);
        html.Append(
            HtmlTable.Of(
                "Each label, read in the article; the interval is of F1, whole articles drawn",
                ["label", "precision", "recall", "F1", "95 % interval", "sentences"],
                DefinedMetrics
                    .Of(report.InArticle)
                    .Select(m =>
                        (string[])
                            [
                                m.Label.Title(),
                                DefinedMetrics.Text(m.Precision),
                                DefinedMetrics.Text(m.Recall),
                                DefinedMetrics.Text(m.F1),
                                m.Support == 0 ? DefinedMetrics.Text(null) : ReportPage.Number(intervals[(int)m.Label]),
                                ReportPage.Count(m.Support),
                            ]
                    )
            )
        );
    }

    static void WriteConfusion(StringBuilder html, IReadOnlyList<IReadOnlyList<int>> confusion)
    {
        html.Append(
                "<h3>What is taken for what</h3>\n<p class=\"caption\">Sentences by their label (down) and the label given (across); "
                    + "the darker, the larger the share of the row</p>\n"
            )
            .Append(
                "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"Confusion matrix\"><table class=\"confusion\">\n"
                    + "<thead><tr><th scope=\"col\">is \\ was labelled</th>"
            );
        foreach (var given in SentenceLabels.All)
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\" class=\"number\">{given.Title()}</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var gold in SentenceLabels.All)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{gold.Title()}</th>");
            int all = confusion[(int)gold].Sum();
            int[] percents = Percents.Of([.. confusion[(int)gold].Select(count => (double)count)]);
            foreach (var given in SentenceLabels.All)
            {
                int count = confusion[(int)gold][(int)given];
                double share = all == 0 ? 0 : (double)count / all;
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"<td class=\"number{(share > Dark ? " dark" : "")}\" style=\"background-color:rgb(0 82 130 / {share:0.00})\">"
                        + $"{count}<span class=\"row small\">{(all == 0 ? "n/a" : Html.Percent(percents[(int)given]))}</span></td>"
                );
            }
            html.Append("</tr>\n");
        }
        html.Append("</tbody>\n</table></div>\n");
    }

    static void Figure(StringBuilder html, string name, string value, string meaning) =>
        html.Append(
            CultureInfo.InvariantCulture,
            $"<div><dt>{name}</dt><dd><b>{value}</b><span class=\"row small\">{meaning}</span></dd></div>\n"
        );
}
