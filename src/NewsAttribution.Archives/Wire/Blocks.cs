using System.Net;
using System.Text;
using System.Xml.Linq;

namespace NewsAttribution.Archives.Wire;

/// <summary>The paragraphs of a text that is marked up in XHTML, in NITF or in loose HTML.</summary>
static class Blocks
{
    /// <summary>No running text: pictures with their captions, tables of scores, slugs and heads of a wire.</summary>
    static readonly HashSet<string> Unread = Fragment.Names(
        "head title figure figcaption table media nav header body.head body.end tobject docdata"
    );

    const int HardWrapped = 3;

    public static List<string> Of(XElement element) => Of(Html(element));

    /// <summary>The paragraphs of a piece of HTML, whole or not.</summary>
    public static List<string> Of(string html)
    {
        List<string> paragraphs = Parted(html);
        // Escaped twice: tags or character references stand in the text as such.
        if (paragraphs.Exists(IsMarkup))
            paragraphs = Parted(string.Join("\n", paragraphs.Select(p => $"<p>{WebUtility.HtmlDecode(p)}</p>")));
        return paragraphs.Count == 1 ? Unwrapped(paragraphs[0]) : [.. paragraphs.Select(InOneLine)];
    }

    /// <summary>White space in one piece, none at the ends.</summary>
    public static string InOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static bool IsMarkup(string paragraph) =>
        paragraph.Contains("</", StringComparison.Ordinal)
        || paragraph.Contains("&#", StringComparison.Ordinal)
        || paragraph.Contains("&quot;", StringComparison.Ordinal)
        || paragraph.Contains("&amp;", StringComparison.Ordinal);

    static List<string> Parted(string html) =>
        Fragment.Paragraphs(html, element =>
            Unread.Contains(element.LocalName) || Fragment.IsWordless(element) || element.ClassList.Contains("slugline")
        );

    /// <summary>
    /// A story of one block with hard line ends, as some wires send it: the lines that begin with blanks begin a paragraph.
    /// </summary>
    static List<string> Unwrapped(string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        int indented = lines.Count(IsIndented);
        int empty = lines.Count(string.IsNullOrWhiteSpace);
        bool byIndent = indented >= HardWrapped && indented + empty < lines.Length;
        bool byEmptyLines = lines.Skip(1).SkipLast(1).Any(string.IsNullOrWhiteSpace);
        if (!byIndent && !byEmptyLines)
            return [InOneLine(text)];
        List<string> paragraphs = [];
        var paragraph = new StringBuilder();
        foreach (string line in lines.Append(""))
        {
            if ((byIndent && IsIndented(line) || string.IsNullOrWhiteSpace(line)) && paragraph.Length > 0)
            {
                paragraphs.Add(InOneLine(paragraph.ToString()));
                paragraph.Clear();
            }
            if (!string.IsNullOrWhiteSpace(line))
                paragraph.Append(line).Append(' ');
        }
        return paragraphs;
    }

    static bool IsIndented(string line) => line.StartsWith("   ", StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(line);

    /// <summary>The element without its namespaces, so that a reader of HTML knows its names; empty elements with an end tag.</summary>
    static string Html(XElement element)
    {
        var plain = new XElement(element.Name.LocalName);
        var open = new Stack<(XElement From, XElement To)>();
        open.Push((element, plain));
        while (open.TryPop(out var pair))
        {
            foreach (var attribute in pair.From.Attributes())
                if (!attribute.IsNamespaceDeclaration)
                    pair.To.SetAttributeValue(attribute.Name.LocalName, attribute.Value);
            foreach (var node in pair.From.Nodes())
                if (node is XElement child)
                {
                    // A colon-free name; an empty text keeps the end tag.
                    var copy = new XElement(child.Name.LocalName);
                    pair.To.Add(copy);
                    open.Push((child, copy));
                }
                else if (node is XText words)
                    pair.To.Add(new XText(words.Value));
            if (pair.To.IsEmpty && pair.To.Name.LocalName is not ("br" or "hr" or "img"))
                pair.To.Add("");
        }
        return plain.ToString(SaveOptions.DisableFormatting);
    }
}
