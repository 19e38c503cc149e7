using System.CommandLine;
using System.Globalization;

namespace NewsAttribution.Cli.Commands;

/// <summary>An option whose value is a whole number between bounds.</summary>
static class NumberOption
{
    public static Option<int?> Of(string name, string description, int least, int most) =>
        new(name)
        {
            Description = description,
            HelpName = "N",
            CustomParser = result =>
            {
                string found = result.Tokens[^1].Value;
                if (
                    int.TryParse(found, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                    && number >= least
                    && number <= most
                )
                    return number;
                result.AddError($"{name}: found \"{found}\"; expected a whole number from {least} to {most}.");
                return null;
            },
        };
}
