using System.Globalization;

namespace NewsAttribution.Cli.Commands;

/// <summary>An option whose value is a share of 0 or more and below 1.</summary>
static class ShareOption
{
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="example">A value that makes sense, for messages.</param>
    public static ValueOption<double> Of(string name, string description, string example) =>
        new(
            name,
            // As a float too, which some of its users need.
            text =>
                double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double share)
                && (float)share is >= 0 and < 1
                    ? share
                    : null,
            $"a number of 0 or more and below 1, for example {example}"
        )
        {
            Description = description,
            HelpName = "SHARE",
        };
}
