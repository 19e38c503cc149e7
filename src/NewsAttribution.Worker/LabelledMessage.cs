using System.Buffers;
using System.Text.Json;

namespace NewsAttribution.Worker;

/// <summary>
/// The answer for an article, one JSON object: <c>article</c>, <c>model</c> and <c>sentences</c>, each of these as
/// <c>newsattr classify --format ndjson</c> writes it, and its <c>paragraph</c>.
/// </summary>
static class LabelledMessage
{
    /// <summary>A longer buffer is not kept.</summary>
    const int LongestKept = 1 << 20;

    /// <summary>By code that is known to write well-formed objects.</summary>
    static readonly JsonWriterOptions Unchecked = JsonObjectsWriter.Readable with { SkipValidation = true };

    /// <summary>Each thread has its own.</summary>
    [ThreadStatic]
    static ArrayBufferWriter<byte>? _ofThisThread;

    public static byte[] Write(string id, string model, IReadOnlyList<SentenceRecord> sentences)
    {
        var buffer = _ofThisThread ??= new(1 << 15);
        buffer.ResetWrittenCount();
        using var json = new Utf8JsonWriter(buffer, Unchecked);
        json.WriteStartObject();
        json.WriteString("article"u8, id);
        json.WriteString("model"u8, model);
        json.WriteStartArray("sentences"u8);
        var members = new SentenceMembers(OffsetUnit.Utf16);
        foreach (var sentence in sentences)
        {
            json.WriteStartObject();
            members.Write(json, sentence);
            // What tables have, and lines have not.
            if (sentence.Paragraph is { } paragraph)
                json.WriteNumber("paragraph"u8, paragraph);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        byte[] message = buffer.WrittenSpan.ToArray();
        if (buffer.Capacity > LongestKept)
            _ofThisThread = null;
        return message;
    }

    /// <summary>The header <c>Nats-Msg-Id</c> of an answer. Headers are ASCII, so the id of the article is written as in a URL.</summary>
    public static string MessageId(string id, string model) => $"{Uri.EscapeDataString(id)}.{model}";

    /// <summary>What <see cref="MessageId"/> made of the id of the article: the part before the model.</summary>
    public static string ArticleOf(string messageId) => messageId[..Math.Max(0, messageId.LastIndexOf('.'))];

    /// <param name="message">The answer; <see langword="null"/> if it is empty, as the client of NATS gives it.</param>
    /// <param name="place">Where it stands, for messages.</param>
    /// <exception cref="FailedRunException">It is no answer of a worker.</exception>
    public static IReadOnlyList<SentenceRecord> Read(byte[]? message, string place)
    {
        try
        {
            using var document = JsonDocument.Parse(message ?? []);
            return [.. document.RootElement.GetProperty("sentences").EnumerateArray().Select(SentenceObject.Read)];
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
                        or ArgumentException
                        or OverflowException
            )
        {
            throw new FailedRunException($"{place}: found something else than the answer of a worker; expected such answers alone.");
        }
    }
}
