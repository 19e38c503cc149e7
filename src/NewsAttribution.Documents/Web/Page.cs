using AngleSharp.Dom;

namespace NewsAttribution.Documents.Web;

/// <summary>A page as its paragraphs, with what of it belongs to the page alone.</summary>
sealed class Page
{
    Page(IReadOnlyList<PageNode> nodes, IReadOnlyList<PageBlock> blocks, Headline headline, JsonArticle? stated)
    {
        Nodes = nodes;
        Blocks = blocks;
        Headline = headline;
        Stated = stated;
    }

    /// <summary>Its elements, each after those around it.</summary>
    public IReadOnlyList<PageNode> Nodes { get; }

    /// <summary>Its paragraphs, in order.</summary>
    public IReadOnlyList<PageBlock> Blocks { get; }

    public Headline Headline { get; }

    /// <summary>What it says of its article to search engines.</summary>
    public JsonArticle? Stated { get; }

    /// <summary>Characters of running text in all.</summary>
    public int Prose => Nodes[0].Prose;

    public static Page Read(IDocument document)
    {
        var head = new PageHead(document.Head!);
        var (nodes, blocks) = PageReader.Read(document.Body!, head);
        var stated = JsonArticle.Find(head.Statements);
        var page = new Page(nodes, blocks, Headline.Find(head, blocks, stated), stated);
        page.Measure();
        Furniture.Mark(page);
        return page;
    }

    /// <summary>Whether the element holds the headline, or most of the running text: then it is not beside the article.</summary>
    public bool HoldsArticle(PageNode node) => HoldsHeadline(node) || node.Prose * 2 > Prose;

    public bool HoldsHeadline(PageNode node) => node.FirstBlock <= Headline.Block && Headline.Block < node.EndBlock;

    void Measure()
    {
        foreach (var block in Blocks)
        {
            block.Node.Text += block.Text.Length;
            block.Node.Linked += block.Linked;
            if (block.IsProse && !block.IsFurnitureLine)
                block.Node.Prose += block.Text.Length;
        }
        for (int i = Nodes.Count - 1; i >= 0; i--)
        {
            var node = Nodes[i];
            if (node.Parent is not { } parent)
                continue;
            parent.Text += node.Text;
            parent.Linked += node.Linked;
            parent.Prose += node.Prose;
            parent.HasQuotation |= node.HasQuotation;
            parent.HasPicture |= node.HasPicture;
            parent.HasForm |= node.HasForm;
        }
    }
}
