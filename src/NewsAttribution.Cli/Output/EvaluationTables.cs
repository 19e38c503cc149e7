using System.Globalization;
using NewsAttribution.Training.Measuring;

namespace NewsAttribution.Cli.Output;

/// <summary>A table with a title; the first column is of names, the others of numbers unless <see cref="IsText"/>.</summary>
sealed record EvaluationTable(string Title, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows, bool IsText = false);

/// <summary>An evaluation as tables, which Markdown and HTML write each in their way.</summary>
static class EvaluationTables
{
    public static IEnumerable<EvaluationTable> Of(EvaluationReport report)
    {
        var e = report.Evaluation;
        List<string[]> overall =
        [
            ["macro-F1", $"{F(e.MacroF1)} [{F(e.MacroF1Interval.Lower)}, {F(e.MacroF1Interval.Upper)}]"],
            ["accuracy", F(e.Accuracy)],
            ["calibration error", F(e.CalibrationError)],
        ];
        if (e.Clear is { } clear)
            overall.Add(["macro-F1, decidable alone", $"{D(DefinedMetrics.MacroF1(clear))} ({clear.Sentences})"]);
        if (e.Context is { } context)
            overall.Add(["macro-F1, in need of context", $"{D(DefinedMetrics.MacroF1(context))} ({context.Sentences})"]);
        if (e.Source is { } source)
            overall.Add([
                "source phrase, overlap / exact",
                $"{D(DefinedMetrics.Overlap(source))} / {D(DefinedMetrics.Exact(source))} ({source.Sentences})",
            ]);
        yield return new("Overall", ["metric", "value"], overall);
        if (report.Gates.Count > 0)
            yield return new(
                "Gates",
                ["metric", "wanted", "found", ""],
                [
                    .. report.Gates.Select(g =>
                        (string[])
                            [g.Metric, F(g.Minimum), g.Of(e) is { } found ? F(found) : "none", g.Failure(e) is null ? "passed" : "missed"]
                    ),
                ]
            );
        yield return new(
            "Labels",
            ["label", "precision", "recall", "F1", "sentences"],
            [.. DefinedMetrics.Of(e).Select(l => (string[])[l.Label.Name(), D(l.Precision), D(l.Recall), D(l.F1), I(l.Support)])]
        );
        yield return new(
            "Confusion",
            ["is \\ was labelled", .. SentenceLabels.All.Select(l => l.Name())],
            [.. SentenceLabels.All.Select(gold => (string[])[gold.Name(), .. e.Confusion[(int)gold].Select(I)])]
        );
        yield return new(
            "Sentences by kind, length, quotation marks and cue",
            ["sentences", "macro-F1", "accuracy", "number"],
            [.. e.Parts.Select(p => (string[])[$"{p.By}: {p.Name}", F(p.MacroF1), F(p.Accuracy), I(p.Sentences)])]
        );
        if (report.Errors.Count > 0)
            yield return new(
                "The worst errors, the surest first",
                ["is", "was labelled", "sure", "where", "sentence", "evidence"],
                [
                    .. report.Errors.Select(x =>
                        (string[])
                            [
                                x.Sentence.Gold.Label.Name(),
                                x.Sentence.Given.Name(),
                                F(x.Sentence.Confidence),
                                $"{x.Sentence.Article}, line {I(x.Sentence.Gold.Line)}",
                                x.Sentence.Gold.Text,
                                string.Join("; ", x.Evidence),
                            ]
                    ),
                ],
                IsText: true
            );
    }

    static string D(double? metric) => DefinedMetrics.Text(metric);

    static string F(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    static string I(int value) => value.ToString(CultureInfo.InvariantCulture);
}
