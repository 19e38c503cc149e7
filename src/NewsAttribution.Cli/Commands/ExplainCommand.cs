using System.CommandLine;

namespace NewsAttribution.Cli.Commands;

/// <summary><c>newsattr explain</c>: parses for <see cref="Explain.Run"/>.</summary>
static class ExplainCommand
{
    const string Examples = """
        newsattr explain "The ministry denied the report, according to its spokesman."
        newsattr explain --model my.model "Analysts expect a long winter."
        newsattr explain --words my-words.txt "The Tarn Harbour Board closed the pier."
        """;

    public static Command Create(Terminal terminal)
    {
        var sentence = new Argument<string>("SENTENCE") { Description = "The sentence, in quotation marks of the shell." };
        var model = ModelOption.Create();
        var words = WordsOption.Create();
        var command = new ExampledCommand("explain", "Labels one sentence and says what spoke for and against the label.", Examples)
        {
            sentence,
            model,
            words,
        };
        command.SetWork(
            (parsed, _) =>
            {
                Explain.Run(
                    parsed.GetRequiredValue(sentence),
                    ModelFile.Load(parsed.GetValue(model), words: parsed.GetValue(words)),
                    terminal
                );
                return ExitCode.Done;
            }
        );
        return command;
    }
}
