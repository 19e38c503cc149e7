using NewsAttribution.Documents.Records;

namespace NewsAttribution.Documents.Exchange;

/// <summary>
/// JSONL of doccano's text classification (versions 1.5 and later): the guess is the label, which a reader keeps or changes. The source and
/// where the sentence stands are columns that doccano carries along.
/// </summary>
/// <remarks>ASCII, for doccano guesses the encoding of a file, and may guess wrong.</remarks>
sealed class DoccanoWriter(TextWriter output) : JsonObjectsWriter(output, isAscii: true)
{
    public override void Write(SentenceRecord sentence)
    {
        var task = new AnnotationTask(sentence);
        WriteObject(json =>
        {
            json.WriteString("text", task.Text);
            json.WriteStartArray("label");
            json.WriteStringValue(task.Label);
            json.WriteEndArray();
            if (task.SourceText is { } source)
                json.WriteString("source", source);
            task.WriteColumns(json);
            json.WriteString("model", AnnotationTask.Model);
            json.WriteNumber("confidence", task.Confidence);
        });
    }
}
