namespace NewsAttribution.Documents.Web;

/// <summary>
/// What stands after an article in the same element, behind links and buttons: a notice, the window of the log-in, lines of other articles.
/// It is known by the gap before it, by its place and by being little.
/// </summary>
static class DistantBlocks
{
    /// <summary>So much that is not read makes a gap, in characters.</summary>
    const int ShortestGap = 200;

    /// <summary>What follows a gap and is more than this share of the article belongs to it.</summary>
    const double LargestShare = 0.15;

    /// <param name="page">The page.</param>
    /// <param name="kept">The numbers of the paragraphs of the article, in order; those that stand far off are taken away.</param>
    public static void Remove(Page page, List<int> kept)
    {
        long all = kept.Sum(i => (long)page.Blocks[i].Text.Length);
        var homes = new HashSet<(string, string?)>();
        long before = 0;
        for (int k = 0; k < kept.Count; k++)
        {
            if (
                k > 0
                && all - before < all * LargestShare
                && !homes.Contains(Home(page.Blocks[kept[k]]))
                && Gap(page, kept[k - 1], kept[k]) >= ShortestGap
            )
            {
                kept.RemoveRange(k, kept.Count - k);
                return;
            }
            homes.Add(Home(page.Blocks[kept[k]]));
            before += page.Blocks[kept[k]].Text.Length;
        }
    }

    static int Gap(Page page, int last, int next)
    {
        int gap = 0;
        for (int i = last + 1; i < next; i++)
            gap += page.Blocks[i].Text.Length;
        return gap;
    }

    /// <summary>The element that a paragraph stands in; sections of an article are named alike.</summary>
    static (string Name, string? Class) Home(PageBlock block)
    {
        var node = block.Node.IsParagraph || block.Node.Name == "li" ? block.Node.Parent ?? block.Node : block.Node;
        return (node.Name, node.Element.ClassName);
    }
}
