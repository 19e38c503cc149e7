using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;
using NewsAttribution.Training;
using NewsAttribution.Training.Reporting;

namespace NewsAttribution.Cli.Commands;

/// <summary>Measures a model on labelled sentences.</summary>
static class Evaluate
{
    /// <returns>The exit code: <see cref="ExitCode.Failed"/> if a gate is not passed.</returns>
    public static int Run(EvaluateOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        foreach (string path in options.Data)
            InputFile.CheckFileOrFolder(path);
        using var working = WorkingLine.Over(terminal, out terminal);
        foreach (string path in options.Data)
            CorpusFolder.NoteSkipped(path, terminal);
        var classifier = CarefulOption.Apply(ModelFile.Load(options.Model, options.Prior, words: options.Words), options.Careful, terminal);
        var corpus = Corpus.Read(options.Data, terminal.Separator, cancellationToken);
        var judged = Evaluator.Judge(classifier, corpus, options.Unit, cancellationToken);
        var report = new EvaluationReport(
            Evaluator.Measure(judged, corpus),
            options.Unit,
            options.Gates,
            WorstErrors.Of(judged, classifier, options.Errors)
        )
        {
            Trained = TrainedOn.Of(classifier.Passport, corpus),
            SecondReader = classifier.SecondReader?.Name,
        };
        Write(report, options.Format, terminal.Out);
        terminal.Out.Flush();

        string[] failures = [.. report.Failures];
        foreach (string failure in failures)
            terminal.Error.WriteLine($"newsattr: {failure}");
        return failures.Length > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    static void Write(EvaluationReport report, EvaluationFormat format, TextWriter output)
    {
        switch (format)
        {
            case EvaluationFormat.Json:
                output.WriteLine(EvaluationJson.Of(report));
                break;
            case EvaluationFormat.Markdown:
                EvaluationMarkdown.Write(report, output);
                break;
            case EvaluationFormat.Html:
                EvaluationHtml.Write(report, output);
                break;
            case EvaluationFormat.Junit:
                EvaluationJunit.Write(report, output);
                break;
            default:
                EvaluationText.Write(report, output);
                break;
        }
    }
}
