using System.Text;
using UglyToad.PdfPig.Content;

namespace NewsAttribution.Cli.Input.Pdf;

/// <summary>Words that stand on one line, from left to right.</summary>
sealed class PdfLine
{
    PdfLine(List<Word> words)
    {
        Words = words;
        Left = words.Min(word => word.BoundingBox.Left);
        Right = words.Max(word => word.BoundingBox.Right);
        // Most letters decide: of a line with a raised mark of a note, or a first letter three lines high.
        double[] sizes = [.. words.SelectMany(word => word.Letters).Select(letter => letter.PointSize).Order()];
        double[] baselines = [.. words.SelectMany(word => word.Letters).Select(letter => letter.StartBaseLine.Y).Order()];
        (Size, Baseline) = (sizes[sizes.Length / 2], baselines[baselines.Length / 2]);
        Text = Plain(string.Join(' ', words.Select(word => word.Text.Trim())));
    }

    public IReadOnlyList<Word> Words { get; }

    public string Text { get; }

    public double Left { get; }

    public double Right { get; }

    /// <summary>Where its letters stand, in points from the foot of the page.</summary>
    public double Baseline { get; }

    /// <summary>The height of the type, in points.</summary>
    public double Size { get; }

    /// <summary>How much room its first word takes.</summary>
    public double FirstWordWidth => Words[0].BoundingBox.Width;

    /// <summary>The lines of a zone, from top to bottom.</summary>
    public static List<PdfLine> Of(IEnumerable<Word> words)
    {
        List<List<Word>> lines = [];
        foreach (var word in words.OrderByDescending(Baseline0).ThenBy(word => word.BoundingBox.Left))
        {
            double tolerance = Math.Max(2, word.Letters[0].PointSize * 0.45);
            if (lines.Count > 0 && Math.Abs(Baseline0(lines[^1][0]) - Baseline0(word)) <= tolerance)
                lines[^1].Add(word);
            else
                lines.Add([word]);
        }
        return [.. lines.Select(line => new PdfLine([.. line.OrderBy(word => word.BoundingBox.Left)]))];
    }

    static double Baseline0(Word word) => word.Letters[0].StartBaseLine.Y;

    /// <summary>Letters that are printed as one (<i>ﬁ</i>) become what they stand for.</summary>
    static string Plain(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uFB00', '\uFB06'))
            return text;
        var plain = new StringBuilder();
        foreach (char c in text)
            plain.Append(c is >= '\uFB00' and <= '\uFB06' ? c.ToString().Normalize(NormalizationForm.FormKC) : c.ToString());
        return plain.ToString();
    }
}
