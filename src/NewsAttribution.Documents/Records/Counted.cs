using System.Globalization;

namespace NewsAttribution.Documents.Records;

/// <summary>A number with what it counts: <c>1 sentence</c>, <c>3 articles</c>.</summary>
static class Counted
{
    public static string Of(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
