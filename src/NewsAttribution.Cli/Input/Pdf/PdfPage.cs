using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace NewsAttribution.Cli.Input.Pdf;

/// <summary>A page as its lines in the order in which one reads them.</summary>
/// <param name="Height">Its height, in points.</param>
/// <param name="Zones">Its columns and what stands across them; the lines of each from top to bottom.</param>
sealed record PdfPage(double Height, IReadOnlyList<List<PdfLine>> Zones)
{
    public static PdfPage Of(Page page)
    {
        // What the document itself calls no content: running headers, page numbers, watermarks.
        var artifacts = page.GetMarkedContents().Where(content => content.IsArtifact).SelectMany(Letters).ToHashSet();
        var visible = page.Letters.Where(letter => !artifacts.Contains(letter) && IsOnPage(letter, page)).ToList();
        var words = NearestNeighbourWordExtractor
            .Instance.GetWords(DuplicateOverlappingTextProcessor.Get(visible))
            .Where(word => word.TextOrientation == TextOrientation.Horizontal && !string.IsNullOrWhiteSpace(word.Text))
            .ToList();
        return new(page.Height, [.. PdfZones.Of(words)]);
    }

    static IEnumerable<Letter> Letters(MarkedContentElement content) => content.Letters.Concat(content.Children.SelectMany(Letters));

    static bool IsOnPage(Letter letter, Page page)
    {
        var bounds = page.CropBox.Bounds;
        var at = letter.StartBaseLine;
        return at.X >= bounds.Left - 1 && at.X <= bounds.Right + 1 && at.Y >= bounds.Bottom - 1 && at.Y <= bounds.Top + 1;
    }
}
