namespace NewsAttribution.Documents.Records;

/// <summary>One JSON array of the objects that <see cref="NdjsonRecordWriter"/> writes, one a line.</summary>
sealed class JsonRecordWriter(TextWriter output, OffsetUnit unit = OffsetUnit.Utf16) : JsonObjectsWriter(output, "[", "]")
{
    readonly SentenceMembers _members = new(unit);

    public override void Write(SentenceRecord sentence)
    {
        _members.Write(BeginObject(), sentence);
        EndObject();
    }
}
