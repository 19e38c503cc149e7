using System.Text;
using AngleSharp.Dom;

namespace NewsAttribution.Documents.Web;

/// <summary>
/// Reads a page into its paragraphs, as a person sees them, in one walk: a <c>q</c> gets quotation marks, numbers of footnotes and words
/// struck out are left out, two line breaks end a paragraph.
/// </summary>
sealed class PageReader(PageHead head)
{
    /// <summary>Not text, or not text of the page: programs, and what a form offers.</summary>
    static readonly HashSet<string> Unread = new(
        "script style noscript template svg math iframe object embed audio video canvas button select textarea del s strike head".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    readonly List<PageNode> _nodes = [];
    readonly List<PageBlock> _blocks = [];
    readonly StringBuilder _text = new();

    /// <summary>The elements that are open, each with the number of its next child.</summary>
    readonly Stack<(INode Node, int Next)> _open = new();
    readonly Stack<(string Open, string Close)> _quotations = new();
    PageNode? _node;
    int _links,
        _linked,
        _bold,
        _breaks;
    bool _allBold = true;

    /// <summary>The nodes of a page, each after those around it, and its paragraphs in order.</summary>
    public static (IReadOnlyList<PageNode> Nodes, IReadOnlyList<PageBlock> Blocks) Read(IElement body, PageHead head)
    {
        var reader = new PageReader(head);
        reader.Walk(body);
        DropCap.Join(reader._blocks);
        return (reader._nodes, reader._blocks);
    }

    void Walk(IElement body)
    {
        // By the number of each child: the next sibling of a node is found by counting from the first, which takes as long as there are
        // siblings.
        Enter(body);
        _open.Push((body, 0));
        while (_open.TryPop(out var top))
        {
            var (node, next) = top;
            if (next == node.ChildNodes.Length)
            {
                Leave((IElement)node);
                continue;
            }
            _open.Push((node, next + 1));
            var child = node.ChildNodes[next];
            if (child is IText words)
                Add(words.Data);
            else if (child is IElement element)
            {
                Note(element);
                if (Unread.Contains(element.LocalName) || IsLeftOut(element))
                    continue;
                Enter(element);
                _open.Push((element, 0));
            }
        }
    }

    /// <summary>Takes note of what says something of the box that it stands in.</summary>
    void Note(IElement element)
    {
        head.Note(element);
        _node!.HasPicture |= element.LocalName is "img" or "picture" or "video" or "amp-img" or "svg";
        _node.HasForm |= element.LocalName is "form" or "input" && element.GetAttribute("type") != "hidden";
    }

    bool IsLeftOut(IElement element) =>
        HiddenElements.Contain(element) || (element.LocalName == "sup" && Footnotes.IsNumber(element, _text)) || Footnotes.IsLink(element);

    void Enter(IElement element)
    {
        string name = element.LocalName;
        if (name == "br")
            _breaks++;
        else if (IsSpeaker(element) is var speaks && (speaks || !InlineElements.Contains(name, _node)))
        {
            EndBlock();
            _node = new PageNode(_node, element, _blocks.Count) { IsSpeaker = speaks || _node is { IsSpeaker: true } };
            _nodes.Add(_node);
        }
        else if (name == "q")
        {
            _quotations.Push(QuotationMarks.Missing(element, _quotations.Count));
            Add(_quotations.Peek().Open);
        }
        if (IsLink(element))
            _links++;
        if (IsBold(name))
            _bold++;
    }

    void Leave(IElement element)
    {
        string name = element.LocalName;
        if (IsLink(element))
            _links--;
        if (IsBold(name) && --_bold == 0 && IsBoldQuestion())
            EndBlock();
        if (element == _node!.Element)
        {
            EndBlock();
            _node.EndBlock = _blocks.Count;
            _node = _node.Parent ?? _node;
        }
        else if (name == "q")
            Add(_quotations.Pop().Close);
    }

    /// <summary>A link within the page leads to a note or a part of the article, and says nothing against its text.</summary>
    static bool IsLink(IElement element) =>
        element.LocalName == "a" && element.GetAttribute("href") is { Length: > 0 } address && address[0] != '#';

    static bool IsBold(string name) => name is "b" or "strong";

    /// <summary><c>&lt;b&gt;Is the dam safe?&lt;/b&gt; It is.</c>: the question of an interview is a paragraph of its own.</summary>
    bool IsBoldQuestion() => _allBold && _text.Length > 8 && _text.ToString().TrimEnd() is [.., '?'];

    bool IsSpeaker(IElement element) => _node is not { IsSpeaker: true } && QuotationSpeaker.IsNamedBy(element, _node, _open);

    void Add(string text)
    {
        var words = text.AsSpan().Trim();
        if (words.IsEmpty)
        {
            if (text.Length > 0 && _text.Length > 0)
                _text.Append(' ');
            return;
        }
        if (_breaks > 0 && _text.Length > 0)
        {
            if (_breaks == 1 && RunsOn(words[0]))
                _text.Append(' ');
            else
                EndBlock();
        }
        _breaks = 0;
        if (DropCap.Separates(_text, text))
            text = text.TrimStart();
        _text.Append(text);
        _allBold &= _bold > 0;
        if (_links > 0)
            _linked += words.Length;
    }

    /// <summary>
    /// A single line break cuts no sentence: <i>… said the</i> / <i>water ministry</i>. A line that ends in bold is a heading.
    /// </summary>
    bool RunsOn(char next)
    {
        int end = _text.Length - 1;
        while (end > 0 && _text[end] == ' ')
            end--;
        return !_allBold && char.IsLower(next) && (char.IsLetterOrDigit(_text[end]) || _text[end] is ',' or ';' or '-');
    }

    void EndBlock()
    {
        string text = HtmlText.InOneLine(_text.ToString());
        if (text.Length > 0)
            _blocks.Add(new PageBlock(_node!, text, Math.Min(_linked, text.Length)));
        _text.Clear();
        _linked = 0;
        _breaks = 0;
        _allBold = true;
    }
}
