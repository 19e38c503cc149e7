using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsAttribution.Cli.Input;

/// <summary>The text of HTML as a reader sees it: its paragraphs, white space in one piece.</summary>
static class HtmlText
{
    /// <summary>Elements that do not end a paragraph; all others do. The inline ones are fewer than the blocks.</summary>
    static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    };

    static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase)
    {
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
    };

    public static List<string> Paragraphs(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        List<string> paragraphs = [];
        var text = new StringBuilder();
        void End()
        {
            string paragraph = InOneLine(text.ToString());
            if (paragraph.Length > 0)
                paragraphs.Add(paragraph);
            text.Clear();
        }
        // By the number of each child: the next sibling of a node is found by counting from the first, which takes as long as there are
        // siblings.
        var open = new Stack<(INode Node, int Next)>();
        open.Push((document.Body!, 0));
        while (open.TryPop(out var top))
        {
            var (node, next) = top;
            bool isBlock = node is IElement element && !Inline.Contains(element.LocalName);
            if (isBlock && next == 0)
                End();
            else if (node is IText words)
                text.Append(words.Data);
            if (next < node.ChildNodes.Length && !(node is IElement read && Unread.Contains(read.LocalName)))
            {
                open.Push((node, next + 1));
                open.Push((node.ChildNodes[next], 0));
            }
            else if (isBlock)
                End();
        }
        return paragraphs;
    }

    public static string InOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
