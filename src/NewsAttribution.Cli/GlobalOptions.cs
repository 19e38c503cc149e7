using System.CommandLine;

namespace NewsAttribution.Cli;

/// <summary>The options that every command has.</summary>
static class GlobalOptions
{
    const string Quiet = "--quiet",
        NoColor = "--no-color";

    public static IEnumerable<Option> Create() =>
        [
            new Option<bool>(Quiet) { Description = "Write results and errors only: no progress.", Recursive = true },
            new Option<bool>(NoColor) { Description = "Write without colours; so does NO_COLOR=1.", Recursive = true },
        ];

    /// <summary>The terminal as the command line wants it.</summary>
    public static Terminal Of(ParseResult parsed, Terminal terminal) =>
        terminal with
        {
            IsQuiet = terminal.IsQuiet || parsed.GetValue<bool>(Quiet),
            Color = terminal.Color && !parsed.GetValue<bool>(NoColor),
        };
}
