using System.Globalization;
using NewsAttribution.Archives;
using NewsAttribution.Archives.Wire;

namespace NewsAttribution.Cli.Input.Archives;

/// <summary>The articles of a file of a news agency or a feed, each under the name that its sender gave it.</summary>
static class WireInput
{
    /// <summary>Agencies have names of their own for their items, such as <c>urn:newsml:…</c>.</summary>
    static bool IsAddress(string? id) =>
        id is not null
        && (id.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || id.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    /// <summary>The articles in the order of the file; what is none is counted.</summary>
    public static IEnumerable<GivenArticle> Read(Stream bytes, string file, Tally tally)
    {
        IReadOnlyList<WireArticle> articles;
        try
        {
            articles = WireReader.Read(bytes, tally, DateTimeOffset.UtcNow);
        }
        catch (WireFormatException e)
        {
            throw new FailedRunException($"{file}: {e.Message}");
        }
        for (int i = 0; i < articles.Count; i++)
        {
            var article = articles[i];
            bool hasTitle = article.Title is not null && article.Title != article.Paragraphs[0];
            IReadOnlyList<string> paragraphs = hasTitle ? [article.Title!, .. article.Paragraphs] : article.Paragraphs;
            string name = article.Id ?? (i + 1).ToString(CultureInfo.InvariantCulture);
            yield return GivenArticle.Of(file, paragraphs, article.Title) with
            {
                Name = name,
                Facts = new(IsAddress(article.Id) ? article.Id : null, article.Date, article.Title, article.Language, article.Byline),
            };
        }
    }
}
