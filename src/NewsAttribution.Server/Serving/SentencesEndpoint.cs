using NewsAttribution.Server.Answers;
using NewsAttribution.Server.Operations;
using NewsAttribution.Server.Requests;
using NewsAttribution.Server.Settings;

namespace NewsAttribution.Server.Serving;

/// <summary><c>POST /v1/sentences</c>: sentences that are read each by itself, as JSON, or as text with one a line.</summary>
sealed class SentencesEndpoint(
    RequestClassifier classifiers,
    ServerSettings settings,
    BodyBudget budget,
    Places places,
    ServerMetrics metrics
)
{
    const string Example = "{\"sentences\": [\"one\", \"two\"]}";

    public async Task HandleAsync(HttpContext context)
    {
        var asked = RequestSettings.Read(context.Request.Query);
        string type = MediaTypes.Of(context.Request, MediaTypes.Json, MediaTypes.Text);
        using var body = await Body.ReadAsync(context, budget, settings);
        using var place = places.ForRequest();
        var (sentences, words) =
            type == MediaTypes.Json ? Read(body.Bytes) : (Lines(ArticlesEndpoint.TextOf(context.Request, body.Bytes.Span)), null);
        SentenceLimit.Check(sentences.Count, settings);
        var classifier = classifiers.For(asked, words);
        string tag = Answer.TagOf(context.Request, body.Bytes.Span, classifier);
        Answer.CheckTag(context, tag);
        var answers = await LongWork.RunAsync(body.Bytes.Length, () => metrics.Classify(sentences, classifier, context.RequestAborted));
        await Answer.WriteAsync(context, tag, json => AnswerWriter.WriteSentences(json, sentences, answers, asked, classifier));
    }

    static (IReadOnlyList<string> Sentences, string? Words) Read(ReadOnlyMemory<byte> bytes)
    {
        using var document = JsonBody.Parse(bytes, Example);
        var root = document.RootElement;
        if (JsonBody.Member(root, "sentences") is not { } sentences)
            throw JsonBody.Bad($"Found no member sentences; expected JSON such as {Example}.");
        string? words = JsonBody.Member(root, "words") is { } given ? JsonBody.Text(given, "words") : null;
        return ([.. JsonBody.Elements(sentences, "sentences").Select((one, i) => JsonBody.Text(one, $"sentences[{i}]"))], words);
    }

    static IReadOnlyList<string> Lines(string text) =>
        [.. text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => !string.IsNullOrWhiteSpace(line))];
}
