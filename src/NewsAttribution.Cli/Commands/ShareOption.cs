using System.CommandLine;
using System.Globalization;

namespace NewsAttribution.Cli.Commands;

/// <summary>An option whose value is a share of 0 or more and below 1.</summary>
static class ShareOption
{
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="example">A value that makes sense, for messages.</param>
    public static Option<double?> Of(string name, string description, string example) =>
        new(name)
        {
            Description = description,
            HelpName = "SHARE",
            CustomParser = result =>
            {
                string found = result.Tokens[^1].Value;
                // As a float too, which some of its users need.
                if (
                    double.TryParse(found, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double share)
                    && (float)share is >= 0 and < 1
                )
                    return share;
                result.AddError($"{name}: found \"{found}\"; expected a number of 0 or more and below 1, for example {example}.");
                return null;
            },
        };
}
