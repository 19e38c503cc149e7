using System.Text.RegularExpressions;

namespace NewsAttribution.Cli.Input.Pdf;

/// <summary>Takes out what stands at the head and foot of pages: what comes again on other pages, and numbers of pages.</summary>
static partial class PdfFurniture
{
    /// <summary>How far from an edge, as a share of the height.</summary>
    const double Margin = 0.12;

    public static void Remove(IReadOnlyList<PdfPage> pages)
    {
        var again = pages
            .SelectMany(page => Edges(page).Select(line => Key(line.Text)).Distinct())
            .CountBy(key => key)
            .Where(key => key.Value > 1)
            .Select(key => key.Key)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            var edges = Edges(page).Where(line => again.Contains(Key(line.Text)) || Number().IsMatch(line.Text)).ToHashSet();
            foreach (var zone in page.Zones)
                zone.RemoveAll(edges.Contains);
        }
    }

    static IEnumerable<PdfLine> Edges(PdfPage page) =>
        page
            .Zones.SelectMany(zone => zone)
            .Where(line => line.Baseline < page.Height * Margin || line.Baseline > page.Height * (1 - Margin));

    /// <summary>The same line with another number is the same line.</summary>
    static string Key(string text) => Digits().Replace(text, "0");

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\W*(page|p\.)?\s*\d{1,4}\s*((of|/)\s*\d{1,4})?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
