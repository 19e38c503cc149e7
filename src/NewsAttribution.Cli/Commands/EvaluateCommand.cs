using System.CommandLine;
using NewsAttribution.Training;

namespace NewsAttribution.Cli.Commands;

/// <summary><c>newsattr evaluate</c>: parses for <see cref="Evaluate.Run"/>.</summary>
static class EvaluateCommand
{
    const string Examples = """
        newsattr evaluate --data test.csv                      the model inside the tool, reading articles
        newsattr evaluate --data test.csv --unit sentence      each sentence by itself
        newsattr evaluate --data test.csv --model my.model --format json

        The CSV needs the columns label and text. article and paragraph group its rows; with source the
        source phrases are judged too, with context (0 or 1) both parts are shown.
        """;

    public static Command Create(Terminal terminal)
    {
        var data = new Option<string[]>("--data")
        {
            Description = "A CSV file of labelled sentences, or a folder of them; may be given several times.",
            HelpName = "FILE",
            Required = true,
        };
        var unit = ChoiceOption.Of<ReadingUnit>("--unit", "Read each sentence in its article, or by itself. Default: article.");
        var format = ChoiceOption.Of<EvaluationFormat>("--format", "What to write. Default: text.");
        var model = ModelOption.Create();
        var command = new ExampledCommand("evaluate", "Says how well a model labels sentences whose labels are known.", Examples) { data, unit, model, format };
        command.SetWork((parsed, cancellationToken) =>
        {
            var read = parsed.GetValue(unit) == ReadingUnit.Sentence ? EvaluationUnit.Sentence : EvaluationUnit.Article;
            Evaluate.Run(parsed.GetRequiredValue(data), read, parsed.GetValue(model), parsed.GetValue(format) ?? EvaluationFormat.Text, terminal, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
