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
        newsattr evaluate --data test.csv --errors 20          the worst errors, with what spoke for them
        newsattr evaluate --data test.csv --careful            with the second reader
        newsattr evaluate --data test.csv --fail-under macro-f1=0.70 --fail-under recall:intelligence-assessment=0.60
        newsattr evaluate --data test.csv --fail-under accuracy=0.80 --format junit > newsattr.xml

        The CSV needs the columns label and text. article and paragraph group its rows; with source the
        source phrases are judged too, with context (0 or 1) both parts are shown.
        Metrics of --fail-under: macro-f1, accuracy, macro-f1:context, macro-f1:clear, source:exact,
        source:overlap, and precision:LABEL, recall:LABEL, f1:LABEL. The exit code is 1 if one is missed.
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
        var words = WordsOption.Create();
        var careful = CarefulOption.Create();
        var prior = PriorOption.Create("How frequent each label is in the material. Default: as the model has it, see newsattr inspect.");
        var gates = GateOption.Create();
        var errors = NumberOption.Of(
            "--errors",
            "How many of the errors that the model was surest of are shown. Default: none.",
            0,
            1_000_000
        );
        var command = new ExampledCommand("evaluate", "Says how well a model labels sentences whose labels are known.", Examples)
        {
            data,
            unit,
            model,
            words,
            careful,
            prior,
            format,
            gates,
            errors,
            SeparatorOption.Create(),
        };
        command.SetWork(
            (parsed, cancellationToken) =>
                Evaluate.Run(
                    new()
                    {
                        Data = parsed.GetRequiredValue(data),
                        Unit = unit.Of(parsed) == ReadingUnit.Sentence ? EvaluationUnit.Sentence : EvaluationUnit.Article,
                        Model = parsed.GetValue(model),
                        Words = parsed.GetValue(words),
                        Careful = parsed.GetValue(careful),
                        Prior = prior.Of(parsed),
                        Format = format.Of(parsed) ?? EvaluationFormat.Text,
                        Gates = parsed.GetValue(gates) ?? [],
                        Errors = errors.Of(parsed) ?? 0,
                    },
                    terminal,
                    cancellationToken
                )
        );
        return command;
    }
}
