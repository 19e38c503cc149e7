using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsAttribution.Cli.Input;

/// <summary>One JSON object a line: <c>text</c>, and <c>article</c>, <c>paragraph</c> and <c>kind</c> where there are such.</summary>
static class NdjsonInput
{
    public static IEnumerable<InputRow> Rows(StrictUtf8Reader reader)
    {
        for (int line = 1; reader.ReadLine() is { } json; line++)
            if (!string.IsNullOrWhiteSpace(json))
                yield return Row(json, $"{reader.Name}: line {line}");
    }

    static InputRow Row(string json, string place)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException e)
        {
            throw new FailedRunException(
                $"{place}: found no JSON object (byte {e.BytePositionInLine} of the line); expected one such as {{\"text\": \"…\"}}."
            );
        }
        using (document)
        {
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                throw new FailedRunException($"{place}: found JSON that is no object; expected one such as {{\"text\": \"…\"}}.");
            if (!root.TryGetProperty(InputRow.TextColumn, out var text) || text.ValueKind != JsonValueKind.String)
                throw new FailedRunException($"{place}: found no string member text; expected one.");
            return new InputRow(Text(text), Article(root, place), Paragraph(root, place), Kind(root, place));
        }
    }

    static string? Article(JsonElement root, string place) =>
        Member(root, InputRow.ArticleColumn) switch
        {
            null => null,
            { ValueKind: JsonValueKind.String } id => Text(id),
            { ValueKind: JsonValueKind.Number } id => id.GetRawText(),
            _ => throw new FailedRunException($"{place}: member {InputRow.ArticleColumn}: expected a string or a number."),
        };

    static int Paragraph(JsonElement root, string place) =>
        Member(root, InputRow.ParagraphColumn) switch
        {
            null => 0,
            { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out int value) => value,
            _ => throw new FailedRunException($"{place}: member {InputRow.ParagraphColumn}: expected a whole number."),
        };

    static SentenceKind? Kind(JsonElement root, string place) =>
        Member(root, InputRow.KindColumn) switch
        {
            null => null,
            { ValueKind: JsonValueKind.String } kind when SentenceKindNames.Parse(Text(kind)) is { } parsed => parsed,
            _ => throw new FailedRunException($"{place}: member {InputRow.KindColumn}: expected {SentenceKindNames.Expected}."),
        };

    static JsonElement? Member(JsonElement root, string name) =>
        root.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    /// <summary>The string of an element; half of a surrogate pair, which .NET's own reader refuses, is text like any other.</summary>
    internal static string Text(JsonElement element)
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
