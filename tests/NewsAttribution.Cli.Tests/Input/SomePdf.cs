using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace NewsAttribution.Cli.Tests.Input;

/// <summary>Sets pages of a PDF as a newspaper does.</summary>
sealed class SomePdf
{
    const double Leading = 1.2;

    readonly List<List<(string Text, PdfPoint At, double Size)>> _pages =
    [
        [],
    ];

    /// <summary>Where the next line stands.</summary>
    public double Y { get; set; } = 760;

    public SomePdf NextPage()
    {
        _pages.Add([]);
        Y = 760;
        return this;
    }

    public SomePdf At(string text, double x, double y, double size = 10)
    {
        _pages[^1].Add((text, new PdfPoint(x, y), size));
        return this;
    }

    /// <summary>Sets lines one below the other; a bar ends a line.</summary>
    public SomePdf Lines(string lines, double x = 60, double size = 10, double indent = 0)
    {
        foreach (string line in lines.Split('|'))
        {
            At(line, x + indent, Y, size);
            (Y, indent) = (Y - size * Leading, 0);
        }
        return this;
    }

    /// <summary>White between paragraphs.</summary>
    public SomePdf Skip(double points = 8)
    {
        Y -= points;
        return this;
    }

    public byte[] Build()
    {
        using var document = new PdfDocumentBuilder();
        var font = document.AddStandard14Font(Standard14Font.TimesRoman);
        foreach (var words in _pages)
        {
            var page = document.AddPage(PageSize.A4);
            foreach (var (text, at, size) in words)
                page.AddText(text, size, at, font);
        }
        return document.Build();
    }
}
