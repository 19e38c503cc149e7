using AngleSharp.Dom;

namespace NewsAttribution.Documents.Web;

/// <summary>
/// What a page does not show. Names of classes such as <c>hidden</c> or <c>hide-on-mobile</c> prove nothing: scripts and style sheets show
/// the text under them, often the greater part of an article.
/// </summary>
static class HiddenElements
{
    static readonly string[] ForScreenReaders = ["sr-only", "screen-reader-text", "visually-hidden", "visuallyhidden", "screenreader"];

    public static bool Contain(IElement element)
    {
        if (element.HasAttribute("hidden") && element.GetAttribute("hidden") != "until-found")
            return true;
        if (element.GetAttribute("style") is { } style && IsHiding(style))
            return true;
        return element.GetAttribute("class") is { } names
            && ForScreenReaders.Any(name => names.Contains(name, StringComparison.OrdinalIgnoreCase))
            && element.TextContent.Length < 200;
    }

    static bool IsHiding(string style)
    {
        string plain = style.Replace(" ", "", StringComparison.Ordinal);
        // Cut to nothing, a line is for readers of the page aloud: "opens in a new tab".
        return plain.Contains("clip:rect(0", StringComparison.OrdinalIgnoreCase)
            || plain.Contains("clip-path:inset(50%", StringComparison.OrdinalIgnoreCase)
            || plain.Contains("clip-path:inset(100%", StringComparison.OrdinalIgnoreCase)
            || plain.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }
}
