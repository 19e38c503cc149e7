using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsAttribution.Cli.Input;

/// <summary>
/// The paragraphs of a piece of HTML or NITF, white space in one piece. Unlike in a page, elements that HTML does not know stand within
/// sentences: <c>&lt;person&gt;Ana Ruiz&lt;/person&gt; said …</c>.
/// </summary>
static class FragmentText
{
    static readonly HashSet<string> Blocks = new(
        (
            "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form "
            + "h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol option p pre section summary table tbody td tfoot "
            + "th thead title tr ul abstract block body.content body.head byline byttl dateline distributor hedline hl1 hl2 note tagline"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    static readonly HashSet<string> Unread = new(
        ["script", "style", "noscript", "template", "svg", "math", "iframe", "object"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <param name="html">The piece.</param>
    /// <param name="place">File and line, for messages.</param>
    /// <exception cref="FailedRunException">It is made to cost much.</exception>
    public static List<string> Paragraphs(string html, string place)
    {
        var limits = new HtmlLimits(place);
        var options = new HtmlParserOptions { OnCreated = (element, _) => limits.Check(element) };
        using var document = new HtmlParser(options).ParseDocument(
            html.Replace("<![CDATA[", "", StringComparison.OrdinalIgnoreCase).Replace("]]>", "", StringComparison.Ordinal)
        );
        var text = new Paragraph();
        // Not by recursion, and not by siblings, which are found by counting.
        var open = new Stack<(INode Node, int Next)>();
        open.Push((document.DocumentElement, 0));
        while (open.TryPop(out var top))
        {
            var (node, next) = top;
            string name = (node as IElement)?.LocalName ?? "";
            if (next == 0 && name == "br")
                text.Break();
            else if (next == 0 && node is IText words)
                text.Append(words.Data);
            bool isBlock = Blocks.Contains(name);
            if (isBlock && next == 0)
                text.End();
            if (next < node.ChildNodes.Length && !Unread.Contains(name))
            {
                open.Push((node, next + 1));
                open.Push((node.ChildNodes[next], 0));
            }
            else if (isBlock)
                text.End();
        }
        text.End();
        return text.Ended;
    }

    /// <summary>Gathers the words of a paragraph.</summary>
    sealed class Paragraph
    {
        readonly StringBuilder _words = new();
        int _breaks;

        public List<string> Ended { get; } = [];

        public void Append(string words)
        {
            if (!string.IsNullOrWhiteSpace(words))
                _breaks = 0;
            _words.Append(words);
        }

        /// <summary>Agencies break lines inside of sentences; two breaks end a paragraph.</summary>
        public void Break()
        {
            if (++_breaks > 1)
                End();
            else
                _words.Append(' ');
        }

        public void End()
        {
            string paragraph = HtmlText.InOneLine(_words.ToString());
            if (paragraph.Length > 0)
                Ended.Add(paragraph);
            _words.Clear();
            _breaks = 0;
        }
    }
}
