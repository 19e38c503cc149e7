using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace NewsAttribution.Documents.Word;

/// <summary>Which styles hide their text; a style that says nothing does as the one that it is based on.</summary>
sealed class HiddenStyles
{
    readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);

    public static HiddenStyles Of(MainDocumentPart part)
    {
        var hidden = new HiddenStyles();
        foreach (var style in part.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
            if (style.StyleId?.Value is { } id)
                hidden._styles.TryAdd(id, style);
        return hidden;
    }

    /// <summary>Whether a run is hidden: it says so itself, or its style, or that of its paragraph.</summary>
    public bool Hides(Run run, string? paragraphStyle) =>
        Said(run.RunProperties?.Vanish) ?? OfStyle(run.RunProperties?.RunStyle?.Val?.Value) ?? OfStyle(paragraphStyle) ?? false;

    bool? OfStyle(string? id)
    {
        // As many steps as there are styles, so that a ring would end.
        for (int steps = 0; steps <= _styles.Count && id is not null && _styles.TryGetValue(id, out var style); steps++)
        {
            if (Said(style.StyleRunProperties?.Vanish) is { } said)
                return said;
            id = style.BasedOn?.Val?.Value;
        }
        return null;
    }

    /// <summary><c>&lt;w:vanish/&gt;</c> hides, <c>&lt;w:vanish w:val="0"/&gt;</c> shows.</summary>
    static bool? Said(Vanish? vanish) => vanish is null ? null : vanish.Val?.Value ?? true;
}
