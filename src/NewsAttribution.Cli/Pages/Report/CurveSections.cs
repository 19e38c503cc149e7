using System.Globalization;
using System.Text;

namespace NewsAttribution.Cli.Pages.Report;

/// <summary>The charts, each with its numbers as a table.</summary>
static class CurveSections
{
    /// <summary>Of fewer sentences the share that is right says next to nothing.</summary>
    const int FewestDrawn = 10;

    public static void Write(StringBuilder html, ModelReport report)
    {
        JudgedRow[] rows = [.. report.Articles.SelectMany(article => article)];
        WriteReliability(html, ReliabilityBin.Of(rows));
        WritePrecisionRecall(
            html,
            [.. SentenceLabels.All.Select(label => PrecisionRecallCurve.Of(label, rows)).OfType<PrecisionRecallCurve>()]
        );
        WriteLearningCurve(html, report.LearningCurve);
    }

    static void WriteReliability(StringBuilder html, IReadOnlyList<ReliabilityBin> bins)
    {
        html.Append("<section aria-labelledby=\"reliability\">\n<h2 id=\"reliability\">Can its confidence be trusted?</h2>\n");
        Figure(
            html,
            Charts.Reliability([.. bins.Where(b => b.Sentences >= FewestDrawn)]),
            "Reliability diagram: of the sentences labelled with a confidence, the share that is right. On the dashed line both "
                + "are equal; below it the model is too sure. Points of fewer than ten sentences are left out."
        );
        html.Append(
            HtmlTable.Of(
                "Reliability",
                ["confidence, mean", "share that is right", "sentences"],
                bins.Select(b => (string[])[ReportPage.Number(b.Confidence), ReportPage.Number(b.Accuracy), ReportPage.Count(b.Sentences)])
            )
        );
        html.Append("</section>\n");
    }

    static void WritePrecisionRecall(StringBuilder html, IReadOnlyList<PrecisionRecallCurve> curves)
    {
        html.Append("<section aria-labelledby=\"precision-recall\">\n<h2 id=\"precision-recall\">If one label is searched for</h2>\n");
        Figure(
            html,
            Charts.PrecisionRecall(curves),
            "Precision and recall of each label at every threshold of its probability: which share of the hits is right, and which "
                + "share of the label's sentences is hit."
        );
        html.Append(
            HtmlTable.Of(
                "Average precision, the area below each curve",
                ["label", "average precision"],
                curves.Select(c => (string[])[c.Label.Title(), ReportPage.Number(c.Average)])
            )
        );
        html.Append("</section>\n");
    }

    static void WriteLearningCurve(StringBuilder html, MarkdownSection? curve)
    {
        html.Append("<section aria-labelledby=\"learning\">\n<h2 id=\"learning\">Would more sentences pay?</h2>\n");
        if (curve is null)
        {
            html.Append(
                "<p>There is no learning curve beside the model; training writes it if it is asked to: see <code>newsattr train "
                    + "--help</code>.</p>\n</section>\n"
            );
            return;
        }
        foreach (string line in curve.Text)
            html.Append(CultureInfo.InvariantCulture, $"<p>{Html.Text(line)}</p>\n");
        if (Points(curve) is { } points)
            Figure(
                html,
                Charts.LearningCurve(points.Sentences, points.Lines),
                "Learning curve: F1 by cross-validation over the number of sentences that the model learned from."
            );
        html.Append(HtmlTable.Of("Learning curve", curve.Header, curve.Rows)).Append("</section>\n");
    }

    /// <summary>The table as numbers; <see langword="null"/> where it has others.</summary>
    static (double[] Sentences, List<(string Name, double[] Scores)> Lines)? Points(MarkdownSection curve)
    {
        var numbers = new double[curve.Header.Count, curve.Rows.Count];
        for (int row = 0; row < curve.Rows.Count; row++)
        for (int column = 0; column < curve.Header.Count; column++)
            if (
                column >= curve.Rows[row].Count
                || !double.TryParse(curve.Rows[row][column], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[column, row])
            )
                return null;
        double[] Column(int column) => [.. Enumerable.Range(0, curve.Rows.Count).Select(row => numbers[column, row])];
        return curve.Header.Count < 2 || curve.Rows.Count < 2
            ? null
            : (Column(0), [.. Enumerable.Range(1, curve.Header.Count - 1).Select(c => (curve.Header[c], Column(c)))]);
    }

    static void Figure(StringBuilder html, string chart, string caption) =>
        html.Append("<figure>\n")
            .Append(chart)
            .Append(
                CultureInfo.InvariantCulture,
                $"\n<figcaption>{Html.Text(caption)} The numbers are in the table below.</figcaption>\n</figure>\n"
            );
}
