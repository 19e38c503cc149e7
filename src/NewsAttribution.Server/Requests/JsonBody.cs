using System.Text.Json;
using System.Text.Unicode;
using NewsAttribution.Server.Refusing;

namespace NewsAttribution.Server.Requests;

/// <summary>JSON and text as requests bring them. What is wrong with them is said with its place.</summary>
static class JsonBody
{
    /// <summary>Requests are four levels deep; a deeper one is made to do harm.</summary>
    const int Deepest = 16;

    /// <exception cref="Refusal">It is no JSON object in UTF-8.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> bytes, string example)
    {
        CheckUtf8(bytes.Span);
        // Some programs put it ahead, which JSON does not have.
        if (bytes.Span.StartsWith(System.Text.Encoding.UTF8.Preamble))
            bytes = bytes[System.Text.Encoding.UTF8.Preamble.Length..];
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = Deepest, AllowDuplicateProperties = false });
        }
        catch (JsonException e)
        {
            throw Bad(
                bytes.IsEmpty ? $"The body is empty; expected JSON such as {example}."
                : e.LineNumber is null
                    ? $"Found no JSON that can be read, for a member stands in it twice; expected JSON such as {example}."
                : $"Found no JSON that can be read, at line {e.LineNumber + 1}, byte {e.BytePositionInLine}; expected JSON of at most "
                    + $"{Deepest} levels such as {example}."
            );
        }
        // To be told apart, the names of all members are read.
        catch (InvalidOperationException)
        {
            throw Bad("Found a member whose name has half of a surrogate pair (\\uD800 to \\uDFFF); expected whole characters.");
        }
        if (document.RootElement.ValueKind == JsonValueKind.Object)
            return document;
        document.Dispose();
        throw Bad($"Found JSON that is no object; expected one such as {example}.");
    }

    /// <exception cref="Refusal">It is no UTF-8.</exception>
    public static void CheckUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return;
        int at = 0;
        while (System.Text.Rune.DecodeFromUtf8(bytes[at..], out _, out int read) == System.Buffers.OperationStatus.Done)
            at += read;
        throw Bad($"Found the byte {bytes[at]:X2} at {at}, which is no UTF-8; expected text in UTF-8.");
    }

    /// <summary>A member; <see langword="null"/> where it is missing or null.</summary>
    public static JsonElement? Member(JsonElement root, string name) =>
        root.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    /// <exception cref="Refusal">It is no string.</exception>
    public static string Text(JsonElement element, string place)
    {
        if (element.ValueKind != JsonValueKind.String)
            throw Bad($"{place}: found {Kind(element)}; expected a string.");
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Bad($"{place}: found half of a surrogate pair (\\uD800 to \\uDFFF); expected whole characters.");
        }
    }

    /// <exception cref="Refusal">It is no array.</exception>
    public static JsonElement.ArrayEnumerator Elements(JsonElement element, string place) =>
        element.ValueKind == JsonValueKind.Array
            ? element.EnumerateArray()
            : throw Bad($"{place}: found {Kind(element)}; expected an array.");

    public static string Kind(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.String => "a string",
            JsonValueKind.Number => "a number",
            JsonValueKind.Array => "an array",
            JsonValueKind.Object => "an object",
            _ => element.GetRawText(),
        };

    public static Refusal Bad(string detail) => new(StatusCodes.Status400BadRequest, detail);
}
