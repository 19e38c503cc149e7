using UglyToad.PdfPig.Content;

namespace NewsAttribution.Cli.Input.Pdf;

/// <summary>
/// Finds the columns of a page. The order of letters in the file is that in which a program drew them, so only their places count: a
/// page is cut where a strip of white runs down through it, and where none does, between two lines below or above which one does.
/// </summary>
static class PdfZones
{
    /// <summary>The white between columns, in heights of the type; between words it is hardly ever as wide in every line.</summary>
    const double NarrowestGutter = 0.9;

    /// <summary>Fewer lines side by side are a table or the two ends of one line.</summary>
    const int FewestLines = 3;

    /// <summary>A narrower strip is the marks of a list.</summary>
    const double NarrowestColumn = 0.12;

    public static IEnumerable<List<PdfLine>> Of(IReadOnlyList<Word> words)
    {
        if (words.Count == 0)
            return [];
        if (Gutter(words) is { } x)
            return Of([.. words.Where(w => Middle(w) < x)]).Concat(Of([.. words.Where(w => Middle(w) >= x)]));
        if (Cut(words) is { } y)
            return Of([.. words.Where(w => Bottom(w) >= y)]).Concat(Of([.. words.Where(w => Bottom(w) < y)]));
        return [PdfLine.Of(words)];
    }

    /// <summary>The middle of the widest white strip from the top of the words to their foot.</summary>
    static double? Gutter(IReadOnlyList<Word> words)
    {
        double left = words.Min(w => w.BoundingBox.Left),
            right = words.Max(w => w.BoundingBox.Right),
            widest = Size(words) * NarrowestGutter,
            end = left;
        double? gutter = null;
        foreach (var word in words.OrderBy(w => w.BoundingBox.Left))
        {
            double white = word.BoundingBox.Left - end,
                middle = end + white / 2;
            if (white > widest && IsBetweenColumns(words, middle, left, right))
                (widest, gutter) = (white, middle);
            end = Math.Max(end, word.BoundingBox.Right);
        }
        return gutter;
    }

    static bool IsBetweenColumns(IReadOnlyList<Word> words, double x, double left, double right)
    {
        double narrowest = (right - left) * NarrowestColumn;
        return x - left >= narrowest
            && right - x >= narrowest
            && Lines(words.Where(w => Middle(w) < x)) >= FewestLines
            && Lines(words.Where(w => Middle(w) >= x)) >= FewestLines;
    }

    /// <summary>Where to cut across, so that a part has columns: below a headline, or above a line at the foot.</summary>
    static double? Cut(IReadOnlyList<Word> words)
    {
        double[] tops = [.. Baselines(words)];
        for (int i = 1; i < tops.Length; i++)
        {
            double y = (tops[i - 1] + tops[i]) / 2;
            var above = words.Where(w => Bottom(w) >= y).ToList();
            var below = words.Where(w => Bottom(w) < y).ToList();
            if (above.Count > 0 && below.Count > 0 && (Gutter(below) is not null || Gutter(above) is not null))
                return y;
        }
        return null;
    }

    /// <summary>Those of all lines, from top to bottom.</summary>
    static IEnumerable<double> Baselines(IEnumerable<Word> words) =>
        words.Select(Bottom).Select(y => Math.Round(y)).Distinct().OrderDescending();

    static int Lines(IEnumerable<Word> words) => Baselines(words).Count();

    static double Bottom(Word word) => word.Letters[0].StartBaseLine.Y;

    static double Middle(Word word) => (word.BoundingBox.Left + word.BoundingBox.Right) / 2;

    static double Size(IReadOnlyList<Word> words)
    {
        double[] sizes = [.. words.Select(word => word.Letters[0].PointSize).Order()];
        return sizes[sizes.Length / 2];
    }
}
