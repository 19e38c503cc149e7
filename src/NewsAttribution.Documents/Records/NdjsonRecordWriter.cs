using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsAttribution.Documents.Records;

/// <summary>One JSON object a line, readable: only what JSON demands is escaped; half of a surrogate pair becomes U+FFFD.</summary>
sealed class NdjsonRecordWriter(TextWriter output) : RecordWriter
{
    public static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    readonly ArrayBufferWriter<byte> _buffer = new();

    public override void Write(SentenceRecord sentence)
    {
        _buffer.ResetWrittenCount();
        using var json = new Utf8JsonWriter(_buffer, Readable);
        WriteObject(json, sentence);
        json.Flush();
        output.WriteLine(Encoding.UTF8.GetString(_buffer.WrittenSpan));
    }

    /// <summary>The object of one sentence.</summary>
    public static void WriteObject(Utf8JsonWriter json, SentenceRecord sentence)
    {
        json.WriteStartObject();
        json.WriteString("file", sentence.File);
        if (sentence.Article is not null)
            json.WriteString("article", sentence.Article);
        json.WriteNumber("index", sentence.Index);
        json.WriteNumber("start", sentence.Span.Start);
        json.WriteNumber("length", sentence.Span.Length);
        json.WriteString("kind", sentence.Kind?.Name());
        json.WriteString("label", sentence.Label.Name());
        json.WriteNumber("confidence", Rounded(sentence.Probabilities[sentence.Label]));
        json.WriteBoolean("decided", sentence.IsDecided);
        json.WriteStartObject("probabilities");
        foreach (var label in SentenceLabels.All)
            json.WriteNumber(label.Name(), Rounded(sentence.Probabilities[label]));
        json.WriteEndObject();
        WritePhrase(json, "source", sentence.Source, sentence.Attribution.Source);
        WritePhrase(json, "cue", sentence.Cue, sentence.Attribution.Cue);
        WritePhrase(json, "quotation", sentence.Quotation, sentence.Attribution.Quotation);
        WriteNumber(json, "speaker", sentence.Speaker);
        WriteNumber(json, "voice", sentence.Voice);
        json.WriteString("text", sentence.Text);
        json.WriteEndObject();
    }

    /// <summary>Its words, and where they stand in the sentence.</summary>
    static void WritePhrase(Utf8JsonWriter json, string name, string? words, TextSpan? span)
    {
        json.WriteString(name, words);
        WriteNumber(json, $"{name}Start", span?.Start);
        WriteNumber(json, $"{name}Length", span?.Length);
    }

    static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
