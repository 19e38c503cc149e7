namespace NewsAttribution.Documents.Web;

/// <summary>
/// Boxes of one make side by side, each with a heading, a line or two and a link to the article that they speak of. The heading of such a
/// card need not be the link: <i>Ferry late again. The ferry to the islands was late on Monday, passengers said. More</i>
/// </summary>
static class TeaserCards
{
    /// <param name="page">The page.</param>
    /// <param name="longest">How long a card may be, in characters.</param>
    public static void Mark(Page page, int longest)
    {
        var cards = page
            .Nodes.Where(node =>
                node.Text <= longest
                && node.Parent is { IsFurniture: false } parent
                && !string.IsNullOrEmpty(node.Element.ClassName)
                && !page.HoldsArticle(parent)
                && IsCard(page, node)
            )
            .GroupBy(node => (node.Parent, node.Name, node.Element.ClassName));
        foreach (var alike in cards.Where(group => group.Count() > 1))
        foreach (var card in alike)
            Furniture.MarkAll(page, card);
    }

    static bool IsCard(Page page, PageNode node)
    {
        bool hasHeading = false,
            hasLink = false;
        for (int i = node.FirstBlock; i < node.EndBlock; i++)
        {
            var block = page.Blocks[i];
            hasHeading |= block.Node.IsHeading;
            hasLink |= block.Linked > 0 && block.Linked == block.Text.Length;
        }
        return hasHeading && hasLink;
    }
}
