using System.Globalization;

namespace NewsAttribution.Comparison;

/// <summary>A labelled sentence of the files that <c>split.py</c> writes: label, article, paragraph, kind and text between tabs.</summary>
sealed record HeldOut(string Label, string Article, int Paragraph, SentenceKind Kind, string Text)
{
    public static HeldOut[] Read(string path) =>
        [
            .. File.ReadLines(path)
                .Select(line => line.Split('\t'))
                .Select(cells => new HeldOut(
                    cells[0],
                    cells[1],
                    int.Parse(cells[2], CultureInfo.InvariantCulture),
                    Enum.Parse<SentenceKind>(cells[3], ignoreCase: true),
                    cells[4]
                )),
        ];
}
