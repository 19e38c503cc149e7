using System.CommandLine;

namespace NewsAttribution.Cli.Commands;

/// <summary><c>--input-text</c>: whether the texts in CSV and NDJSON are plain, or HTML as feeds have it.</summary>
static class InputTextOption
{
    const string Name = "--input-text";

    public static ValueOption<InputText> Create() =>
        ChoiceOption.Of<InputText>(Name, "What the texts in CSV and NDJSON are; of html the markup is taken out. Default: plain.");

    /// <summary>What a command line says, if its command reads texts from tables.</summary>
    public static bool Of(ParseResult parsed) =>
        parsed.Errors.Count == 0
        && parsed.CommandResult.Command.Options.FirstOrDefault(o => o.Name == Name) is ValueOption<InputText> option
        && option.Of(parsed) == InputText.Html;
}

enum InputText
{
    Plain,
    Html,
}
