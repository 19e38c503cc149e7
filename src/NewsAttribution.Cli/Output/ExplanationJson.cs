using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsAttribution.Cli.Output;

/// <summary>Labels with all of their evidence, for programs: an object for a sentence, an array of them for an article.</summary>
static class ExplanationJson
{
    static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(IReadOnlyList<ExplainedText> sentences, bool isArray)
    {
        JsonNode root = isArray ? new JsonArray([.. sentences.Select(Of)]) : Of(sentences[0]);
        return root.ToJsonString(Readable) + "\n";
    }

    static JsonObject Of(ExplainedText sentence)
    {
        var answer = sentence.Answer;
        var json = new JsonObject();
        if (sentence.Index is { } index)
            json["index"] = index;
        json["label"] = answer.Label.Name();
        json["confidence"] = RecordWriter.Rounded(answer.Confidence);
        json["probabilities"] = Numbers(label => answer.Probabilities[label]);
        json["source"] = sentence.Words(answer.Attribution?.Source);
        json["cue"] = sentence.Words(answer.Attribution?.Cue);
        json["quotation"] = sentence.Words(answer.Attribution?.Quotation);
        if (sentence.Index is not null)
        {
            json["speaker"] = sentence.Speaker;
            json["voice"] = sentence.Voice;
        }
        json["evidence"] = new JsonArray([
            .. sentence.Evidence.Select(evidence => new JsonObject
            {
                ["name"] = evidence.Name,
                ["words"] = sentence.Words(evidence.Words),
                ["weights"] = Numbers(label => evidence.Weights[label]),
            }),
        ]);
        json["text"] = sentence.Text;
        return json;
    }

    static JsonObject Numbers(Func<SentenceLabel, float> number) =>
        new(SentenceLabels.All.Select(label => KeyValuePair.Create(label.Name(), (JsonNode?)RecordWriter.Rounded(number(label)))));
}
