using System.CommandLine;

namespace NewsAttribution.Cli.Commands;

/// <summary><c>newsattr inspect</c>: parses for <see cref="Inspect.Run"/>.</summary>
static class InspectCommand
{
    const string Examples = """
        newsattr inspect my.model                              on what it was trained, how, and how well it did
        newsattr inspect default --format json                 the model inside the tool, all of its passport
        """;

    public static Command Create(Terminal terminal)
    {
        var model = new Argument<string>("MODEL") { Description = "A model, or the word default: the one inside the tool." };
        var format = ChoiceOption.Of<PassportFormat>("--format", "What to write. Default: text.");
        var command = new ExampledCommand("inspect", "Prints the passport of a model.", Examples) { model, format };
        command.SetWork(
            (parsed, _) =>
            {
                Inspect.Run(parsed.GetRequiredValue(model), format.Of(parsed) ?? PassportFormat.Text, terminal);
                return ExitCode.Done;
            }
        );
        return command;
    }
}
