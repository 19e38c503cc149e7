using System.Globalization;
using System.Text;
using NewsAttribution.Training.Files;
using NewsAttribution.Training.Learning;
using NewsAttribution.Training.Measuring;

namespace NewsAttribution.Training.Reporting;

/// <summary>The evaluation report of a training, Markdown for people.</summary>
static class ReportMarkdown
{
    public static string Write(TrainingRecord record)
    {
        var text = new StringBuilder(
            "# Evaluation report\n\nWritten by `newsattr train`; do not edit.\n"
                + "What each part of the classifier brings is measured by `newsattr ablate`; of the shipped model it stands in "
                + "`models/ABLATION.md`.\n"
        );
        WriteCorpus(text, record);
        WriteCues(text, record.Cues);
        if (record.CrossValidation is { } validation)
        {
            Line(
                text,
                $"\n## Cross-validation\n\n{record.Options.Folds} folds, dealt by article. Each sentence was labelled by a model that "
                    + $"had not seen its article."
            );
            WriteComparison(text, validation.Comparison);
            var calibrations = string.Join(", ", validation.LogLosses.Select(l => $"{l.Name} {F(l.LogLoss)}"));
            Line(
                text,
                $"\nCalibration on the held-out folds, each fold by the others; mean log loss: {calibrations}. Shipped: {validation.Kind}."
            );
            Line(text, $"Served by a temperature of {Trainer.ElsewhereTemperature:0.0} after it, for articles unlike the corpus.");
            WriteEvaluation(text, "Read in the article", validation.Shipped.InArticle);
            WriteEvaluation(text, "Read alone", validation.Shipped.Alone);
        }
        foreach (var article in record.LeftOut)
            WriteLeftOut(text, article);
        return text.ToString();
    }

    static void WriteCorpus(StringBuilder text, TrainingRecord record)
    {
        Line(
            text,
            $"\n## Corpus\n\n{record.Corpus.SentenceCount} sentences of {record.Corpus.Articles.Count} articles; "
                + $"{record.Linear.Count} features have a weight.\n"
        );
        Line(text, $"| label | sentences | share | frequency that the model assumes |\n|---|---:|---:|---:|");
        foreach (var label in SentenceLabels.All)
            Line(
                text,
                $"| {label.Name()} | {record.LabelCounts[(int)label]} | {F(record.Prior[label])} | "
                    + $"{F((record.Options.LabelPrior ?? record.Prior)[label])} |"
            );
        Line(text, $"\nKinds: {string.Join(", ", record.KindCounts.Select(k => $"{k.Name} {k.Count}"))}.");
    }

    static void WriteCues(StringBuilder text, CueChoices cues)
    {
        double share = (double)cues.Right / Math.Max(1, cues.Sentences);
        Line(
            text,
            $"\n## Which cue counts\n\n{cues.Sentences} sentences have several cues, one of which names the source that is marked. Learned "
                + $"from the other folds, the ranking chose it in {cues.Right} ({F(share)})."
        );
    }

    static void WriteComparison(StringBuilder text, IReadOnlyList<ComparisonRow> comparison)
    {
        Line(
            text,
            $"\n| | macro-F1 in the article | gain over the shipped, 95 % | log loss | macro-F1 alone | log loss |\n"
                + $"|---|---:|---:|---:|---:|---:|"
        );
        foreach (var row in comparison)
            Line(
                text,
                $"| {row.Name} | {WithInterval(row.InArticle)} | {Gain(row.Gain)} | {F(row.InArticle.LogLoss)} | "
                    + $"{WithInterval(row.Alone)} | {F(row.Alone.LogLoss)} |"
            );
    }

    static void WriteEvaluation(StringBuilder text, string title, Evaluation evaluation)
    {
        Line(
            text,
            $"\n### {title}\n\nAccuracy {F(evaluation.Accuracy)}, macro-F1 {WithInterval(evaluation)}, calibration error "
                + $"{F(evaluation.CalibrationError)}.\n"
        );
        Line(text, $"| label | precision | recall | F1 | sentences |\n|---|---:|---:|---:|---:|");
        foreach (var label in DefinedMetrics.Of(evaluation))
            Line(
                text,
                $"| {label.Label.Name()} | {DefinedMetrics.Text(label.Precision)} | {DefinedMetrics.Text(label.Recall)} | "
                    + $"{DefinedMetrics.Text(label.F1)} | {label.Support} |"
            );
        Line(text, $"\n| gold \\ given | {string.Join(" | ", SentenceLabels.All.Select(l => l.Name()))} |\n|---|---:|---:|---:|---:|");
        foreach (var gold in SentenceLabels.All)
            Line(text, $"| {gold.Name()} | {string.Join(" | ", evaluation.Confusion[(int)gold])} |");
    }

    static void WriteLeftOut(StringBuilder text, LeftOutArticle article)
    {
        Line(text, $"\n## Article `{article.Id}`, left out of training\n\n{article.Right} of {article.Sentences.Count} sentences right.\n");
        Line(text, $"| | gold | given | p | sentence |\n|---|---|---|---:|---|");
        foreach (var s in article.Sentences)
            Line(text, $"| {(s.Gold == s.Given ? "" : "✗")} | {s.Gold.Name()} | {s.Given.Name()} | {F(s.Confidence)} | {Cell(s.Text)} |");
    }

    static string WithInterval(Evaluation e) => $"{F(e.MacroF1)} [{F(e.MacroF1Interval.Lower)}, {F(e.MacroF1Interval.Upper)}]";

    static string Gain(Interval gain) => gain == default ? "" : $"{Signed(gain.Lower)} to {Signed(gain.Upper)}";

    static string Signed(double value) => value.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);

    static string F(double value) => value.ToString("F3", CultureInfo.InvariantCulture);

    static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");

    static void Line(StringBuilder text, InvariantText line) => text.Append(line.ToString()).Append('\n');
}
