namespace NewsAttribution.Documents.Web;

/// <summary>The paragraphs of the article on a page.</summary>
static class PageArticleText
{
    /// <summary>A line that is no sentence and no paragraph by its element is a label, a date, a name, in characters.</summary>
    const int LongestFragment = 60;

    /// <summary>A standfirst stands at most so many paragraphs under the headline: names, dates and buttons lie between.</summary>
    const int FarthestStandfirst = 40;

    public static List<PageBlock> Of(Page page, PageNode place)
    {
        var (first, end) = Range(page, place);
        List<int> kept = [];
        for (int i = first; i < end; i++)
            if (i != page.Headline.Block && IsRead(page, i, isAbove: i < place.FirstBlock))
                kept.Add(i);
        DistantBlocks.Remove(page, kept);
        while (kept.Count > 0 && page.Blocks[kept[^1]].Node.IsHeading)
            kept.RemoveAt(kept.Count - 1);
        return Repetitions.LeftOut([.. kept.Select(i => page.Blocks[i])], page.Headline.Text);
    }

    /// <summary>From the headline on, where it stands near; a standfirst lies between it and the body.</summary>
    static (int First, int End) Range(Page page, PageNode place)
    {
        int headline = page.Headline.Block;
        if (headline < 0 || headline >= place.EndBlock)
            return (Math.Max(place.Article?.FirstBlock ?? place.FirstBlock, place.FirstBlock - FarthestStandfirst), place.EndBlock);
        if (headline < place.FirstBlock)
            return (place.FirstBlock - headline <= FarthestStandfirst ? headline : place.FirstBlock, place.EndBlock);
        int above = Enumerable
            .Range(place.FirstBlock, headline - place.FirstBlock)
            .Where(i => page.Blocks[i].IsProse && !page.Blocks[i].Node.IsFurniture)
            .Sum(i => page.Blocks[i].Text.Length);
        return (above * 5 > place.Prose ? place.FirstBlock : headline, place.EndBlock);
    }

    /// <summary>
    /// Above the text stand its summary and points, and names, dates and buttons, which are shorter or no paragraphs.
    /// </summary>
    static bool IsStandfirst(PageBlock block)
    {
        int words = block.Text.Count(c => c == ' ') + 1;
        return block.Node.Name switch
        {
            "p" => words >= 10,
            "li" => words >= 4 && block.Linked == 0,
            _ => words >= 5 && block.Linked == 0 && IsNamedStandfirst(block.Node),
        };
    }

    static bool IsNamedStandfirst(PageNode node) =>
        FurnitureWords.AreIn(FurnitureWords.NamesOf(node), FurnitureWords.Standfirst)
        || (node.Parent is { } parent && FurnitureWords.AreIn(FurnitureWords.NamesOf(parent), FurnitureWords.Standfirst));

    /// <summary>
    /// A line between two sentences that line breaks part from it, such as a heading in bold, or an element of the same make as the
    /// paragraph before it: <c>&lt;div class="paragraph"&gt;($1 = 0.91 crowns)&lt;/div&gt;</c>.
    /// </summary>
    static bool IsAmongText(Page page, int i)
    {
        if (i == 0 || !page.Blocks[i - 1].IsProse)
            return false;
        var node = page.Blocks[i].Node;
        var before = page.Blocks[i - 1].Node;
        return before == node
            ? i + 1 < page.Blocks.Count && page.Blocks[i + 1].Node == node && page.Blocks[i + 1].IsProse
            : before.Parent == node.Parent
                && before.Name == node.Name
                && node.Element.ClassName is { Length: > 0 } name
                && before.Element.ClassName == name;
    }

    static bool IsRead(Page page, int i, bool isAbove)
    {
        var block = page.Blocks[i];
        var node = block.Node;
        if (block.Text.Length == 0)
            return false;
        if (node.IsSpeaker)
            return true;
        if (
            node.IsFurniture
            || block.IsFurnitureLine
            || block.Linked * 2 > block.Text.Length && !(block.IsSentence && block.Linked < block.Text.Length)
        )
            return false;
        if (block.IsProse)
            return true;
        if (node.IsHeading)
            return true;
        if (isAbove)
            return IsStandfirst(block);
        return block.IsSentence
            || node.Name is "p" or "li" or "blockquote" or "pre" or "dd" or "dt"
            || block.Text.Length >= LongestFragment
            || IsAmongText(page, i);
    }
}
