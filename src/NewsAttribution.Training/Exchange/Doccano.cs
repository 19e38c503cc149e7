using System.Globalization;
using System.Text.Json;

namespace NewsAttribution.Training.Exchange;

/// <summary>
/// doccano's text classification. It has no spans beside labels, so the source is one of the columns that it carries along; projects with
/// spans too (<c>cats</c> and <c>entities</c>) may mark it as <c>source</c>.
/// </summary>
static class Doccano
{
    const string SourceLabel = "source";

    /// <summary>A row for each user who labelled the text; a text that nobody labelled gives one without a label.</summary>
    public static IEnumerable<LabelledRow> Read(JsonTask task)
    {
        var root = task.Root;
        List<(string User, string Label)> decisions = [.. Members(root).Select(label => ("", label)), .. Annotations(root)];
        string text = JsonTask.Text(root, "text");
        if (text.Length == 0)
            text = JsonTask.Text(root, "data");
        string source = JsonTask.Text(root, "source");
        if (source.Length == 0)
            source = Spans(text, root).FirstOrDefault("");
        string comments = string.Join(
            ' ',
            JsonTask.Elements(root, "Comments").Where(c => c.ValueKind == JsonValueKind.String).Select(c => c.GetString())
        );
        foreach (var user in decisions.Count == 0 ? [("", [])] : ByUser(decisions))
        {
            var row = task.Row(root, JsonTask.OneLabel(user.Labels), source, text);
            yield return row with
            {
                Note = row.Note.Length > 0 ? row.Note : comments,
                Annotator = row.Annotator.Length > 0 ? row.Annotator : user.Name,
            };
        }
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

    /// <summary>
    /// A column <c>label</c> is what doccano exports by default; older versions wrote <c>labels</c>, projects with spans too
    /// <c>cats</c>, and some importers write a plain string.
    /// </summary>
    static IEnumerable<string> Members(JsonElement root)
    {
        foreach (string name in new[] { "label", "labels", "cats" })
            if (JsonTask.Member(root, name) is { ValueKind: JsonValueKind.String or JsonValueKind.Number } one)
                yield return Label(one);
            else
                foreach (var label in JsonTask.Elements(root, name))
                    yield return Label(label);
    }

    /// <summary>Exports of all annotations, each with its user: <c>{"label_name": "narrative", "user": 2}</c>.</summary>
    static IEnumerable<(string User, string Label)> Annotations(JsonElement root)
    {
        foreach (var annotation in JsonTask.Elements(root, "annotations"))
        {
            var label = JsonTask.Member(annotation, "label_name") ?? JsonTask.Member(annotation, "label");
            yield return (
                JsonTask.Text(annotation, JsonTask.Member(annotation, "username") is null ? "user" : "username"),
                label is { } named ? Label(named) : throw NoName("an annotation without label_name or label")
            );
        }
    }

    static IEnumerable<(string Name, List<string> Labels)> ByUser(List<(string User, string Label)> decisions) =>
        decisions.GroupBy(d => d.User, StringComparer.Ordinal).Select(user => (user.Key, user.Select(d => d.Label).ToList()));

    static string Label(JsonElement label) =>
        label.ValueKind switch
        {
            JsonValueKind.String => label.GetString()!,
            JsonValueKind.Object when (JsonTask.Member(label, "text") ?? JsonTask.Member(label, "name")) is { } name => Label(name),
            JsonValueKind.Number => throw NoName($"the number {label.GetRawText()}"),
            _ => throw NoName("a span"),
        };

    static FormatException NoName(string found) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"label: found {found}; expected the name of a label: a project for text classification, exported with the names of labels"
            )
        );

    static IEnumerable<string> Spans(string text, JsonElement root) =>
        JsonTask
            .Elements(root, "entities")
            .Where(span =>
                JsonTask.Member(span, "label") is { ValueKind: JsonValueKind.String } label
                && string.Equals(label.GetString(), SourceLabel, StringComparison.OrdinalIgnoreCase)
            )
            .Select(span => MarkedSpan.Read(text, span, "start_offset", "end_offset"));
}
