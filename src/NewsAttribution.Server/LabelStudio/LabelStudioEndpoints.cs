using System.Text.Json;
using NewsAttribution.Server.Operations;
using NewsAttribution.Server.Refusing;
using NewsAttribution.Server.Requests;
using NewsAttribution.Server.Serving;
using NewsAttribution.Server.Settings;

namespace NewsAttribution.Server.LabelStudio;

/// <summary>
/// What Label Studio asks of a machine-learning backend, as label-studio-ml-backend d02cedf (August 2026) answers it: <c>/health</c>,
/// <c>/setup</c>, <c>/predict</c>, <c>/webhook</c>. Passwords and tokens that it sends are not read.
/// </summary>
sealed class LabelStudioEndpoints(
    RequestClassifier classifiers,
    ServerSettings settings,
    BodyBudget budget,
    Places places,
    ServerMetrics metrics
)
{
    const string Example = "{\"tasks\": [{\"id\": 1, \"data\": {\"text\": \"…\"}}], \"label_config\": \"<View>…</View>\"}";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapRead("/health", HealthAsync).WithMetadata(new OpenToAll());
        routes.MapPost("/setup", SetupAsync);
        routes.MapPost("/predict", PredictAsync);
        // Nothing is learned from what annotators do; that is no error.
        routes.MapPost("/webhook", context => AnswerAsync(context, json => json.WriteString("status", "ignored")));
        routes.MapPost("/train", context => AnswerAsync(context, json => json.WriteString("status", "ignored")));
    }

    static Task HealthAsync(HttpContext context) => AnswerAsync(context, json =>
        {
            json.WriteString("status", "UP");
            json.WriteString("model_class", "NewsAttribution");
        });

    async Task SetupAsync(HttpContext context)
    {
        using var body = await Body.ReadAsync(context, budget, settings);
        using var document = JsonBody.Parse(body.Bytes, "{\"project\": \"1.0\", \"schema\": \"<View>…</View>\"}");
        // A project without a configuration yet is set up all the same.
        if (
            JsonBody.Member(document.RootElement, "schema") is { ValueKind: JsonValueKind.String } schema
            && JsonBody.Text(schema, "schema") is { Length: > 0 } xml
        )
            _ = LabelConfig.Parse(xml);
        await AnswerAsync(context, json => json.WriteString("model_version", VersionOf(classifiers.Current)));
    }

    async Task PredictAsync(HttpContext context)
    {
        using var body = await Body.ReadAsync(context, budget, settings);
        using var place = places.ForRequest();
        using var document = JsonBody.Parse(body.Bytes, Example);
        var root = document.RootElement;
        var config = LabelConfig.Parse(
            JsonBody.Text(
                JsonBody.Member(root, "label_config")
                    ?? throw JsonBody.Bad($"Found no member label_config; expected JSON such as {Example}."),
                "label_config"
            )
        );
        var tasks = JsonBody.Member(root, "tasks") ?? throw JsonBody.Bad($"Found no member tasks; expected JSON such as {Example}.");
        var elements = JsonBody.Elements(tasks, "tasks");
        if (tasks.GetArrayLength() > settings[Limits.Articles])
            throw Refusal.Beyond(StatusCodes.Status413PayloadTooLarge, Limits.Articles, settings, $"Found {tasks.GetArrayLength()} tasks.");
        var classifier = classifiers.Current;
        var predictions = await LongWork.RunAsync<Prediction[]>(body.Bytes.Length, () =>
            [.. elements.Select((task, i) => new Prediction(task, $"tasks[{i}]", config, classifier, settings, metrics))]
        );
        await AnswerAsync(context, json =>
        {
            json.WriteStartArray("results");
            foreach (var prediction in predictions)
                prediction.Write(json, VersionOf(classifier));
            json.WriteEndArray();
        });
    }

    static string VersionOf(SentenceClassifier classifier) => $"newsattr {ServerVersion.Text} {classifier.ModelFingerprint}";

    static Task AnswerAsync(HttpContext context, Action<Utf8JsonWriter> members) => Answer.WriteAsync(context, json =>
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        });
}
