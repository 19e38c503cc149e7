using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsAttribution.Documents.Records;

/// <summary>
/// Writes JSON objects one a line, each at once, alone or as the elements of an array. Half of a surrogate pair becomes U+FFFD.
/// </summary>
/// <param name="output">Where to write.</param>
/// <param name="open">What stands before the first object of an array; <see langword="null"/>: there is no array.</param>
/// <param name="close">What stands after its last object.</param>
abstract class JsonObjectsWriter(TextWriter output, string? open = null, string? close = null) : RecordWriter
{
    /// <summary>Only what JSON demands is escaped.</summary>
    public static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly JsonWriterOptions Ascii = new() { Encoder = JavaScriptEncoder.Default };

    readonly ArrayBufferWriter<byte> _buffer = new();
    int _written;

    /// <summary>Whether all but ASCII is escaped, for readers that guess an encoding; otherwise only what JSON demands.</summary>
    protected virtual bool IsAscii => false;

    protected void WriteObject(Action<Utf8JsonWriter> writeMembers)
    {
        _buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_buffer, IsAscii ? Ascii : Readable))
        {
            json.WriteStartObject();
            writeMembers(json);
            json.WriteEndObject();
        }
        if (open is not null)
            output.Write(_written == 0 ? $"{open}\n" : ",\n");
        output.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        if (open is null)
            output.WriteLine();
        _written++;
    }

    public override void Finish()
    {
        if (open is not null)
            output.Write(_written == 0 ? $"{open}{close}\n" : $"\n{close}\n");
    }
}
