using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsAttribution.Archives.Wire;

/// <summary>
/// A piece of HTML or NITF. Unlike in a page, elements that HTML does not know stand within sentences:
/// <c>&lt;person&gt;Ana Ruiz&lt;/person&gt; said …</c>.
/// </summary>
static class Fragment
{
    /// <summary>Elements that part paragraphs. All others are joined to the words around them without a blank.</summary>
    static readonly HashSet<string> Parting = Names(
        "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form "
            + "h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol option p pre section summary table tbody td tfoot "
            + "th thead title tr ul abstract block body.content body.end body.head bq byline byttl dateline distributor hedline hl1 "
            + "hl2 nitf note tagline"
    );

    static readonly HashSet<string> Wordless = Names("script style noscript template svg math iframe object");

    /// <summary>A set of names of elements, parted by blanks.</summary>
    public static HashSet<string> Names(string names) => new(names.Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an element holds no words for a reader: a script, a drawing.</summary>
    public static bool IsWordless(IElement element) => Wordless.Contains(element.LocalName);

    /// <summary>The paragraphs, their white space as it stands. None is blank.</summary>
    /// <param name="html">The piece, whole or not.</param>
    /// <param name="isUnread">Elements that are passed over with all that is in them.</param>
    /// <param name="created">Called for each element as it is made; may throw to refuse the piece.</param>
    public static List<string> Paragraphs(string html, Func<IElement, bool> isUnread, Action<IElement>? created = null)
    {
        var options = new HtmlParserOptions { OnCreated = (element, _) => created?.Invoke(element) };
        using var document = new HtmlParser(options).ParseDocument(html);
        var text = new Paragraph();
        // Not by recursion, and not by siblings, which are found by counting.
        var open = new Stack<(INode Node, int Next)>();
        open.Push((document.DocumentElement, 0));
        while (open.TryPop(out var top))
        {
            var (node, next) = top;
            var element = node as IElement;
            string name = element?.LocalName ?? "";
            bool isPassed = element is not null && isUnread(element),
                isBegin = next == 0,
                isEnd = isPassed || next >= node.ChildNodes.Length;
            if (isBegin && node is IText words)
                text.Append(words.Data);
            else if (isBegin && name == "br")
                text.Break();
            // A browser draws the marks of this element by its style sheet.
            if (isBegin && name == "q" && !isPassed)
                text.Append("“");
            if (isBegin && Parting.Contains(name))
                text.End();
            if (!isEnd)
            {
                open.Push((node, next + 1));
                open.Push((node.ChildNodes[next], 0));
            }
            else if (Parting.Contains(name))
                text.End();
            else if (name == "q" && !isPassed)
                text.Append("”");
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
            string paragraph = _words.ToString();
            if (!string.IsNullOrWhiteSpace(paragraph))
                Ended.Add(paragraph);
            _words.Clear();
            _breaks = 0;
        }
    }
}
