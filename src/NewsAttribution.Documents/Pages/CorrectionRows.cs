using System.Globalization;
using System.Text.Json;

namespace NewsAttribution.Documents.Pages;

/// <summary>
/// The sentences of a page as data for its script, which lets a reader disagree and keeps the rows to download: the columns that
/// <c>newsattr train</c> and <c>audit</c> take.
/// </summary>
static class CorrectionRows
{
    /// <summary>The rows as JSON that may stand inside a script element.</summary>
    /// <param name="articles">The articles of the page.</param>
    /// <param name="prefix">What the ids of the sentences begin with, by the number of articles and that of the article.</param>
    public static string Of(IReadOnlyList<PageArticle> articles, Func<int, int, string> prefix)
    {
        // The writer of .NET escapes < and &, so that no sentence can end the element.
        return JsonSerializer.Serialize(
            new
            {
                columns = (string[])["file", "article", "index", "kind", "paragraph", "label", "source", "text", "corrected"],
                labels = SentenceLabels.All.Select(label => new { name = label.Name(), title = label.Title() }),
                rows = articles.SelectMany(
                    (article, a) => article.Sentences.Select((s, i) => Row(article, s, i, prefix(articles.Count, a)))
                ),
            }
        );
    }

    static object Row(PageArticle article, PageSentence sentence, int index, string prefix) =>
        new
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{prefix}{index + 1}"),
            file = article.File,
            article = article.Name ?? "",
            index,
            kind = Records.SentenceKindNames.Name(sentence.Answer.Kind),
            paragraph = sentence.Answer.Paragraph,
            label = sentence.Answer.Label.Name(),
            source = sentence.SourceText ?? "",
            text = sentence.Text,
        };
}
