namespace NewsAttribution.Documents.Records;

/// <summary>One JSON object a line, readable: only what JSON demands is escaped.</summary>
sealed class NdjsonRecordWriter(TextWriter output, OffsetUnit unit = OffsetUnit.Utf16) : JsonObjectsWriter(output)
{
    readonly SentenceMembers _members = new(unit);

    public override void Write(SentenceRecord sentence)
    {
        _members.Write(BeginObject(), sentence);
        EndObject();
    }
}
