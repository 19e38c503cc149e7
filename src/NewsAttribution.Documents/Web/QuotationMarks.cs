using AngleSharp.Dom;

namespace NewsAttribution.Documents.Web;

/// <summary>The marks that a browser shows around a <c>q</c>, which do not stand in its text.</summary>
static class QuotationMarks
{
    /// <param name="quotation">The <c>q</c>.</param>
    /// <param name="depth">How many are around it.</param>
    /// <returns>Nothing if the page has written marks itself.</returns>
    public static (string Open, string Close) Missing(IElement quotation, int depth)
    {
        INode node = quotation;
        while (node.ChildNodes.Length > 0)
            node = node.ChildNodes.FirstOrDefault(child => !string.IsNullOrWhiteSpace(child.TextContent)) ?? node.ChildNodes[0];
        if (node is IText words && words.Data.TrimStart() is ['"' or '“' or '‘' or '\'' or '«' or '„', ..])
            return ("", "");
        return depth % 2 == 0 ? ("“", "”") : ("‘", "’");
    }
}
