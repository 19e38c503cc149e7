using System.Text.Json;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Training.Exchange;

/// <summary>
/// Label Studio. Its project needs <c>Choices name="label"</c>, <c>Labels name="source"</c> with the one label <c>source</c>, and
/// <c>TextArea name="note"</c>, all to
/// <c>Text name="text"</c>. Offsets are UTF-16 units, as in JavaScript.
/// </summary>
static class LabelStudio
{
    public static LabelledRow Read(JsonTask task)
    {
        var data = JsonTask.Member(task.Root, "data");
        return data is null ? ReadMin(task) : ReadTask(task, data.Value);
    }

    public static string Write(IEnumerable<LabelledRow> rows) =>
        JsonText.Write(json =>
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                json.WriteStartObject();
                json.WriteStartObject("data");
                json.WriteString("text", row.Text);
                // The annotator stands here too: completed_by must be a user of the installation that imports.
                JsonTask.WriteColumns(json, row with { Note = "" });
                json.WriteEndObject();
                json.WriteStartArray("annotations");
                json.WriteStartObject();
                json.WriteStartArray("result");
                WriteResult(json, "label", "choices", value => WriteList(value, "choices", row.Label));
                if (row.Source.Length > 0 && (row.Text.IndexOf(row.Source, StringComparison.Ordinal) is >= 0 and var start))
                    WriteResult(json, "source", "labels", value =>
                    {
                        value.WriteNumber("start", start);
                        value.WriteNumber("end", start + row.Source.Length);
                        value.WriteString("text", row.Source);
                        WriteList(value, "labels", "source");
                    });
                if (row.Note.Length > 0)
                    WriteResult(json, "note", "textarea", value => WriteList(value, "text", row.Note));
                json.WriteEndArray();
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });

    static void WriteResult(Utf8JsonWriter json, string name, string type, Action<Utf8JsonWriter> writeValue)
    {
        json.WriteStartObject();
        json.WriteString("from_name", name);
        json.WriteString("to_name", "text");
        json.WriteString("type", type);
        json.WriteStartObject("value");
        writeValue(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteList(Utf8JsonWriter json, string name, string only)
    {
        json.WriteStartArray(name);
        json.WriteStringValue(only);
        json.WriteEndArray();
    }

    static LabelledRow ReadTask(JsonTask task, JsonElement data)
    {
        string text = JsonTask.Text(data, "text"),
            source = "",
            note = "",
            by = "";
        var labels = new List<string>();
        // The first that was not cancelled: of several annotators each has a file of their own, exported by annotator.
        foreach (
            var annotation in JsonTask
                .Elements(task.Root, "annotations")
                .Where(a => JsonTask.Member(a, "was_cancelled")?.ValueKind != JsonValueKind.True)
                .Take(1)
        )
        {
            by = CompletedBy(annotation);
            foreach (var result in JsonTask.Elements(annotation, "result"))
            {
                var value = JsonTask.Member(result, "value");
                switch (JsonTask.Text(result, "type"))
                {
                    case "choices":
                        labels.AddRange(JsonTask.Texts(value, "choices"));
                        break;
                    case "labels" when source.Length == 0:
                        source = Span(text, value);
                        break;
                    case "textarea":
                        note = string.Join(' ', JsonTask.Texts(value, "text"));
                        break;
                }
            }
        }
        var row = task.Row(data, JsonTask.OneLabel(labels), source, text);
        return row with { Note = note.Length > 0 ? note : row.Note, Annotator = row.Annotator.Length > 0 ? row.Annotator : by };
    }

    /// <summary>JSON-MIN: the data and, under the name of each control, its value.</summary>
    static LabelledRow ReadMin(JsonTask task)
    {
        string text = JsonTask.Text(task.Root, "text");
        // Several choices come as an object with the list in it.
        var label = JsonTask.Member(task.Root, "label");
        string name = label is { ValueKind: JsonValueKind.Object }
            ? JsonTask.OneLabel([.. JsonTask.Texts(label, "choices")])
            : JsonTask.Text(task.Root, "label");
        string source = JsonTask.Elements(task.Root, "source").Select(span => Span(text, span)).FirstOrDefault("");
        return task.Row(task.Root, name, source, text);
    }

    static string Span(string text, JsonElement? value)
    {
        // Exports of some versions have no text, others only the text that was marked.
        if (JsonTask.Text(value, "text") is { Length: > 0 } marked)
            return marked;
        return
            JsonTask.Number(value, "start") is { } start
            && JsonTask.Number(value, "end") is { } end
            && start >= 0
            && start <= end
            && end <= text.Length
            && !IsInsideCharacter(text, start)
            && !IsInsideCharacter(text, end)
            ? text[start..end]
            : throw new FormatException(
                "source: found a span outside of the text, or one that cuts a character in two; expected start and end in it"
            );
    }

    /// <summary>Whether the halves of a surrogate pair stand on either side: neither could be written to a file.</summary>
    static bool IsInsideCharacter(string text, int offset) => offset < text.Length && char.IsLowSurrogate(text[offset]);

    static string CompletedBy(JsonElement annotation) =>
        JsonTask.Member(annotation, "completed_by") switch
        {
            { ValueKind: JsonValueKind.Object } user => JsonTask.Text(user, "email"),
            null => "",
            _ => JsonTask.Text(annotation, "completed_by"),
        };
}
