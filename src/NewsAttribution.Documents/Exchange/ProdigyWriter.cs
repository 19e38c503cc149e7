using NewsAttribution.Documents.Records;

namespace NewsAttribution.Documents.Exchange;

/// <summary>
/// JSONL of Prodigy's interface <c>choice</c> (versions 1.10 and later): the guess is chosen already and the source is a span. There is no
/// <c>answer</c>, since nobody gave one.
/// </summary>
sealed class ProdigyWriter(TextWriter output) : JsonObjectsWriter(output)
{
    public override void Write(SentenceRecord sentence)
    {
        var task = new AnnotationTask(sentence);
        WriteObject(json =>
        {
            json.WriteString("text", task.Text);
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
            json.WriteStringValue(task.Label);
            json.WriteEndArray();
            json.WriteStartArray("spans");
            if (task.Source is { } source)
            {
                json.WriteStartObject();
                json.WriteNumber("start", source.Start);
                json.WriteNumber("end", source.End);
                json.WriteString("label", "SOURCE");
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartObject("meta");
            task.WriteColumns(json);
            json.WriteString("model", AnnotationTask.Model);
            json.WriteNumber("confidence", task.Confidence);
            json.WriteEndObject();
        });
    }
}
