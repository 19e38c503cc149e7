using System.Text;
using NewsAttribution.Documents.Web;
using NewsAttribution.Server.Answers;
using NewsAttribution.Server.Refusing;
using NewsAttribution.Server.Settings;

namespace NewsAttribution.Server.Requests;

/// <summary>One article of a request.</summary>
sealed class RequestArticle
{
    readonly GivenArticle _given;
    readonly bool _isFromPage;

    RequestArticle(GivenArticle given, bool isFromPage = false) => (_given, _isFromPage) = (given, isFromPage);

    public static RequestArticle OfText(string text, string? name = null) =>
        new(new(GivenArticle.StandardInput, name, null, [new InputRow(text)], IsCut: false));

    public static RequestArticle OfRows(IReadOnlyList<InputRow> rows, string? name) =>
        new(new(GivenArticle.StandardInput, name, null, rows, IsCut: true));

    /// <exception cref="Refusal">The page has no article, or is too large.</exception>
    public static RequestArticle OfHtml(string html, string? name = null)
    {
        // With a mark ahead, since what the page says of its encoding was true of its bytes.
        using var stream = new MemoryStream([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(html)]);
        return OfHtml(stream, name);
    }

    /// <summary>The article of a page in whatever encoding it declares.</summary>
    /// <exception cref="Refusal">The page has no article, or is too large.</exception>
    public static RequestArticle OfHtml(Stream html, string? name = null)
    {
        try
        {
            return new(WebPage.Article(html, "html") with { File = GivenArticle.StandardInput, Name = name }, isFromPage: true);
        }
        catch (FailedRunException e)
        {
            throw new Refusal(StatusCodes.Status422UnprocessableEntity, e.Message);
        }
    }

    /// <exception cref="Refusal">It has too many sentences.</exception>
    public ArticleAnswer Classify(SentenceClassifier classifier, ServerSettings settings)
    {
        if (!_given.IsCut)
            SentenceLimit.Check(_given.Rows[0].Text, settings);
        return new(_given, _given.Classify(classifier), _isFromPage);
    }
}
