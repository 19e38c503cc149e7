using NewsAttribution.Training;
using NewsAttribution.Training.Files;
using NewsAttribution.Training.Measuring;

namespace NewsAttribution.Cli.Output;

/// <summary>An evaluation for a person.</summary>
static class EvaluationText
{
    const int NameWidth = 24;

    public static void Write(EvaluationReport report, TextWriter output)
    {
        var evaluation = report.Evaluation;
        void Line(InvariantText line) => output.WriteLine(line.ToString());

        Line($"{evaluation.Sentences} sentences, {report.HowRead}");
        if (report.Warning is { } warning)
            output.WriteLine(warning);
        output.WriteLine();
        Line(
            $"macro-F1             {evaluation.MacroF1:0.000}   (95 % interval {evaluation.MacroF1Interval.Lower:0.000} to "
                + $"{evaluation.MacroF1Interval.Upper:0.000})"
        );
        Line($"accuracy             {evaluation.Accuracy:0.000}");
        Line($"calibration error    {evaluation.CalibrationError:0.000}");
        if (evaluation.Clear is { } clear)
            Line(
                $"macro-F1, clear      {DefinedMetrics.Text(DefinedMetrics.MacroF1(clear)), -5}   ({clear.Sentences} "
                    + $"sentences that can be decided alone)"
            );
        if (evaluation.Context is { } context)
            Line(
                $"macro-F1, context    {DefinedMetrics.Text(DefinedMetrics.MacroF1(context)), -5}   ({context.Sentences} "
                    + $"sentences that need their neighbours)"
            );
        if (evaluation.Source is { } source)
            Line(
                $"source phrase        {DefinedMetrics.Text(DefinedMetrics.Overlap(source))} overlap, "
                    + $"{DefinedMetrics.Text(DefinedMetrics.Exact(source))} exact   ({source.Sentences} sentences that "
                    + $"have one)"
            );

        output.WriteLine();
        Line($"{"label", -NameWidth} precision  recall      F1  support");
        foreach (var label in DefinedMetrics.Of(evaluation))
            Line(
                $"{label.Label.Name(), -NameWidth} {DefinedMetrics.Text(label.Precision), 9} "
                    + $"{DefinedMetrics.Text(label.Recall), 7} {DefinedMetrics.Text(label.F1), 7} "
                    + $"{label.Support, 8}"
            );

        output.WriteLine();
        output.WriteLine("is (down), was labelled (across)");
        Line($"{"", -NameWidth} {string.Join(' ', SentenceLabels.All.Select(label => $"{Short(label), 12}"))}");
        foreach (var label in SentenceLabels.All)
            Line($"{label.Name(), -NameWidth} {string.Join(' ', evaluation.Confusion[(int)label].Select(count => $"{count, 12}"))}");

        output.WriteLine();
        Line($"{"sentences by", -NameWidth + -4} macro-F1  accuracy  sentences");
        foreach (var part in evaluation.Parts)
            Line($"{part.By + ": " + part.Name, -NameWidth + -4} {part.MacroF1, 8:0.000} {part.Accuracy, 9:0.000} {part.Sentences, 10}");
        WriteErrors(report.Errors, output, Line);
    }

    static void WriteErrors(IReadOnlyList<WorstError> errors, TextWriter output, Action<InvariantText> line)
    {
        if (errors.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine("the worst errors, the surest first");
        foreach (var (sentence, evidence) in errors)
        {
            output.WriteLine();
            line(
                $"is {sentence.Gold.Label.Name()} ({sentence.Probabilities[sentence.Gold.Label]:0.00}), was labelled "
                    + $"{sentence.Given.Name()} ({sentence.Confidence:0.00}); "
                    + $"article {TableRecordWriter.Printable(sentence.Article)}, line {sentence.Gold.Line}"
            );
            line($"  {TableRecordWriter.Printable(sentence.Gold.Text)}");
            line($"  {string.Join("; ", evidence)}");
        }
    }

    /// <summary><c>official</c>, <c>intelligence</c>, <c>analysis</c>, <c>narrative</c>.</summary>
    internal static string Short(SentenceLabel label) => label.Name().Split('-')[0];
}
