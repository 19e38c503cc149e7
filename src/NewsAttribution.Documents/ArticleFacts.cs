using System.Globalization;

namespace NewsAttribution.Documents;

/// <summary>What an archive says of an article, beside its text. What it does not say is <see langword="null"/>.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Date">When a crawler recorded it, or an agency sent it.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Language">Its language as it is declared, such as <c>en</c> or <c>en-GB</c>.</param>
/// <param name="Byline">Who wrote it.</param>
sealed record ArticleFacts(string? Url, DateTimeOffset? Date, string? Title, string? Language, string? Byline)
{
    /// <summary>The names of columns and JSON members, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } = ["url", "date", "title", "language", "byline"];

    /// <summary>The values in the order of <see cref="Names"/>.</summary>
    public IReadOnlyList<string?> Values => [Url, DateText, Title, Language, Byline];

    /// <summary>Such as <c>2026-11-02T08:00:00Z</c>.</summary>
    string? DateText => Date?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
