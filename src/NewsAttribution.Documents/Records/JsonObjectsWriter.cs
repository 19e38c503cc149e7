using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsAttribution.Documents.Records;

/// <summary>
/// Writes JSON objects one a line, each at once, alone or as the elements of an array. Half of a surrogate pair becomes U+FFFD.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Over a buffer, a writer of JSON holds nothing that must be given back.")]
abstract class JsonObjectsWriter : RecordWriter
{
    /// <summary>Only what JSON demands is escaped.</summary>
    public static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The same, by code that is known to write well-formed objects.</summary>
    static readonly JsonWriterOptions Unchecked = Readable with { SkipValidation = true };

    static readonly JsonWriterOptions Ascii = new() { Encoder = JavaScriptEncoder.Default };

    readonly TextWriter _output;
    readonly string? _open,
        _close;
    readonly ArrayBufferWriter<byte> _buffer = new();
    readonly Utf8JsonWriter _json;
    int _written;

    /// <param name="output">Where to write.</param>
    /// <param name="open">What stands before the first object of an array; <see langword="null"/>: there is no array.</param>
    /// <param name="close">What stands after its last object.</param>
    /// <param name="isAscii">
    /// Whether all but ASCII is escaped, for readers that guess an encoding; otherwise only what JSON demands.
    /// </param>
    protected JsonObjectsWriter(TextWriter output, string? open = null, string? close = null, bool isAscii = false)
    {
        (_output, _open, _close) = (output, open, close);
        _json = new(_buffer, isAscii ? Ascii : Unchecked);
    }

    protected void WriteObject(Action<Utf8JsonWriter> writeMembers)
    {
        writeMembers(BeginObject());
        EndObject();
    }

    /// <summary>Begins an object, whose members go to the writer that it returns until <see cref="EndObject"/>.</summary>
    protected Utf8JsonWriter BeginObject()
    {
        _buffer.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartObject();
        return _json;
    }

    protected void EndObject()
    {
        _json.WriteEndObject();
        _json.Flush();
        if (_open is not null)
            _output.Write(_written == 0 ? $"{_open}\n" : ",\n");
        if (_open is null)
            _buffer.Write("\n"u8);
        if (_output is Utf8Output bytes)
            bytes.Write(_buffer.WrittenSpan);
        else
            _output.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _written++;
    }

    public override void Finish()
    {
        if (_open is not null)
            _output.Write(_written == 0 ? $"{_open}{_close}\n" : $"\n{_close}\n");
    }
}
