using System.Text.Json;
using NewsAttribution.Server.Answers;
using NewsAttribution.Server.Requests;
using NewsAttribution.Server.Settings;

namespace NewsAttribution.Server.Serving;

/// <summary><c>GET /v1/info</c>: version, model, labels and every limit.</summary>
sealed class InfoEndpoint(RequestClassifier classifiers, ServerSettings settings)
{
    public async Task HandleAsync(HttpContext context)
    {
        var classifier = classifiers.Current;
        var response = context.Response;
        response.ContentType = MediaTypes.Json;
        response.Headers.CacheControl = "no-cache";
        using (var json = new Utf8JsonWriter(response.BodyWriter, JsonObjectsWriter.Readable))
            Write(json, classifier);
        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    void Write(Utf8JsonWriter json, SentenceClassifier classifier)
    {
        json.WriteStartObject();
        json.WriteNumber("schema", AnswerWriter.Schema);
        json.WriteString("name", "newsattr-server");
        json.WriteString("version", ServerVersion.Text);
        json.WriteString("model", classifier.ModelFingerprint);
        json.WriteString("lexicon", classifier.Lexicon.Fingerprint);
        WriteNames(json, "labels", SentenceLabels.All.Select(SentenceLabels.Name));
        json.WriteStartObject("prior");
        foreach (var label in SentenceLabels.All)
            json.WriteNumber(label.Name(), RecordWriter.Rounded(classifier.LabelPrior[label]));
        json.WriteEndObject();
        json.WriteNumber("minPrecision", RecordWriter.Rounded(settings.MinimumPrecision));
        WriteNames(json, "offsets", Enum.GetValues<OffsetUnit>().Select(OffsetUnits.Name));
        json.WriteStartArray("limits");
        foreach (var limit in Limits.All)
        {
            json.WriteStartObject();
            json.WriteString("name", limit.Name);
            json.WriteNumber("value", settings[limit]);
            json.WriteString("unit", limit.Unit);
            json.WriteString("option", limit.Option);
            json.WriteString("variable", limit.Variable);
            json.WriteString("description", limit.Description);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteNames(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
