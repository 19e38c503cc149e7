using System.CommandLine;
using System.Globalization;

namespace NewsAttribution.Cli.Commands;

/// <summary><c>--min-precision 0.8</c>: how sure a label must be to count as decided.</summary>
static class PrecisionOption
{
    const string Name = "--min-precision";

    public static Option<float?> Create() =>
        new(Name)
        {
            Description = "Mark sentences as undecided whose label is less sure than this, 0 to 1. Default: 0, none.",
            HelpName = "SHARE",
            CustomParser = result =>
            {
                string found = result.Tokens[^1].Value;
                if (
                    float.TryParse(found, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out float share)
                    && (share is >= 0 and < 1)
                )
                    return share;
                result.AddError($"{Name}: found \"{found}\"; expected a number of 0 or more and below 1, for example 0.8.");
                return null;
            },
        };
}
