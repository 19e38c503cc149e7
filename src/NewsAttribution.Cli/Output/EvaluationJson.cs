using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsAttribution.Cli.Output;

/// <summary>The JSON of the evaluation itself, and after it the errors and gates where they were asked for.</summary>
static class EvaluationJson
{
    static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(EvaluationReport report)
    {
        string json = report.Evaluation.ToJson();
        if (report.Errors.Count == 0 && report.Gates.Count == 0 && report.Warning is null && report.SecondReader is null)
            return json;
        var root = JsonNode.Parse(json)!.AsObject();
        if (report.SecondReader is not null)
            root["secondReader"] = report.SecondReader;
        if (report.Trained is { IsAny: true } trained)
            root["trainedOn"] = new JsonObject { ["articles"] = trained.Articles, ["sentences"] = trained.Sentences };
        if (report.Gates.Count > 0)
            root["gates"] = new JsonArray([
                .. report.Gates.Select(gate => new JsonObject
                {
                    ["metric"] = gate.Metric,
                    ["minimum"] = gate.Minimum,
                    ["found"] = gate.Of(report.Evaluation) is { } found ? Math.Round(found, 6) : null,
                    ["passed"] = gate.Failure(report.Evaluation) is null,
                }),
            ]);
        if (report.Errors.Count > 0)
            root["errors"] = new JsonArray([
                .. report.Errors.Select(error => new JsonObject
                {
                    ["article"] = error.Sentence.Article,
                    ["line"] = error.Sentence.Gold.Line,
                    ["label"] = error.Sentence.Gold.Label.Name(),
                    ["given"] = error.Sentence.Given.Name(),
                    ["confidence"] = Math.Round((double)error.Sentence.Confidence, 6),
                    ["evidence"] = new JsonArray([.. error.Evidence.Select(e => JsonValue.Create(e))]),
                    ["text"] = error.Sentence.Gold.Text,
                }),
            ]);
        return root.ToJsonString(Readable) + "\n";
    }
}
