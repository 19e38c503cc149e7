using System.Text.Json;

namespace NewsAttribution.Training.Exchange;

/// <summary>
/// doccano's text classification. It has no spans beside labels, so the source is one of the columns that it carries along.
/// </summary>
static class Doccano
{
    public static LabelledRow Read(JsonTask task)
    {
        var root = task.Root;
        // A column "label" is what doccano exports by default; older versions wrote "labels", some importers write a plain string.
        List<string> labels = [];
        foreach (string name in new[] { "label", "labels" })
            if (JsonTask.Member(root, name) is { ValueKind: JsonValueKind.String } one)
                labels.Add(one.GetString()!);
            else
                labels.AddRange(JsonTask.Elements(root, name).Select(Label));
        string text = JsonTask.Text(root, "text");
        var row = task.Row(
            root,
            JsonTask.OneLabel(labels),
            JsonTask.Text(root, "source"),
            text.Length > 0 ? text : JsonTask.Text(root, "data")
        );
        string comments = string.Join(
            ' ',
            JsonTask.Elements(root, "Comments").Where(c => c.ValueKind == JsonValueKind.String).Select(c => c.GetString())
        );
        return row.Note.Length > 0 ? row : row with { Note = comments };
    }

    public static void Write(Utf8JsonWriter json, LabelledRow row)
    {
        json.WriteStartObject();
        json.WriteString("text", row.Text);
        json.WriteStartArray("label");
        json.WriteStringValue(row.Label);
        json.WriteEndArray();
        if (row.Source.Length > 0)
            json.WriteString("source", row.Source);
        JsonTask.WriteColumns(json, row);
        json.WriteEndObject();
    }

    static string Label(JsonElement label) =>
        label.ValueKind == JsonValueKind.String
            ? label.GetString()!
            : throw new FormatException("label: found a span or a number; expected the name of a label: a project for text classification");
}
