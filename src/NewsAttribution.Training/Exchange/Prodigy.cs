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

    public static LabelledRow Read(JsonTask task)
    {
        var root = task.Root;
        string text = JsonTask.Text(root, "text");
        bool accepted = JsonTask.Text(root, "answer") is "accept" or "";
        List<string> labels = [.. JsonTask.Texts(root, "accept")];
        if (labels.Count == 0 && JsonTask.Text(root, "label") is { Length: > 0 } binary)
            labels.Add(binary);
        var meta = JsonTask.Member(root, "meta");
        string source = JsonTask
            .Elements(root, "spans")
            .Where(span => JsonTask.Text(span, "label") == SourceLabel)
            .Select(span => Span(text, span))
            .FirstOrDefault("");
        var row = task.Row(meta, accepted ? JsonTask.OneLabel(labels) : "", source, text);
        return row.Annotator.Length > 0 ? row : row with { Annotator = JsonTask.Text(root, "_annotator_id") };
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
        if (row.Source.Length > 0 && (row.Text.IndexOf(row.Source, StringComparison.Ordinal) is >= 0 and var start))
        {
            int first = CodePoints(row.Text.AsSpan(0, start));
            json.WriteStartObject();
            json.WriteNumber("start", first);
            json.WriteNumber("end", first + CodePoints(row.Source));
            json.WriteString("label", SourceLabel);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("meta");
        JsonTask.WriteColumns(json, row);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static string Span(string text, JsonElement span)
    {
        int start = -1,
            end = -1;
        if (JsonTask.Number(span, "start") is { } first && JsonTask.Number(span, "end") is { } last && first <= last)
            (start, end) = (Index(text, first), Index(text, last));
        return start >= 0 && end >= 0
            ? text[start..end]
            : throw new FormatException("source: found a span outside of the text; expected start and end in it");
    }

    static int CodePoints(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }

    /// <summary>The index in UTF-16 units of a code point; -1 after the end.</summary>
    static int Index(string text, int codePoint)
    {
        int index = 0;
        for (; codePoint > 0 && index < text.Length; codePoint--)
            index += char.IsSurrogatePair(text, index) ? 2 : 1;
        return codePoint == 0 ? index : -1;
    }
}
