using System.Globalization;

namespace NewsAttribution.Cli.Commands;

/// <summary>An option whose value is a whole number between bounds.</summary>
static class NumberOption
{
    public static ValueOption<int> Of(string name, string description, int least, int most) =>
        new(
            name,
            text =>
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
                    ? number
                    : null,
            $"a whole number from {least} to {most}"
        )
        {
            Description = description,
            HelpName = "N",
        };
}
