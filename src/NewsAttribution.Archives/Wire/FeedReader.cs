using System.Xml.Linq;

namespace NewsAttribution.Archives.Wire;

/// <summary>The entries of an RSS 0.9 to 2.0 or Atom feed that carry their full text.</summary>
static class FeedReader
{
    public static IEnumerable<WireArticle> Read(XElement root, Tally tally)
    {
        string? language = root.Child("channel").Child("language").Text() ?? root.Value("lang");
        string? ofFeed = root.Is("feed") ? Names(root.Children("author"), Author) : null;
        var items = root.Is("feed") ? root.Children("entry") : root.Children("item").Concat(root.Child("channel").Children("item"));
        foreach (var item in items)
        {
            List<string> paragraphs = Body(item);
            if (paragraphs.Count == 0)
            {
                tally.Add(Passed.NoText);
                continue;
            }
            yield return new(paragraphs)
            {
                Title = Title(item),
                Byline = Names(item.Children("creator"), Xml.Text) ?? (Authors(item) is [_, ..] authors ? Names(authors, Author) : ofFeed),
                Language = item.Value("lang") ?? item.Child("content").Value("lang") ?? item.Child("language").Text() ?? language,
                Date = NewsDate.Parse(
                    item.Child("pubDate").Text()
                        ?? item.Child("published").Text()
                        ?? item.Child("date").Text()
                        ?? item.Child("updated").Text()
                ),
                Id = Link(item) ?? item.Child("guid").Text() ?? item.Child("id").Text(),
            };
        }
    }

    /// <summary>
    /// The full text, else the teaser: <c>content:encoded</c>, Atom's <c>content</c>, <c>description</c> or <c>summary</c>.
    /// </summary>
    static List<string> Body(XElement item)
    {
        foreach (string name in (string[])["encoded", "content", "description", "summary"])
        foreach (var element in item.Children(name))
            if (Paragraphs(element) is { Count: > 0 } paragraphs)
                return paragraphs;
        return [];
    }

    static List<string> Paragraphs(XElement element) =>
        element.HasElements ? Blocks.Of(element)
        : element.Value("type") is "text" or "text/plain" ? PlainText.Paragraphs(element.Value)
        : Blocks.Of(element.Value);

    /// <summary>A title of type html carries tags.</summary>
    static string? Title(XElement item) =>
        item.Child("title") is { } title
            ? Xml.Words(string.Join(' ', title.HasElements ? Blocks.Of(title) : Blocks.Of(title.Value)))
            : null;

    /// <summary>
    /// The authors of an item. Those of an Atom entry without any are the authors of its <c>source</c>, else of the feed (RFC 4287,
    /// 4.2.1). RSS has no such rule: the editor and the creator of a channel answer for the channel, not for what stands in it.
    /// </summary>
    static List<XElement> Authors(XElement item) =>
        item.Children("author").ToList() is [_, ..] own ? own : [.. item.Children("source").SelectMany(s => s.Children("author"))];

    /// <summary>
    /// The names of one vocabulary, the first that has any: <c>itunes:author</c> beside <c>author</c> is no second author, but the same
    /// or who publishes.
    /// </summary>
    static string? Names(IEnumerable<XElement> people, Func<XElement, string?> name) =>
        people.GroupBy(p => p.Name).Select(p => Byline.Names(p.Select(name))).FirstOrDefault(n => n is not null);

    /// <summary>In RSS an address of mail with the name in brackets.</summary>
    static string? Author(XElement author)
    {
        if (author.Child("name").Text() is { } name)
            return name;
        string? text = author.Text();
        int bracket = text?.IndexOf('(') ?? -1;
        return bracket > 0 && text!.EndsWith(')') ? text[(bracket + 1)..^1]
            : text?.Contains('@') == true ? null
            : text;
    }

    static string? Link(XElement item)
    {
        var links = item.Children("link").ToList();
        return (links.Find(l => l.Value("href") is not null && l.Value("rel") is null or "alternate") ?? links.FirstOrDefault()) is { } link
            ? Absolute(link, link.Value("href") ?? link.Text())
            : null;
    }

    /// <summary>A link that is told from <c>xml:base</c>, which may stand at any element around it, each from the one outside.</summary>
    static string? Absolute(XElement link, string? address)
    {
        Uri? from = null;
        foreach (var element in link.AncestorsAndSelf().Reverse())
            if ((string?)element.Attribute(XNamespace.Xml + "base") is { } given)
                from = from is null
                    ? Uri.TryCreate(given, UriKind.Absolute, out var first)
                        ? first
                        : null
                    : Uri.TryCreate(from, given, out var next)
                        ? next
                        : from;
        return from is not null && Uri.TryCreate(from, address, out var whole) ? whole.AbsoluteUri : address;
    }
}
