using System.Text.Json;
using AngleSharp.Html.Parser;

namespace NewsAttribution.Documents.Web;

/// <summary>What a page says of its article to search engines, as JSON-LD of schema.org.</summary>
/// <param name="Headline">The headline, which may differ from the one shown.</param>
/// <param name="Publisher">The name of the site.</param>
/// <param name="Body">The text of the article in paragraphs; mostly not there.</param>
sealed record JsonArticle(string? Headline, string? Publisher, IReadOnlyList<string> Body)
{
    /// <summary>Deeper is no description of an article.</summary>
    const int DeepestNesting = 8;

    /// <summary>
    /// The longest description, or <see langword="null"/> if there is none; one that is no JSON is passed over, as engines do.
    /// </summary>
    public static JsonArticle? Find(IReadOnlyList<string> statements)
    {
        JsonArticle? best = null;
        foreach (string statement in statements)
        {
            try
            {
                using var json = JsonDocument.Parse(
                    statement,
                    new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
                );
                foreach (var article in Articles(json.RootElement, 0))
                    if (best is null || article.Length > best.Length)
                        best = article;
            }
            catch (JsonException) { }
        }
        return best;
    }

    public int Length => Body.Sum(paragraph => paragraph.Length);

    static IEnumerable<JsonArticle> Articles(JsonElement element, int depth)
    {
        if (depth > DeepestNesting)
            yield break;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var part in element.EnumerateArray())
            foreach (var article in Articles(part, depth + 1))
                yield return article;
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (IsArticle(element))
                yield return new(Plain(Text(element, "headline")), PublisherOf(element), Paragraphs(Text(element, "articleBody")));
            foreach (string member in (string[])["@graph", "mainEntity", "mainEntityOfPage"])
                if (element.TryGetProperty(member, out var part))
                    foreach (var article in Articles(part, depth + 1))
                        yield return article;
        }
    }

    /// <summary><c>NewsArticle</c>, <c>ReportageNewsArticle</c>, <c>LiveBlogPosting</c> …; a type may be a list.</summary>
    static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out var type)
        && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().ToArray() : [type]).Any(t =>
            t.ValueKind == JsonValueKind.String
            && (
                t.GetString()!.EndsWith("Article", StringComparison.Ordinal) || t.GetString()!.EndsWith("Posting", StringComparison.Ordinal)
            )
        );

    static string? PublisherOf(JsonElement element) =>
        element.TryGetProperty("publisher", out var publisher) && publisher.ValueKind == JsonValueKind.Object
            ? Plain(Text(publisher, "name"))
            : null;

    static string? Text(JsonElement element, string member) =>
        element.TryGetProperty(member, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    static string? Plain(string? html) =>
        html is null ? null
        : Paragraphs(html) is [var first, ..] ? first
        : null;

    /// <summary>The text may hold tags, or the entities of HTML alone.</summary>
    static List<string> Paragraphs(string? html)
    {
        if (string.IsNullOrWhiteSpace(html))
            return [];
        using var parsed = new HtmlParser().ParseDocument(html.ReplaceLineEndings("<br><br>"));
        return
        [
            .. PageReader.Read(parsed.Body!, new PageHead(parsed.Head!)).Blocks.Select(block => block.Text).Where(text => text.Length > 0),
        ];
    }
}
