using System.Globalization;
using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;
using NewsAttribution.Training;
using NewsAttribution.Training.Files;
using NewsAttribution.Training.Reporting;

namespace NewsAttribution.Cli.Commands;

/// <summary>Compares two models on labelled sentences.</summary>
static class Compare
{
    const int NameWidth = 24;

    public static int Run(CompareOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        foreach (string path in options.Data)
            InputFile.CheckFileOrFolder(path);
        using var working = WorkingLine.Over(terminal, out terminal);
        foreach (string path in options.Data)
            CorpusFolder.NoteSkipped(path, terminal);
        var words = WordsOption.Load(options.Words);
        SentenceClassifier first = ModelFile.LoadNamed(options.First, words, options.Careful, terminal),
            second = ModelFile.LoadNamed(options.Second, words, options.Careful, terminal);
        var corpus = Corpus.Read(options.Data, terminal.Separator, cancellationToken);
        var comparison = ModelComparison.Of(first, second, corpus, options.Unit, cancellationToken);
        TrainedOn[] trained = [TrainedOn.Of(first.Passport, corpus), TrainedOn.Of(second.Passport, corpus)];
        if (options.Format == ComparisonFormat.Json)
            terminal.Out.WriteLine(ComparisonJson.Of(comparison, options.First, options.Second, trained));
        else
            Write(comparison, options, trained, terminal.Out);
        terminal.Out.Flush();
        if (!options.FailIfWorse || !comparison.IsReal || comparison.MacroF1Gain.Lower > 0)
            return ExitCode.Done;
        terminal.Error.WriteLine($"newsattr: {options.Second} is worse than {options.First}; wanted one that is not.");
        return ExitCode.Failed;
    }

    static void Write(ModelComparison comparison, CompareOptions options, TrainedOn[] trained, TextWriter output)
    {
        void Line(InvariantText line) => output.WriteLine(line.ToString());
        static string Mark(bool isReal) => isReal ? "real" : "may be chance";
        var (first, second) = (comparison.First, comparison.Second);
        Line($"A = {options.First}");
        Line($"B = {options.Second}");
        Line($"{first.Sentences} sentences, {(options.Unit == EvaluationUnit.Article ? "read in their articles" : "each read by itself")}");
        for (int i = 0; i < trained.Length; i++)
            if (trained[i].IsAny)
                Line($"{"AB"[i]} was trained on {trained[i].InWords}: for it this is no fair test");
        output.WriteLine();
        Line($"{"", -NameWidth}     A      B  gain of B, 95 %      McNemar p");
        Line(
            $"{"macro-F1", -NameWidth} {first.MacroF1:0.000}  {second.MacroF1:0.000}  {Interval(comparison.MacroF1Gain)}     "
                + $"{comparison.McNemarP:0.0000}  {Mark(comparison.IsReal)}"
        );
        foreach (var label in comparison.Labels)
            if (label.Support == 0)
                Line($"{label.Label.Name(), -NameWidth} –      –      no sentence bears it");
            else
                Line(
                    $"{label.Label.Name(), -NameWidth} {label.First:0.000}  {label.Second:0.000}  {Interval(label.Gain)}     "
                        + $"{label.McNemarP:0.0000}  {Mark(label.IsReal)}"
                );
        Line(
            $"{"accuracy", -NameWidth} {first.Accuracy:0.000}  {second.Accuracy:0.000}  A alone is right "
                + $"{comparison.OnlyFirstRight} times, B alone {comparison.OnlySecondRight} times"
        );
        output.WriteLine();
        output.WriteLine(comparison.InWords("A", "B"));
        WriteDiffering(comparison, options.Shown, output, Line);
    }

    static void WriteDiffering(ModelComparison comparison, int shown, TextWriter output, Action<InvariantText> line)
    {
        if (comparison.Differing.Count == 0 || shown == 0)
            return;
        output.WriteLine();
        line($"sentences on which they differ, {Math.Min(shown, comparison.Differing.Count)} of {comparison.Differing.Count}");
        // Those first on which both were surest: there is most to learn from them.
        foreach (var (a, b) in comparison.Differing.OrderByDescending(d => d.First.Confidence * d.Second.Confidence).Take(shown))
        {
            output.WriteLine();
            line(
                $"is {a.Gold.Label.Name()}; A says {a.Given.Name()} ({a.Confidence:0.00}){(a.IsRight ? ", right" : "")}; B says "
                    + $"{b.Given.Name()} ({b.Confidence:0.00}){(b.IsRight ? ", right" : "")}"
            );
            line($"  {TableRecordWriter.Printable(a.Gold.Text)}");
        }
    }

    static string Interval(Interval gain) =>
        string.Create(CultureInfo.InvariantCulture, $"{gain.Lower:+0.000;-0.000;0.000} to {gain.Upper:+0.000;-0.000;0.000}").PadRight(16);
}
