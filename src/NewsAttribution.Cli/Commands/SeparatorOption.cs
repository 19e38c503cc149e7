using System.CommandLine;
using System.CommandLine.Completions;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Cli.Commands;

/// <summary><c>--separator</c>: what parts the columns of the CSV files that a command reads. Nothing is guessed.</summary>
static class SeparatorOption
{
    public const string Name = "--separator";

    const string Expected = "comma, semicolon, tab, bar, or one mark in quotation marks, for example ';'";

    public static ValueOption<char> Create()
    {
        var option = new ValueOption<char>(Name, Parse, Expected)
        {
            Description = "What parts the columns of CSV files: comma, semicolon, tab or bar. Default: comma.",
            HelpName = "SEPARATOR",
        };
        option.CompletionSources.Add(_ => CsvSeparator.Known.Select(known => new CompletionItem(known.Name)));
        return option;
    }

    /// <summary>What a command line says, if its command reads tables.</summary>
    public static char? Of(ParseResult parsed) =>
        parsed.Errors.Count == 0 && parsed.CommandResult.Command.Options.FirstOrDefault(o => o.Name == Name) is ValueOption<char> option
            ? option.Of(parsed)
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
