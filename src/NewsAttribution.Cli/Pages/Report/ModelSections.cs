using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsAttribution.Cli.Output;
using NewsAttribution.Training.Measuring;

namespace NewsAttribution.Cli.Pages.Report;

/// <summary>What the model says of itself, and what training wrote beside it.</summary>
static class ModelSections
{
    static readonly string[] LabelMembers = ["precision", "recall", "f1", "support"];

    public static void Write(StringBuilder html, ModelReport report)
    {
        WriteValidation(html, report.Passport);
        WriteAblation(html, report.Ablation);
        WritePrior(html, report);
        WriteLeftOut(html, report);
        WritePassport(html, report.Passport);
    }

    static void WriteValidation(StringBuilder html, JsonElement passport)
    {
        if (ReportPage.Part(passport, "crossValidation", "article", "macroF1") is null)
            return;
        html.Append(
            "<section aria-labelledby=\"validation\">\n<h2 id=\"validation\">On its own data</h2>\n"
                + "<p>Cross-validation when the model was trained: each sentence was labelled by a model that had not seen its "
                + "article.</p>\n"
        );
        string[] names = ["macroF1", "accuracy", "calibrationError"],
            titles = ["macro-F1", "accuracy", "calibration error"];
        html.Append(
            HtmlTable.Of(
                "Cross-validation",
                ["", "in the article", "by itself"],
                names.Select((name, i) => (string[])[titles[i], Cell(passport, "article", name), Cell(passport, "sentence", name)])
            )
        );
        html.Append(
            HtmlTable.Of(
                "Cross-validation, each label in the article",
                ["label", "precision", "recall", "F1", "sentences"],
                SentenceLabels.All.Select(label =>
                    (string[])
                        [
                            label.Title(),
                            .. LabelMembers.Select(name =>
                                ReportPage.Part(passport, "crossValidation", "article", "labels", label.Name(), name)
                                    is { ValueKind: JsonValueKind.Number } n
                                    ? name == "support"
                                        ? ReportPage.Count(n.GetInt64())
                                        : ReportPage.Number(n.GetDouble())
                                    : DefinedMetrics.Text(null)
                            ),
                        ]
                )
            )
        );
        html.Append("</section>\n");
    }

    static string Cell(JsonElement passport, string unit, string name) =>
        ReportPage.Part(passport, "crossValidation", unit, name) is { ValueKind: JsonValueKind.Number } n
            ? ReportPage.Number(n.GetDouble())
            : "";

    static void WriteAblation(StringBuilder html, MarkdownSection? ablation)
    {
        if (ablation is null || ablation.Rows.Count == 0)
            return;
        html.Append(
                "<section aria-labelledby=\"ablation\">\n<h2 id=\"ablation\">What each part brings</h2>\n"
                    + "<p>Macro-F1 of models that were trained without a part; a part is worth what the rest loses without it.</p>\n"
            )
            .Append(HtmlTable.Of("Ablation", ablation.Header, ablation.Rows))
            .Append("</section>\n");
    }

    static void WritePrior(StringBuilder html, ModelReport report)
    {
        html.Append("<section aria-labelledby=\"prior\">\n<h2 id=\"prior\">How frequent each label is</h2>\n");
        html.Append(
            "<p>A model's probabilities are made for material in which each label is as frequent as it expects. Where yours "
                + "differs much, as between newspapers and "
                + "intelligence bulletins, tell it how frequent they are there (<code>ClassifierOptions.LabelPrior</code>).</p>\n"
        );
        string[][] shares =
        [
            Shares(label => Passport(report.Passport, "corpusPrior", label)),
            Shares(label => Passport(report.Passport, "prior", label)),
            Shares(label => report.InArticle.Labels[(int)label].Support),
            Shares(label => report.InArticle.Confusion.Sum(row => row[(int)label])),
        ];
        html.Append(
            HtmlTable.Of(
                "Share of each label",
                ["label", "in training", "expected", "in these data", "given by the model"],
                SentenceLabels.All.Select(label => (string[])[label.Title(), .. shares.Select(column => column[(int)label])])
            )
        );
        html.Append("</section>\n");
    }

    static double Passport(JsonElement passport, string prior, SentenceLabel label) =>
        ReportPage.Part(passport, prior, label.Name()) is { ValueKind: JsonValueKind.Number } share ? share.GetDouble() : 0;

    /// <summary>A column of shares, in percents that add up to 100; <c>n/a</c> where there is nothing to share.</summary>
    static string[] Shares(Func<SentenceLabel, double> share)
    {
        double[] shares = [.. SentenceLabels.All.Select(share)];
        return [.. Percents.Of(shares).Select(percents => shares.Sum() > 0 ? Html.Percent(percents) : "n/a")];
    }

    static void WriteLeftOut(StringBuilder html, ModelReport report)
    {
        if (
            ReportPage.Part(report.Passport, "leftOut") is not { ValueKind: JsonValueKind.Object } leftOut
            || !leftOut.EnumerateObject().Any()
        )
            return;
        html.Append("<section aria-labelledby=\"left-out\">\n<h2 id=\"left-out\">An article that it had not seen</h2>\n");
        foreach (var article in leftOut.EnumerateObject())
            if (
                ReportPage.Part(article.Value, "right") is { ValueKind: JsonValueKind.Number } right
                && ReportPage.Part(article.Value, "sentences") is { ValueKind: JsonValueKind.Number } all
            )
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"<p>Trained without the article <i>{Html.Text(article.Name)}</i>, a model labelled {right.GetInt32()} of its "
                        + $"{all.GetInt32()} sentences right.</p>\n"
                );
        if (report.LeftOut is { } section)
            foreach (var row in section.Rows.Where(row => row.Count == 5))
                WriteSentence(html, isWrong: row[0].Length > 0, gold: row[1], given: row[2], probability: row[3], text: row[4]);
        html.Append("</section>\n");
    }

    static void WriteSentence(StringBuilder html, bool isWrong, string gold, string given, string probability, string text)
    {
        if (!SentenceLabels.TryParse(given, out var label))
            return;
        string wrong =
            isWrong && SentenceLabels.TryParse(gold, out var right) ? $" <span class=\"flag\">✗ it is {right.Title()}</span>" : "";
        html.Append(
            CultureInfo.InvariantCulture,
            $"<p class=\"sentence\"><span class=\"s {label.Class()}\"><span class=\"mark\" aria-hidden=\"true\">"
                + $"{label.Letter()}</span><span class=\"unseen\">{label.Title()}: </span>{Html.Text(text)}</span> <span class=\"row "
                + $"small\">{Html.Text(probability)}{wrong}</span></p>\n"
        );
    }

    static void WritePassport(StringBuilder html, JsonElement passport)
    {
        html.Append(
            "<section aria-labelledby=\"passport\">\n<h2 id=\"passport\">Passport</h2>\n"
                + "<details><summary>What the model says of itself, as JSON</summary>\n<pre>"
        );
        html.Append(string.Join('\n', passport.GetRawText().ReplaceLineEndings("\n").Split('\n').Select(Html.Text)));
        html.Append("</pre></details>\n</section>\n");
    }
}
