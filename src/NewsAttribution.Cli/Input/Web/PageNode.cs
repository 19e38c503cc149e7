using AngleSharp.Dom;

namespace NewsAttribution.Cli.Input.Web;

/// <summary>An element of a page that ends paragraphs, with what the page has in it.</summary>
sealed class PageNode(PageNode? parent, IElement element, int firstBlock)
{
    public PageNode? Parent { get; } = parent;
    public IElement Element { get; } = element;
    public string Name { get; } = element.LocalName;

    /// <summary>Its blocks are those from here up to <see cref="EndBlock"/>.</summary>
    public int FirstBlock { get; } = firstBlock;

    public int EndBlock { get; set; }

    /// <summary>It says who spoke the quotation that it closes.</summary>
    public bool IsSpeaker { get; init; }

    /// <summary>Characters in all.</summary>
    public int Text { get; set; }

    /// <summary>Characters that stand in links.</summary>
    public int Linked { get; set; }

    /// <summary>Characters in paragraphs of running text.</summary>
    public int Prose { get; set; }

    /// <summary>It shows a picture or a film.</summary>
    public bool HasPicture { get; set; }

    /// <summary>It asks for an address or a word: a sign-up, a search.</summary>
    public bool HasForm { get; set; }

    /// <summary>It, or an element around it, belongs to the page and not to the article.</summary>
    public bool IsFurniture { get; set; }

    public bool IsHeading => Name is ['h', >= '1' and <= '6'];

    /// <summary>A line of text by its own nature, where words in class names say little: <c>&lt;p class="related"&gt;</c>.</summary>
    public bool IsParagraph => Name is "p" or "blockquote" || IsHeading;

    public bool Contains(PageNode other) => FirstBlock <= other.FirstBlock && other.EndBlock <= EndBlock;

    /// <summary>The nearest element of that name, itself or around it.</summary>
    public PageNode? Nearest(string name)
    {
        var node = this;
        while (node is not null && node.Name != name)
            node = node.Parent;
        return node;
    }
}
