using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace NewsAttribution.Worker;

/// <summary>An article as it comes: a JSON object with <c>id</c> and <c>text</c>.</summary>
/// <param name="Id">Names the article; the answers are merged by it.</param>
/// <param name="Text">The whole article; an empty line ends a paragraph.</param>
readonly record struct GivenMessage(string Id, string Text)
{
    const string Example = """{"id": "a17", "text": "The dam will hold, the water ministry said."}""";

    /// <summary>Longer ids are refused: each stands in the header of its answer.</summary>
    public const int LongestId = 256;

    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="bytes">The message; <see langword="null"/> if it is empty, as the client of NATS gives it.</param>
    /// <param name="messageId">The header <c>Nats-Msg-Id</c>, which names the article if no member <c>id</c> does.</param>
    /// <exception cref="FailedRunException">It is no such object.</exception>
    public static GivenMessage Read(byte[]? bytes, string? messageId)
    {
        using var document = JsonLine.Parse(Checked(bytes ?? []), "message", Example);
        string id = IdOf(JsonLine.Member(document.RootElement, "id"), messageId);
        if (JsonLine.Member(document.RootElement, "text") is not { ValueKind: JsonValueKind.String } text)
            throw new FailedRunException($"message: found no string text; expected one, such as {Example}.");
        return new(id, JsonLine.Text(text));
    }

    /// <summary>The bytes without a byte order mark.</summary>
    static ReadOnlyMemory<byte> Checked(byte[] bytes)
    {
        if (!Utf8.IsValid(bytes))
            throw new FailedRunException($"message: found bytes that are no UTF-8 (byte {FirstWrong(bytes)}); expected {Example}.");
        return bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsMemory(Encoding.UTF8.Preamble.Length) : bytes;
    }

    static int FirstWrong(byte[] bytes)
    {
        try
        {
            Strict.GetCharCount(bytes);
            return 0;
        }
        catch (DecoderFallbackException e)
        {
            return e.Index;
        }
    }

    static string IdOf(JsonElement? member, string? messageId)
    {
        string? id = member switch
        {
            { ValueKind: JsonValueKind.String } text => JsonLine.Text(text),
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            null => messageId,
            _ => throw new FailedRunException("message: found an id that is neither a string nor a number; expected one of them."),
        };
        if (string.IsNullOrEmpty(id))
            throw new FailedRunException($"message: found no id, and no header Nats-Msg-Id; expected one of them, such as {Example}.");
        if (id.Length > LongestId)
            throw new FailedRunException($"message: found an id of {id.Length} characters; expected {LongestId} or fewer.");
        return id;
    }
}
