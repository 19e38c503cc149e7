namespace NewsAttribution.Cli.Input.Pdf;

/// <summary>The measures of a column, as most of its lines have them.</summary>
/// <param name="Left">Where its lines begin.</param>
/// <param name="Right">Where its longest lines end.</param>
/// <param name="Leading">The usual distance of two lines.</param>
readonly record struct PdfColumn(double Left, double Right, double Leading)
{
    public static PdfColumn Of(List<PdfLine> lines)
    {
        double[] left = [.. lines.Select(line => line.Left).Order()],
            right = [.. lines.Select(line => line.Right).Order()],
            distances = [.. lines.Zip(lines.Skip(1), (a, b) => a.Baseline - b.Baseline).Where(d => d > 0).Order()];
        // Below the middle, for distances between paragraphs are among them; where every line is one, the type says what is usual.
        double usual = distances.Length > 0 ? distances[(distances.Length - 1) / 3] : 0,
            size = lines.Max(line => line.Size);
        return new(left[left.Length / 5], right[^1], usual > 0 ? Math.Min(usual, size * 1.6) : size * 1.2);
    }
}
