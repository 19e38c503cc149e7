using AngleSharp.Dom;

namespace NewsAttribution.Documents.Web;

/// <summary>Who spoke a block quotation, as its page says: <c>footer</c>, <c>cite</c> at its end, or the caption of its figure.</summary>
static class QuotationSpeaker
{
    /// <summary>A figure holds the quotation and its speaker, and hardly more.</summary>
    const int MostBefore = 20;

    /// <param name="element">An element of the page.</param>
    /// <param name="node">The paragraph or box that it stands in.</param>
    /// <param name="around">The elements around it, the nearest first, each with the number of its child after the one walked.</param>
    public static bool IsNamedBy(IElement element, PageNode? node, IEnumerable<(INode Node, int Next)> around)
    {
        switch (element.LocalName)
        {
            case "figcaption":
                return element.ParentElement is { LocalName: "figure" } figure
                    && figure.ChildNodes.Take(MostBefore).Any(child => child is IElement { LocalName: "blockquote" });
            case "footer":
                return node?.Quotation is not null;
            case "cite":
                return node?.Quotation is not null && IsLast(around);
            default:
                return false;
        }
    }

    /// <summary>No words follow in the quotation; the <c>cite</c> of a title in mid-sentence is no speaker.</summary>
    static bool IsLast(IEnumerable<(INode Node, int Next)> around)
    {
        foreach (var (node, next) in around)
        {
            for (int i = next; i < node.ChildNodes.Length; i++)
                if (!string.IsNullOrWhiteSpace(node.ChildNodes[i].TextContent))
                    return false;
            if (node is IElement { LocalName: "blockquote" })
                return true;
        }
        return false;
    }
}
