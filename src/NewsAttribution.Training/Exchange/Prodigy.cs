using System.Text.Json;

namespace NewsAttribution.Training.Exchange;

/// <summary>
/// Prodigy: tasks of its choice interface (<c>accept</c> holds the label), or of binary classification (<c>label</c> and the answer
/// <c>accept</c>). The source is a span.
/// Offsets count code points, as in Python.
/// </summary>
static class Prodigy
{
    const string SourceLabel = "SOURCE";

    public static IEnumerable<LabelledRow> Read(JsonTask task)
    {
        var root = task.Root;
        string text = JsonTask.Text(root, "text");
        var meta = JsonTask.Member(root, "meta");
        // What a model guessed ('newsattr classify --format prodigy') counts once somebody has answered.
        string answer = JsonTask.Text(root, "answer");
        bool accepted = answer == "accept" || (answer.Length == 0 && JsonTask.Member(meta, "model") is null);
        List<string> labels = [.. JsonTask.Texts(root, "accept")];
        if (labels.Count == 0 && JsonTask.Text(root, "label") is { Length: > 0 } binary)
            labels.Add(binary);
        string source = JsonTask
            .Elements(root, "spans")
            .Where(span => string.Equals(JsonTask.Text(span, "label"), SourceLabel, StringComparison.OrdinalIgnoreCase))
            .Select(span => MarkedSpan.Read(text, span))
            .FirstOrDefault("");
        var row = task.Row(meta, accepted ? JsonTask.OneLabel(labels) : "", source, text);
        string by = JsonTask.Text(root, "_annotator_id");
        if (by.Length == 0)
            by = JsonTask.Text(root, "_session_id");
        return [row.Annotator.Length > 0 ? row : row with { Annotator = by }];
    }

    public static void Write(Utf8JsonWriter json, LabelledRow row)
    {
        json.WriteStartObject();
        json.WriteString("text", row.Text);
        json.WriteStartArray("options");
        foreach (var label in SentenceLabels.All)
        {
            json.WriteStartObject();
            json.WriteString("id", label.Name());
            json.WriteString("text", label.Name());
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("accept");
        json.WriteStringValue(row.Label);
        json.WriteEndArray();
        json.WriteString("answer", "accept");
        json.WriteStartArray("spans");
        if (row.Source.Length > 0 && row.Text.Contains(row.Source, StringComparison.Ordinal))
        {
            json.WriteStartObject();
            MarkedSpan.Write(json, row.Text, row.Source);
            json.WriteString("label", SourceLabel);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("meta");
        JsonTask.WriteColumns(json, row);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
