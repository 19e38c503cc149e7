using System.Text;
using NewsAttribution.Server.Answers;
using NewsAttribution.Server.Operations;
using NewsAttribution.Server.Requests;
using NewsAttribution.Server.Settings;

namespace NewsAttribution.Server.Serving;

/// <summary><c>POST /v1/articles</c>: one article as text, HTML or JSON, many as JSON, or a stream of them as NDJSON.</summary>
sealed class ArticlesEndpoint(
    RequestClassifier classifiers,
    ServerSettings settings,
    BodyBudget budget,
    Places places,
    ArticleStream stream,
    ServerMetrics metrics
)
{
    public async Task HandleAsync(HttpContext context)
    {
        var asked = RequestSettings.Read(context.Request.Query);
        string type = MediaTypes.Of(context.Request, MediaTypes.Json, MediaTypes.Text, MediaTypes.Html, MediaTypes.Ndjson);
        if (type == MediaTypes.Ndjson)
        {
            await stream.AnswerAsync(context, asked);
            return;
        }
        using var body = await Body.ReadAsync(context, budget, settings);
        using var place = places.ForRequest();
        if (type == MediaTypes.Json)
            await AnswerJsonAsync(context, asked, body);
        else
            await AnswerOneAsync(context, asked, body, type);
    }

    async Task AnswerOneAsync(HttpContext context, RequestSettings asked, Body body, string type)
    {
        var classifier = classifiers.For(asked);
        string tag = Answer.TagOf(context.Request, body.Bytes.Span, classifier);
        Answer.CheckTag(context, tag);
        var answer = await LongWork.RunAsync(body.Bytes.Length, () =>
        {
            var article =
                type == MediaTypes.Html
                    ? OfPage(context.Request, body.Bytes)
                    : RequestArticle.OfText(TextOf(context.Request, body.Bytes.Span));
            return metrics.Classify(article, classifier, settings);
        });
        await Answer.WriteAsync(context, tag, json => AnswerWriter.WriteArticle(json, answer, asked, classifier));
    }

    async Task AnswerJsonAsync(HttpContext context, RequestSettings asked, Body body)
    {
        using var document = JsonBody.Parse(body.Bytes, ArticleJson.Example);
        var root = document.RootElement;
        string? words = JsonBody.Member(root, "words") is { } given ? JsonBody.Text(given, "words") : null;
        var classifier = classifiers.For(asked, words);
        string tag = Answer.TagOf(context.Request, body.Bytes.Span, classifier);
        Answer.CheckTag(context, tag);
        if (JsonBody.Member(root, "articles") is not { } many)
        {
            var answer = await LongWork.RunAsync(body.Bytes.Length, () =>
                metrics.Classify(ArticleJson.Read(root, "", settings), classifier, settings)
            );
            await Answer.WriteAsync(context, tag, json => AnswerWriter.WriteArticle(json, answer, asked, classifier));
            return;
        }
        if (ArticleJson.HoldsArticle(root))
            throw JsonBody.Bad("The object has articles, and an article of its own beside them; expected one of the two.");
        var elements = JsonBody.Elements(many, "articles");
        if (many.GetArrayLength() > settings[Limits.Articles])
            throw Refusing.Refusal.Beyond(
                StatusCodes.Status413PayloadTooLarge,
                Limits.Articles,
                settings,
                $"Found {many.GetArrayLength()} articles. Send fewer at once, or a stream of {MediaTypes.Ndjson}."
            );
        var answers = await LongWork.RunAsync(body.Bytes.Length, () =>
        {
            // All are read first: a bad one is found before any work is done.
            RequestArticle[] articles = [.. elements.Select((element, i) => ArticleJson.Read(element, $"articles[{i}].", settings))];
            var answers = new ArticleAnswer[articles.Length];
            for (int i = 0; i < articles.Length; i++)
            {
                context.RequestAborted.ThrowIfCancellationRequested();
                answers[i] = metrics.Classify(articles[i], classifier, settings);
            }
            return answers;
        });
        await Answer.WriteAsync(context, tag, json => AnswerWriter.WriteArticles(json, answers, asked, classifier));
    }

    /// <exception cref="Refusing.Refusal">It is no UTF-8, or another encoding that is not known.</exception>
    public static string TextOf(HttpRequest request, ReadOnlySpan<byte> bytes)
    {
        if (MediaTypes.EncodingOf(request) is { } encoding)
            return encoding.GetString(bytes);
        JsonBody.CheckUtf8(bytes);
        return Encoding.UTF8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);
    }

    /// <summary>A page is read as browsers do: what HTTP says of its encoding comes first, then the page itself.</summary>
    static RequestArticle OfPage(HttpRequest request, ReadOnlyMemory<byte> bytes) =>
        MediaTypes.EncodingOf(request) is { } encoding
            ? RequestArticle.OfHtml(encoding.GetString(bytes.Span))
            : RequestArticle.OfHtml(new MemoryStream(bytes.ToArray(), writable: false));
}
