using System.Text.Json;

namespace NewsAttribution.Archives.Wire;

/// <summary>
/// Articles in ninjs 1 to 3 and the dialects that are told by their members: an object, a list of them, or <c>{"item": [ … ]}</c>.
/// </summary>
static class NinjsReader
{
    /// <summary>From the best to the worst: plain text comes last, for it may be a single line.</summary>
    static readonly string[] Bodies = ["body_xhtml", "body_html", "body_nitf", "body_text"];

    public static IEnumerable<WireArticle> Read(JsonElement root, Tally tally, DateTimeOffset now)
    {
        if (root.ValueKind == JsonValueKind.Array)
            return root.EnumerateArray().SelectMany(item => Read(item, tally, now));
        if (root.ValueKind != JsonValueKind.Object)
            return [];
        foreach (string list in (string[])["item", "items"])
            if (root.TryGetProperty(list, out var items) && items.ValueKind == JsonValueKind.Array)
                return items.EnumerateArray().SelectMany(item => Read(item, tally, now));
        return Article(root, tally, now) is { } article ? [article] : [];
    }

    static WireArticle? Article(JsonElement item, Tally tally, DateTimeOffset now)
    {
        string? status = Text(item, "pubstatus") ?? Text(item, "pubStatus");
        if (
            status is not null && !status.Equals("usable", StringComparison.OrdinalIgnoreCase)
            || NewsDate.Parse(Text(item, "embargoed") ?? Text(item, "embargoedUntil")) > now
        )
            return Pass(tally, Passed.NotUsable);
        List<string> paragraphs = Body(item);
        if (paragraphs.Count == 0)
            return Pass(tally, Passed.NoText);
        return new(paragraphs)
        {
            Title = Headline(item),
            Byline = Byline.Name(Text(item, "byline") ?? Text(item, "by")),
            Language = Text(item, "language"),
            Date = NewsDate.Parse(
                Text(item, "versioncreated") ?? Text(item, "versionCreated") ?? Text(item, "contentcreated") ?? Text(item, "contentCreated")
            ),
            Id = Text(item, "uri") ?? Text(item, "guid"),
        };
    }

    static WireArticle? Pass(Tally tally, Passed reason)
    {
        tally.Add(reason);
        return null;
    }

    static List<string> Body(JsonElement item)
    {
        foreach (string name in Bodies)
            if (Text(item, name) is { } text && Paragraphs(text, name) is { Count: > 0 } paragraphs)
                return paragraphs;
        foreach (var member in item.EnumerateObject())
            if (
                member.Name.StartsWith("body_", StringComparison.Ordinal)
                && Text(item, member.Name) is { } text
                && Paragraphs(text, member.Name) is { Count: > 0 } paragraphs
            )
                return paragraphs;
        if (!item.TryGetProperty("bodies", out var bodies) || bodies.ValueKind != JsonValueKind.Array)
            return [];
        return bodies
            .EnumerateArray()
            .Where(b => b.ValueKind == JsonValueKind.Object && Text(b, "value") is not null)
            .Select(b => (Kind: Kind(b), Value: Text(b, "value")!))
            .OrderBy(b => Rank(b.Kind))
            .Select(b => Paragraphs(b.Value, b.Kind))
            .FirstOrDefault(p => p.Count > 0)
            ?? [];
    }

    static string Kind(JsonElement body) =>
        ((Text(body, "contenttype") ?? Text(body, "contentType")) + " " + Text(body, "role")).ToLowerInvariant();

    static int Rank(string kind) =>
        kind.Contains("html", StringComparison.Ordinal) ? 0
        : kind.Contains("plain", StringComparison.Ordinal) ? 2
        : 1;

    static List<string> Paragraphs(string value, string kind)
    {
        // A whole document as a string: some call NITF application/xml.
        if (value.Contains("<nitf", StringComparison.OrdinalIgnoreCase))
            try
            {
                var root = Xml.Parse(value);
                if (root.DescendantsAndSelf().FirstOrDefault(e => e.Is("body.content")) is { } content)
                    return Blocks.Of(content);
            }
            catch (System.Xml.XmlException)
            {
                // Then it is read as loose HTML.
            }
        bool isPlain = kind.EndsWith("body_text", StringComparison.Ordinal) || kind.Contains("plain", StringComparison.Ordinal);
        return isPlain ? PlainText.Paragraphs(value) : Blocks.Of(value);
    }

    static string? Headline(JsonElement item)
    {
        if (Text(item, "headline") is { } headline)
            return Xml.Words(headline);
        if (item.TryGetProperty("headlines", out var headlines) && headlines.ValueKind == JsonValueKind.Array)
        {
            List<JsonElement> list =
            [
                .. headlines.EnumerateArray().Where(h => h.ValueKind == JsonValueKind.Object && Text(h, "value") is not null),
            ];
            var main = list.FindIndex(h => Text(h, "role") is null or "main" or "headline");
            if (list.Count > 0)
                return Xml.Words(Text(list[Math.Max(0, main)], "value"));
        }
        foreach (var member in item.EnumerateObject())
            if (member.Name.StartsWith("headline_", StringComparison.Ordinal) && Text(item, member.Name) is { } other)
                return Xml.Words(other);
        return Xml.Words(Text(item, "title"));
    }

    static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : null;
}
