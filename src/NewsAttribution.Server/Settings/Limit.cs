using System.Globalization;

namespace NewsAttribution.Server.Settings;

/// <summary>A number that bounds what the service does, with its bounds; see <see cref="Limits"/>.</summary>
/// <param name="Name">Its name in options (<c>--max-body</c>), in <c>/v1/info</c> and in refusals.</param>
/// <param name="Default">What holds unless somebody says otherwise.</param>
/// <param name="Least">The least that it may be set to.</param>
/// <param name="Most">The most that it may be set to.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Description">What it bounds, for the help.</param>
sealed record Limit(string Name, long Default, long Least, long Most, string Unit, string Description)
{
    public string Option => $"--{Name}";

    /// <summary>The environment variable that sets it.</summary>
    public string Variable => SettingOption.VariableOf(Option);

    public string Expected => string.Create(CultureInfo.InvariantCulture, $"a whole number of {Unit} from {Least} to {Most}");

    public long? Parse(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long value) && value >= Least && value <= Most
            ? value
            : null;
}
