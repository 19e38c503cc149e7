using System.CommandLine;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Cli.Commands;

/// <summary><c>--separator</c>: what parts the columns of the CSV files that a command reads. Nothing is guessed.</summary>
static class SeparatorOption
{
    public const string Name = "--separator";

    const string Expected = "comma, semicolon, tab, bar, or one mark in quotation marks, for example ';'";

    public static Option<char?> Create()
    {
        var option = new Option<char?>(Name)
        {
            Description = "What parts the columns of CSV files: comma, semicolon, tab or bar. Default: comma.",
            HelpName = "SEPARATOR",
            CustomParser = result =>
            {
                string found = result.Tokens[^1].Value;
                if (Parse(found) is { } separator)
                    return separator;
                result.AddError($"{Name}: found \"{found}\"; expected {Expected}.");
                return null;
            },
        };
        option.CompletionSources.Add([.. CsvSeparator.Known.Select(known => known.Name)]);
        return option;
    }

    /// <summary>What a command line says, if its command reads tables.</summary>
    public static char? Of(ParseResult parsed) =>
        parsed.Errors.Count == 0 && parsed.CommandResult.Command.Options.FirstOrDefault(o => o.Name == Name) is Option<char?> option
            ? parsed.GetValue(option)
            : null;

    static char? Parse(string text)
    {
        foreach (var (separator, name, plural) in CsvSeparator.Known)
            if (
                string.Equals(text, name, StringComparison.OrdinalIgnoreCase)
                || string.Equals(text, plural, StringComparison.OrdinalIgnoreCase)
            )
                return separator;
        if (text is "\\t")
            return '\t';
        return text is [var mark] && char.IsAscii(mark) && (mark == '\t' || char.IsPunctuation(mark) || char.IsSymbol(mark)) && mark != '"'
            ? mark
            : null;
    }
}
