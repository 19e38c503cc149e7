using System.Globalization;
using NewsAttribution.Server.Settings;

namespace NewsAttribution.Server.Refusing;

/// <summary>A request that is not answered as it was meant. The message is what its sender sees.</summary>
sealed class Refusal(int status, string detail) : Exception(detail)
{
    /// <summary>The status code of HTTP.</summary>
    public int Status { get; } = status;

    /// <summary>The limit that the request goes beyond, if that is the reason.</summary>
    public Limit? Limit { get; private init; }

    /// <summary>What the limit stands at.</summary>
    public long Value { get; private init; }

    /// <summary>After how many seconds it is worth trying again.</summary>
    public long? RetryAfter { get; private init; }

    /// <param name="status">The status code of HTTP.</param>
    /// <param name="limit">What the request goes beyond.</param>
    /// <param name="settings">How it is set.</param>
    /// <param name="what">What was found and what to do, in a sentence or two.</param>
    public static Refusal Beyond(int status, Limit limit, ServerSettings settings, string what) =>
        new(
            status,
            string.Create(CultureInfo.InvariantCulture, $"{what} The limit {limit.Name} is {settings[limit]} {limit.Unit}.")
        )
        {
            Limit = limit,
            Value = settings[limit],
            RetryAfter = status == StatusCodes.Status429TooManyRequests ? settings[Limits.RetryAfter] : null,
        };
}
