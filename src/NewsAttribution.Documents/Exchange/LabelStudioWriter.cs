using System.Text.Json;
using NewsAttribution.Documents.Records;

namespace NewsAttribution.Documents.Exchange;

/// <summary>
/// Tasks of Label Studio with predictions (its JSON format, versions 1.0 and later): a project opens with these guesses, and nobody has
/// decided yet. The project needs <c>Choices name="label"</c> and <c>Labels name="source"</c>, both to <c>Text name="text"</c>.
/// </summary>
sealed class LabelStudioWriter(TextWriter output) : JsonObjectsWriter(output, "[", "]")
{
    public override void Write(SentenceRecord sentence)
    {
        var task = new AnnotationTask(sentence);
        WriteObject(json =>
        {
            json.WriteStartObject("data");
            json.WriteString("text", task.Text);
            task.WriteColumns(json);
            json.WriteEndObject();
            json.WriteStartArray("predictions");
            json.WriteStartObject();
            json.WriteString("model_version", AnnotationTask.Model);
            json.WriteNumber("score", task.Confidence);
            json.WriteStartArray("result");
            WriteRegion(json, "label", "choices", task.Label, null, null);
            if (task.Source is { } source)
                WriteRegion(json, "source", "labels", "source", source, task.SourceText);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
        });
    }

    /// <summary>A choice, or a label on a piece of the text.</summary>
    static void WriteRegion(Utf8JsonWriter json, string control, string type, string value, TextSpan? span, string? words)
    {
        json.WriteStartObject();
        json.WriteString("id", control);
        json.WriteString("from_name", control);
        json.WriteString("to_name", "text");
        json.WriteString("type", type);
        json.WriteStartObject("value");
        if (span is { } place)
        {
            json.WriteNumber("start", place.Start);
            json.WriteNumber("end", place.End);
            json.WriteString("text", words);
        }
        json.WriteStartArray(type);
        json.WriteStringValue(value);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
