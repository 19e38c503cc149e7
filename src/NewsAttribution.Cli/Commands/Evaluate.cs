using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;
using NewsAttribution.Training;

namespace NewsAttribution.Cli.Commands;

/// <summary>Measures a model on labelled sentences.</summary>
static class Evaluate
{
    public static void Run(
        IReadOnlyList<string> data, EvaluationUnit unit, string? model, EvaluationFormat format, Terminal terminal, CancellationToken cancellationToken)
    {
        foreach (string path in data)
            InputFile.CheckFileOrFolder(path);
        var classifier = ModelFile.Load(model);
        var evaluation = Evaluator.Evaluate(classifier, Corpus.Read(data, cancellationToken), unit, cancellationToken);
        if (format == EvaluationFormat.Json)
            terminal.Out.WriteLine(evaluation.ToJson());
        else
            EvaluationText.Write(evaluation, unit, terminal.Out);
        terminal.Out.Flush();
    }
}
