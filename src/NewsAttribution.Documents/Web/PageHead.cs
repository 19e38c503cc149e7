using AngleSharp.Dom;

namespace NewsAttribution.Documents.Web;

/// <summary>What a page says of itself to machines, in its head or, where its maker did not care, among its text.</summary>
sealed class PageHead
{
    readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);

    readonly List<string> _statements = [];

    public PageHead(IElement head)
    {
        foreach (var element in head.Children)
            Note(element);
    }

    public string Title { get; private set; } = "";

    /// <summary>Its statements in JSON-LD.</summary>
    public IReadOnlyList<string> Statements => _statements;

    /// <summary>Takes note of an element if it says something of the page; the first word counts.</summary>
    public void Note(IElement element)
    {
        switch (element.LocalName)
        {
            case "title" when Title.Length == 0:
                Title = element.TextContent;
                break;
            case "meta" when (element.GetAttribute("property") ?? element.GetAttribute("name")) is { } name:
                if (element.GetAttribute("content") is { Length: > 0 } content)
                    _meta.TryAdd(name, content);
                break;
            case "script" when element.GetAttribute("type") == "application/ld+json":
                _statements.Add(element.TextContent);
                break;
        }
    }

    public string? Meta(string name) => _meta.GetValueOrDefault(name);
}
