using NewsAttribution.Server.Answers;
using NewsAttribution.Server.Refusing;
using NewsAttribution.Server.Settings;

namespace NewsAttribution.Server.Requests;

/// <summary>What a request says of how it is answered, in its query: <c>?offsets=codepoint&amp;minPrecision=.8&amp;prior=…</c>.</summary>
/// <param name="Offsets">What offsets count.</param>
/// <param name="MinimumPrecision">Below which confidence a label counts as undecided; <see langword="null"/>: as the service does.</param>
/// <param name="Prior">How frequent each label is; <see langword="null"/>: as the model says.</param>
readonly record struct RequestSettings(OffsetUnit Offsets, float? MinimumPrecision, LabelProbabilities? Prior)
{
    /// <exception cref="Refusal">A parameter is unknown, or its value is none.</exception>
    public static RequestSettings Read(IQueryCollection query)
    {
        var settings = default(RequestSettings);
        foreach (var (name, values) in query)
        {
            string value = values.Count == 1 ? values[0]! : throw Bad(name, $"{values.Count} times", "it once");
            settings = name switch
            {
                "offsets" => settings with { Offsets = OffsetUnits.Parse(value) ?? throw Bad(name, value, OffsetUnits.Expected) },
                "minPrecision" => settings with
                {
                    MinimumPrecision = ModelOptions.ParseShare(value) ?? throw Bad(name, value, ModelOptions.ShareExpected),
                },
                "prior" => settings with { Prior = LabelShares.Parse(value) ?? throw Bad(name, value, LabelShares.Expected) },
                _ => throw new Refusal(
                    StatusCodes.Status400BadRequest,
                    $"Found the parameter {name}; expected offsets, minPrecision or prior."
                ),
            };
        }
        return settings;
    }

    static Refusal Bad(string name, string found, string expected) =>
        new(StatusCodes.Status400BadRequest, $"The parameter {name}: found {found}; expected {expected}.");
}
