namespace NewsAttribution.Documents.Web;

/// <summary>The elements that do not end a paragraph; all others do. The inline ones are fewer than the blocks.</summary>
static class InlineElements
{
    static readonly HashSet<string> Names = new(
        (
            "a abbr acronym b bdi bdo big cite code data dfn em font i img ins kbd label mark nobr picture q rp rt ruby samp small source "
            + "span strong sub sup time tt u var wbr"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>
    /// An element of the site's own, such as <c>&lt;hl-link&gt;</c>, ends a paragraph unless it stands in one: the parser has closed the
    /// paragraph before any block of HTML.
    /// </summary>
    public static bool Contains(string name, PageNode? around) =>
        Names.Contains(name) || (around is { Name: "p" } or { IsHeading: true } && name.Contains('-', StringComparison.Ordinal));
}
