using System.Globalization;
using NewsAttribution.Documents.Records;

namespace NewsAttribution.Documents.Pages;

/// <summary>What a reader should know before reading, in boxes above the article.</summary>
static class WarningHtml
{
    const int LongestName = 120;

    /// <summary>The warnings, each with a short title for a list of articles.</summary>
    public static IEnumerable<(string Title, string Text)> Of(PageArticle article)
    {
        if (!article.LooksEnglish)
            yield return ("Not English", "The text does not look like English. Labels mean nothing in other languages.");
        int sourced = article.Sources.Sum(source => source.Sentences.Count);
        string counted = Counted.Of(sourced, "sentence");
        if (article.Warnings.OneSource is { } only)
            yield return ("One source", $"All {counted} whose source could be told rest on the same one: {Shortened(only.Name)}.");
        if (article.Warnings.OfficialsOnly)
            yield return ("Officials only", $"All {counted} whose source could be told rest on officials or intelligence services.");
        if (article.Warnings.Unnamed is { } unnamed)
            yield return (
                "Mostly unnamed",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{unnamed * 100:0}\u00A0% of the attributed words rest on sources without a name of their own."
                )
            );
    }

    public static string Write(PageArticle article) =>
        string.Concat(Of(article).Select(w => $"<p class=\"warning\" role=\"note\"><b>{w.Title}.</b> {Html.Text(w.Text)}</p>\n"));

    static string Shortened(string name) => Html.Shortened(name, LongestName);
}
