using System.Globalization;
using System.Text.Json;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Training.Exchange;

/// <summary>
/// Label Studio. Its project needs <c>Choices name="label"</c>, <c>Labels name="source"</c> with the one label <c>source</c>, and
/// <c>TextArea name="note"</c>, all to
/// <c>Text name="text"</c>. Offsets are code points: its front end counts UTF-16 units and converts.
/// </summary>
static class LabelStudio
{
    static readonly string[] UserNames = ["email", "username", "id"];

    /// <summary>A row for each annotation; a task that nobody decided gives one without a label.</summary>
    public static IEnumerable<LabelledRow> Read(JsonTask task) =>
        JsonTask.Member(task.Root, "data") is { } data ? ReadTask(task, data) : [ReadMin(task)];

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
                if (row.Source.Length > 0 && row.Text.Contains(row.Source, StringComparison.Ordinal))
                    WriteResult(json, "source", "labels", value =>
                    {
                        MarkedSpan.Write(value, row.Text, row.Source);
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

    static IEnumerable<LabelledRow> ReadTask(JsonTask task, JsonElement data)
    {
        var decided = JsonTask
            .Elements(task.Root, "annotations")
            .Concat(JsonTask.Elements(task.Root, "completions")) // before version 1.0
            .Where(a => !IsTrue(a, "was_cancelled") && !IsTrue(a, "skipped"))
            .ToList();
        string text = JsonTask.Text(data, "text");
        if (decided.Count == 0)
            yield return task.Row(data, "", "", text);
        for (int i = 0; i < decided.Count; i++)
        {
            var row = ReadAnnotation(task, data, decided[i], text);
            string by = CompletedBy(decided[i]);
            if (by.Length == 0 && decided.Count > 1)
                by = string.Create(CultureInfo.InvariantCulture, $"annotation {i + 1}");
            // What we wrote names the annotator in the data, where there is one annotation: that of the user who imported it.
            yield return row with
            {
                Annotator = decided.Count == 1 && row.Annotator.Length > 0 ? row.Annotator : by,
            };
        }
    }

    static LabelledRow ReadAnnotation(JsonTask task, JsonElement data, JsonElement annotation, string text)
    {
        var results = JsonTask.Elements(annotation, "result").ToList();
        var choices = results.Where(r => JsonTask.Text(r, "type") == "choices").ToList();
        // A project may have other choices beside the label.
        if (choices.Exists(r => JsonTask.Text(r, "from_name") == "label"))
            choices.RemoveAll(r => JsonTask.Text(r, "from_name") != "label");
        List<string> labels = [.. choices.SelectMany(r => JsonTask.Texts(JsonTask.Member(r, "value"), "choices"))];
        string source = results
            .Where(r => JsonTask.Text(r, "type") == "labels" && IsSource(r))
            .Select(r => MarkedSpan.Read(text, JsonTask.Member(r, "value")))
            .FirstOrDefault("");
        string note = string.Join(
            ' ',
            results.Where(r => JsonTask.Text(r, "type") == "textarea").SelectMany(r => JsonTask.Texts(JsonTask.Member(r, "value"), "text"))
        );
        var row = task.Row(data, JsonTask.OneLabel(labels), source, text);
        return note.Length > 0 ? row with { Note = note } : row;
    }

    /// <summary>Whether a region marks the source: by its control or its label, for a project may mark other things too.</summary>
    static bool IsSource(JsonElement result) =>
        JsonTask.Text(result, "from_name") is "source" or ""
        || JsonTask
            .Texts(JsonTask.Member(result, "value"), "labels")
            .Any(label => string.Equals(label, "source", StringComparison.OrdinalIgnoreCase));

    static bool IsTrue(JsonElement annotation, string name) => JsonTask.Member(annotation, name)?.ValueKind == JsonValueKind.True;

    /// <summary>JSON-MIN: the data and, under the name of each control, its value.</summary>
    static LabelledRow ReadMin(JsonTask task)
    {
        string text = JsonTask.Text(task.Root, "text");
        // Several choices come as an object with the list in it.
        var label = JsonTask.Member(task.Root, "label");
        string name = label is { ValueKind: JsonValueKind.Object }
            ? JsonTask.OneLabel([.. JsonTask.Texts(label, "choices")])
            : JsonTask.Text(task.Root, "label");
        string source = JsonTask.Elements(task.Root, "source").Select(span => MarkedSpan.Read(text, span)).FirstOrDefault("");
        return task.Row(task.Root, name, source, text);
    }

    static string CompletedBy(JsonElement annotation) =>
        JsonTask.Member(annotation, "completed_by") switch
        {
            { ValueKind: JsonValueKind.Object } user => UserNames
                .Select(name => JsonTask.Text(user, name))
                .FirstOrDefault(n => n.Length > 0, ""),
            null => JsonTask.Text(annotation, "created_username"),
            _ => JsonTask.Text(annotation, "completed_by"),
        };
}
