using System.Collections.Frozen;

namespace NewsAttribution.Sources;

/// <summary>Other names of states: their capitals, which stand for their governments in the news, and short forms.</summary>
static class StateNames
{
    static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["Washington"] = "US",
        ["America"] = "US",
        ["United States"] = "US",
        ["London"] = "UK",
        ["Britain"] = "UK",
        ["United Kingdom"] = "UK",
        ["Ankara"] = "Turkey",
        ["Baghdad"] = "Iraq",
        ["Beijing"] = "China",
        ["Berlin"] = "Germany",
        ["Budapest"] = "Hungary",
        ["Cairo"] = "Egypt",
        ["Canberra"] = "Australia",
        ["Caracas"] = "Venezuela",
        ["Damascus"] = "Syria",
        ["Delhi"] = "India",
        ["Hanoi"] = "Vietnam",
        ["Havana"] = "Cuba",
        ["Islamabad"] = "Pakistan",
        ["Jerusalem"] = "Israel",
        ["Kabul"] = "Afghanistan",
        ["Kiev"] = "Ukraine",
        ["Kyiv"] = "Ukraine",
        ["Madrid"] = "Spain",
        ["Manila"] = "Philippines",
        ["Minsk"] = "Belarus",
        ["Moscow"] = "Russia",
        ["New Delhi"] = "India",
        ["Ottawa"] = "Canada",
        ["Paris"] = "France",
        ["Pyongyang"] = "North Korea",
        ["Riyadh"] = "Saudi Arabia",
        ["Rome"] = "Italy",
        ["Seoul"] = "South Korea",
        ["Taipei"] = "Taiwan",
        ["Tehran"] = "Iran",
        ["Tokyo"] = "Japan",
        ["Vienna"] = "Austria",
        ["Warsaw"] = "Poland",
    }.ToFrozenDictionary();

    static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>The name by which a state is known here; the name itself if it has no other.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> name) =>
        name.TrimEnd('.') is "U.S" or "US" or "USA" or "U.S.A" ? "US"
        : name.TrimEnd('.') is "U.K" or "UK" ? "UK"
        : Lookup.TryGetValue(name, out string? known) ? known
        : name;
}
