using AngleSharp.Dom;

namespace NewsAttribution.Documents.Web;

/// <summary>An element of a page that ends paragraphs, with what the page has in it.</summary>
sealed class PageNode(PageNode? parent, IElement element, int firstBlock)
{
    public PageNode? Parent { get; } = parent;
    public IElement Element { get; } = element;
    public string Name { get; } = element.LocalName;

    /// <summary>The outermost <c>blockquote</c> that it stands in or is.</summary>
    public PageNode? Quotation => _isQuotation ? this : _quotation;

    /// <summary>The innermost <c>article</c> that it stands in or is.</summary>
    public PageNode? Article => Name == "article" ? this : _article;

    /// <summary>It stands in or is the main part of the page.</summary>
    public bool IsInMain { get; } = element.LocalName is "article" or "main" || parent is { IsInMain: true };

    readonly PageNode? _quotation = parent?.Quotation;
    readonly PageNode? _article = parent?.Article;
    readonly bool _isQuotation = element.LocalName == "blockquote" && parent?.Quotation is null;

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

    /// <summary>It holds a block quotation.</summary>
    public bool HasQuotation { get; set; } = element.LocalName == "blockquote";

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
}
