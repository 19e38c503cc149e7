using System.Globalization;

namespace NewsAttribution.Cli.Commands;

/// <summary>Options whose value is a number with a unit: <c>5m</c>, <c>2MB</c>.</summary>
static class QuantityOption
{
    static readonly (string Unit, double Factor)[] Seconds = [("h", 3600), ("m", 60), ("s", 1)];

    // KB before B: the longer unit first.
    static readonly (string Unit, double Factor)[] Bytes = [("KB", 1024), ("MB", 1024 * 1024), ("B", 1)];

    public static ValueOption<TimeSpan> Time(string name, string description) =>
        new(
            name,
            text => Number(text, Seconds) is { } seconds and <= 1e6 ? TimeSpan.FromSeconds(seconds) : null,
            "a time such as 30s, 5m or 1h"
        )
        {
            Description = description,
            HelpName = "TIME",
        };

    public static ValueOption<long> Size(string name, string description) =>
        new(name, text => Number(text, Bytes) is { } bytes and <= 1e15 ? (long)bytes : null, "a size such as 500KB or 2MB")
        {
            Description = description,
            HelpName = "SIZE",
        };

    static double? Number(string text, (string Unit, double Factor)[] units)
    {
        foreach (var (unit, factor) in units)
            if (
                text.EndsWith(unit, StringComparison.OrdinalIgnoreCase)
                && double.TryParse(
                    text.AsSpan(0, text.Length - unit.Length),
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out double number
                )
                && number > 0
            )
                return number * factor;
        return null;
    }
}
