using System.CommandLine;

namespace NewsAttribution.Cli.Commands;

/// <summary>The options of the commands that read tables and feeds.</summary>
static class TableOptions
{
    /// <summary>The terminal as the command line wants tables read from it; commands without these options leave it as it is.</summary>
    public static Terminal Of(ParseResult parsed, Terminal terminal) =>
        terminal with
        {
            Separator = SeparatorOption.Of(parsed) ?? terminal.Separator,
            TextIsHtml = InputTextOption.Of(parsed) || terminal.TextIsHtml,
        };
}
