using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsAttribution.Documents.Records;

/// <summary>A line that holds one JSON object.</summary>
static class JsonLine
{
    /// <param name="json">The line.</param>
    /// <param name="place">File and line, for messages.</param>
    /// <param name="example">An object that would do.</param>
    /// <exception cref="FailedRunException">It holds something else.</exception>
    public static JsonDocument Parse(string json, string place, string example) => Parse(() => JsonDocument.Parse(json), place, example);

    /// <param name="json">The line, known to be UTF-8; it must not change while the document is used.</param>
    /// <param name="place">File and line, for messages.</param>
    /// <param name="example">An object that would do.</param>
    /// <exception cref="FailedRunException">It holds something else.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> json, string place, string example) =>
        Parse(() => JsonDocument.Parse(json), place, example);

    static JsonDocument Parse(Func<JsonDocument> parse, string place, string example)
    {
        JsonDocument document;
        try
        {
            document = parse();
        }
        catch (JsonException e)
        {
            throw new FailedRunException(
                $"{place}: found no JSON object (byte {e.BytePositionInLine} of the line); expected one such as {example}."
            );
        }
        if (document.RootElement.ValueKind == JsonValueKind.Object)
            return document;
        document.Dispose();
        throw new FailedRunException($"{place}: found JSON that is no object; expected one such as {example}.");
    }

    /// <summary>A member, whose name is read as that of a column is; <see langword="null"/> where it is missing or null.</summary>
    public static JsonElement? Member(JsonElement root, string name)
    {
        if (!TryGet(root, name, out var member))
            foreach (var property in root.EnumerateObject())
                if (NameOf(property).AsSpan().Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
                    member = property.Value;
        return member.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? null : member;
    }

    // .NET reads no name that has half of a surrogate pair: such a one is none that we ask for.
    static bool TryGet(JsonElement root, string name, out JsonElement member)
    {
        try
        {
            return root.TryGetProperty(name, out member);
        }
        catch (InvalidOperationException)
        {
            member = default;
            return false;
        }
    }

    static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    /// <summary>The string of an element; half of a surrogate pair, which .NET's own reader refuses, is text like any other.</summary>
    public static string Text(JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Unescaped(element.GetRawText());
        }
    }

    /// <param name="raw">A JSON string with its quotation marks, known to be well formed.</param>
    static string Unescaped(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (int i = 1; i < raw.Length - 1; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }
            char escaped = raw[++i];
            if (escaped == 'u')
            {
                text.Append((char)ushort.Parse(raw.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                text.Append(
                    escaped switch
                    {
                        'b' => '\b',
                        'f' => '\f',
                        'n' => '\n',
                        'r' => '\r',
                        't' => '\t',
                        _ => escaped,
                    }
                );
            }
        }
        return text.ToString();
    }
}
