namespace NewsAttribution.Documents.Web;

/// <summary>
/// Finds the element that holds the article: the one whose running text outweighs most what else is in it. So a body in two sections is
/// found as their parent, and a column of teasers beside it stays outside. What the page says itself (<c>article</c>,
/// <c>itemprop="articleBody"</c>) decides where there is more than one.
/// </summary>
static class ArticlePlace
{
    /// <summary>What a character weighs against the article: a line that is no sentence, and what is known to be left out.</summary>
    const double OtherWeight = 0.5,
        FurnitureWeight = 0.2;

    /// <returns><see langword="null"/> if the page has no running text.</returns>
    public static PageNode? Find(Page page)
    {
        double[] before = new double[page.Blocks.Count + 1];
        for (int i = 0; i < page.Blocks.Count; i++)
            before[i + 1] = before[i] + Weight(page.Blocks[i]);
        PageNode? best = null;
        double bestWeight = 0;
        foreach (var node in page.Nodes)
        {
            double weight = before[node.EndBlock] - before[node.FirstBlock];
            // The innermost of several that hold the same.
            if (weight > 0 && weight >= bestWeight)
                (best, bestWeight) = (node, weight);
        }
        return best is null ? null : AsStated(page, best);
    }

    static double Weight(PageBlock block)
    {
        if (block.Node.IsHeading)
            return 0;
        if (block.Node.IsFurniture || block.IsFurnitureLine)
            return -FurnitureWeight * block.Text.Length;
        return block.IsProse ? block.Text.Length - block.Linked : -OtherWeight * block.Text.Length;
    }

    static PageNode AsStated(Page page, PageNode found)
    {
        var bodies = page.Nodes.Where(IsBody).ToList();
        if (bodies is [var body] && (found.Contains(body) || body.Contains(found)) && body.Prose * 2 >= found.Prose)
            return body;
        // Two whole articles on one page: the one with the headline, else the first.
        var articles = page.Nodes.Where(node => IsArticle(node) && found.Contains(node) && node != found && !node.IsFurniture).ToList();
        if (articles.Count > 1)
        {
            var whole = articles.FirstOrDefault(page.HoldsHeadline) is { } titled && titled.Prose * 10 >= found.Prose * 3 ? titled : null;
            return whole ?? found;
        }
        var around = found.Article;
        return around is not null && around != found && IsClean(page, around, found) ? around : found;
    }

    /// <summary>What an <c>article</c> has beside the part that was found is running text as well.</summary>
    static bool IsClean(Page page, PageNode around, PageNode found)
    {
        int prose = 0,
            other = 0;
        for (int i = around.FirstBlock; i < around.EndBlock; i++)
        {
            var block = page.Blocks[i];
            if ((found.FirstBlock <= i && i < found.EndBlock) || block.Node.IsFurniture || block.Node.IsHeading || block.IsFurnitureLine)
                continue;
            if (block.IsProse)
                prose += block.Text.Length;
            else
                other += block.Text.Length;
        }
        return prose > other;
    }

    static bool IsBody(PageNode node) =>
        node.Element.GetAttribute("itemprop") is { } property && property.Contains("articleBody", StringComparison.OrdinalIgnoreCase);

    static bool IsArticle(PageNode node) => node.Name == "article" || node.Element.GetAttribute("role") == "article" || IsBody(node);
}
