namespace NewsAttribution.Documents.Records;

/// <summary>One JSON array of the objects that <see cref="NdjsonRecordWriter"/> writes, one a line.</summary>
sealed class JsonRecordWriter(TextWriter output) : RecordWriter
{
    bool _isOpen;

    public override void Write(SentenceRecord sentence)
    {
        using var line = new StringWriter { NewLine = "" };
        new NdjsonRecordWriter(line).Write(sentence);
        output.Write(_isOpen ? ",\n" : "[\n");
        output.Write(line);
        _isOpen = true;
    }

    public override void Finish() => output.Write(_isOpen ? "\n]\n" : "[]\n");
}
