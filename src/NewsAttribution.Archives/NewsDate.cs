using System.Globalization;

namespace NewsAttribution.Archives;

/// <summary>The dates of archives and agencies.</summary>
static class NewsDate
{
    /// <summary>
    /// With dashes or without, with a fraction, a zone, or none (then UTC): <c>2016-04-13T04:52:21Z</c>, <c>20151014T043001+0100</c>,
    /// <c>20080219</c>. The framework's own reader refuses the short ones.
    /// </summary>
    static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd HH:mm:ssK",
        "yyyy-MM-ddK",
        "yyyyMMdd'T'HHmmssK",
        "yyyyMMdd'T'HHmmK",
        "yyyyMMddHHmmss",
        "yyyyMMddK",
        "yyyyMMdd",
        "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
        "ddd, d MMM yyyy HH:mm:ss zzz",
        "d MMM yyyy HH:mm:ss zzz",
    ];

    /// <summary>Reads a date; <see langword="null"/> if it is none: a bad date costs the date, not the article.</summary>
    public static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParseExact(
            Shortened(text?.Trim() ?? ""),
            Formats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces,
            out var date
        )
            ? date
            : null;

    /// <summary>The framework knows seven digits of a second; archives write up to nine.</summary>
    static string Shortened(string text)
    {
        int point = text.IndexOf('.');
        if (point < 0)
            return text;
        int end = point + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end - point > 8 ? text.Remove(point + 8, end - point - 8) : text;
    }
}
