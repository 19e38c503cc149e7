namespace NewsAttribution.Documents.Web;

/// <summary>
/// Finds what belongs to a page and not to its article: navigation, related links, comments, sign-ups, captions. An element is left out for
/// what it is (<c>nav</c>), for its name (<c>class="newsletter"</c>) or for its links; never one that holds the headline or most of the
/// text.
/// </summary>
static class Furniture
{
    /// <summary>A teaser is a linked title with a line or two, in characters.</summary>
    const int LongestTeaser = 500;

    /// <summary>A longer text beside a picture is no caption, in characters.</summary>
    const int LongestCaption = 400;

    /// <summary>
    /// What follows a label and is more than this share of the article belongs to it: <i>Latest</i> may head a part of it.
    /// </summary>
    const double LargestAppendix = 0.2;

    static readonly string[] Names =
    [
        "nav",
        "aside",
        "footer",
        "menu",
        "dialog",
        "form",
        "address",
        "header",
        "figure",
        "figcaption",
        "table",
    ];

    static readonly string[] Roles =
    [
        "navigation",
        "complementary",
        "contentinfo",
        "search",
        "dialog",
        "alertdialog",
        "form",
        "menu",
        "menubar",
        "toolbar",
        "tooltip",
    ];

    public static void Mark(Page page)
    {
        var words = page.Nodes.Select(FurnitureWords.NamesOf).ToList();
        bool picturesTellIt =
            ProseOf(page, i => page.Nodes[i].Name == "figure" || FurnitureWords.AreIn(words[i], FurnitureWords.Caption)) * 2 > page.Prose;
        bool hasComments = words.Count(names => names.Contains("-comment-", StringComparison.Ordinal)) > 1;
        for (int i = 0; i < page.Nodes.Count; i++)
        {
            var node = page.Nodes[i];
            node.IsFurniture =
                node.Parent is { IsFurniture: true }
                || (
                    node.Parent is not null
                    && !node.IsSpeaker
                    && (
                        page.HoldsArticle(node)
                            ? IsComments(words[i]) && !page.HoldsHeadline(node)
                            : IsByKind(node, picturesTellIt)
                                || (IsByName(page, node, words[i], picturesTellIt) && !IsHeadingInText(page, node))
                                || IsForm(node)
                                || (hasComments && words[i].Contains("-comment-", StringComparison.Ordinal) && !node.IsParagraph)
                                || IsByLinks(node)
                    )
                );
        }
        MarkTeasers(page);
        TeaserCards.Mark(page, LongestTeaser);
        MarkUnderLabels(page);
    }

    /// <summary>The running text of the outermost elements of a kind.</summary>
    static int ProseOf(Page page, Func<int, bool> isOfKind)
    {
        int prose = 0,
            end = 0;
        for (int i = 0; i < page.Nodes.Count; i++)
        {
            var node = page.Nodes[i];
            if (node.Parent is null || node.FirstBlock < end || !isOfKind(i))
                continue;
            prose += node.Prose;
            end = node.EndBlock;
        }
        return prose;
    }

    static bool IsByKind(PageNode node, bool picturesTellIt)
    {
        if (node.Element.GetAttribute("role") is { } role && Roles.Contains(role, StringComparer.OrdinalIgnoreCase))
            return true;
        if (node.Element.GetAttribute("aria-hidden") == "true")
            return true;
        if (!Names.Contains(node.Name))
            return false;
        return node.Name switch
        {
            "figure" => !picturesTellIt && !node.HasQuotation,
            "figcaption" => !picturesTellIt,
            "table" => !picturesTellIt && IsPicture(node),
            "address" => node.Prose == 0,
            "header" => !node.IsInMain,
            _ => true,
        };
    }

    static bool IsComments(string words) =>
        words.Contains("-comments-", StringComparison.Ordinal)
        || words.Contains("-commentlist-", StringComparison.Ordinal)
        || words.Contains("-comment-list-", StringComparison.Ordinal)
        || words.Contains("-disqus-", StringComparison.Ordinal);

    static bool IsByName(Page page, PageNode node, string names, bool picturesTellIt) =>
        FurnitureWords.AreIn(names, FurnitureWords.Always)
        || (!(node.IsParagraph && IsRunningText(node)) && FurnitureWords.AreIn(names, FurnitureWords.Box))
        || (
            !picturesTellIt
            && (
                FurnitureWords.AreIn(names, FurnitureWords.Caption)
                || (IsPicture(node) && FurnitureWords.AreIn(names, FurnitureWords.Picture))
            )
        )
        || ((!IsRunningText(node) || IsOffer(page, node)) && FurnitureWords.AreIn(names, FurnitureWords.UnlessProse));

    /// <summary>Running text under a line of the page: <i>Subscribe to read on. The whole story is one crown a week.</i></summary>
    static bool IsOffer(Page page, PageNode node)
    {
        if (node.Text > LongestTeaser)
            return false;
        for (int i = node.FirstBlock; i < node.EndBlock; i++)
            if (page.Blocks[i].IsFurnitureLine)
                return true;
        return false;
    }

    /// <summary>A few lines around a form: <i>Type your address, and get each story first.</i></summary>
    static bool IsForm(PageNode node) => node.HasForm && node.Text <= LongestCaption;

    static bool IsPicture(PageNode node) => node.Text <= LongestCaption && node.HasPicture;

    /// <summary>A heading between two paragraphs of one element, whatever its class: <c>&lt;h3 class="edTag"&gt;</c>.</summary>
    static bool IsHeadingInText(Page page, PageNode node) =>
        node.IsHeading
        && node.Linked == 0
        && node.FirstBlock > 0
        && node.EndBlock < page.Blocks.Count
        && IsTextIn(node.Parent, page.Blocks[node.FirstBlock - 1])
        && IsTextIn(node.Parent, page.Blocks[node.EndBlock]);

    static bool IsTextIn(PageNode? box, PageBlock block) =>
        block.IsProse && !block.IsFurnitureLine && !block.Node.IsFurniture && block.Node.Parent == box;

    static bool IsRunningText(PageNode node) => node.Prose * 5 >= node.Text * 3 && node.Linked * 5 <= node.Text && node.Prose > 0;

    /// <summary>A list or a box that is mostly links.</summary>
    static bool IsByLinks(PageNode node) =>
        !node.IsParagraph && node.Name != "body" && node.Linked * 10 > node.Text * 6 && node.Prose * 4 < node.Text;

    /// <summary>A linked title with a line under it, which speaks of another article.</summary>
    static void MarkTeasers(Page page)
    {
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            if (!block.Node.IsHeading || block.Node.Name == "h1" || i == page.Headline.Block || block.Linked * 10 < block.Text.Length * 9)
                continue;
            for (var node = block.Node; node is not null; node = node.Parent)
                if (node.Text <= LongestTeaser && !page.HoldsArticle(node))
                    MarkAll(page, node);
                else
                    break;
        }
    }

    /// <summary>
    /// Under <i>Related stories</i> all that the same box has is left out; in the element of the article, what little follows to its end.
    /// </summary>
    static void MarkUnderLabels(Page page)
    {
        int[] proseBefore = new int[page.Blocks.Count + 1];
        for (int i = 0; i < page.Blocks.Count; i++)
            proseBefore[i + 1] = proseBefore[i] + (page.Blocks[i].IsProse ? page.Blocks[i].Text.Length : 0);
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            if (block.Node.IsFurniture || i == page.Headline.Block || !block.IsFurnitureLine || !FurnitureLine.IsLabel(block.Text))
                continue;
            if (!block.Node.IsHeading || block.Node.Parent is not { } box)
                continue;
            if (!page.HoldsArticle(box))
                MarkAll(page, box);
            else if (proseBefore[box.EndBlock] - proseBefore[i + 1] < box.Prose * LargestAppendix)
                for (int j = i; j < box.EndBlock; j++)
                for (var node = page.Blocks[j].Node; node != box && !node.IsFurniture; node = node.Parent!)
                    node.IsFurniture = true;
        }
    }

    internal static void MarkAll(Page page, PageNode box)
    {
        box.IsFurniture = true;
        for (int i = box.FirstBlock; i < box.EndBlock; i++)
        for (var node = page.Blocks[i].Node; node != box && !node.IsFurniture; node = node.Parent!)
            node.IsFurniture = true;
    }
}
