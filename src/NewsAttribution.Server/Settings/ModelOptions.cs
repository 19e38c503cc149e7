using System.CommandLine;
using System.Globalization;

namespace NewsAttribution.Server.Settings;

/// <summary>Which model is used and how; the same for the service and for assistants.</summary>
sealed class ModelOptions
{
    public Option<string?> Model { get; } =
        SettingOption.OfText("--model", "A model file; a new one there is taken up. Default: the model inside.", "FILE");

    public Option<string?> Words { get; } = SettingOption.OfText("--words", "A file with words of your own.", "FILE");

    public Option<float> MinimumPrecision { get; } =
        SettingOption.Of<float>(
            "--min-precision",
            "Mark sentences as undecided whose label is less sure than this.",
            "SHARE",
            0.6f,
            ParseShare,
            ShareExpected
        );

    public IReadOnlyList<Option> All => [Model, Words, MinimumPrecision];

    public const string ShareExpected = "a number from 0 up to but not including 1";

    public static float? ParseShare(string text) =>
        float.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out float share) && share is >= 0 and < 1
            ? share
            : null;
}
