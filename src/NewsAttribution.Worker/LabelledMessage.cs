using System.Buffers;
using System.Text.Json;

namespace NewsAttribution.Worker;

/// <summary>
/// The answer for an article, one JSON object: <c>article</c>, <c>model</c> and <c>sentences</c>, each of these as
/// <c>newsattr classify --format ndjson</c> writes it.
/// </summary>
static class LabelledMessage
{
    public static byte[] Write(string id, string model, IReadOnlyList<SentenceRecord> sentences)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(buffer, JsonObjectsWriter.Readable);
        json.WriteStartObject();
        json.WriteString("article", id);
        json.WriteString("model", model);
        json.WriteStartArray("sentences");
        var members = new SentenceMembers(OffsetUnit.Utf16);
        foreach (var sentence in sentences)
        {
            json.WriteStartObject();
            members.Write(json, sentence);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The header <c>Nats-Msg-Id</c> of an answer. Headers are ASCII, so the id of the article is written as in a URL.</summary>
    public static string MessageId(string id, string model) => $"{Uri.EscapeDataString(id)}.{model}";

    /// <summary>What <see cref="MessageId"/> made of the id of the article: the part before the model.</summary>
    public static string ArticleOf(string messageId) => messageId[..Math.Max(0, messageId.LastIndexOf('.'))];

    /// <exception cref="JsonException">It is no answer of a worker.</exception>
    public static IEnumerable<SentenceRecord> Read(byte[] message)
    {
        using var document = JsonDocument.Parse(message);
        foreach (var sentence in document.RootElement.GetProperty("sentences").EnumerateArray())
            yield return SentenceObject.Read(sentence);
    }
}
