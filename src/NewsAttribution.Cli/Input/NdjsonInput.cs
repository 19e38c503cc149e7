using System.Text.Json;

namespace NewsAttribution.Cli.Input;

/// <summary>One JSON object a line: <c>text</c>, and <c>article</c>, <c>paragraph</c> and <c>kind</c> where there are such.</summary>
static class NdjsonInput
{
    public static IEnumerable<InputRow> Rows(StrictUtf8Reader reader, string? by = null)
    {
        for (int line = 1; reader.ReadLine() is { } json; line++)
            if (!string.IsNullOrWhiteSpace(json))
                yield return Row(json, $"{reader.Name}: line {line}", by) with
                {
                    Line = line,
                };
    }

    static InputRow Row(string json, string place, string? by)
    {
        using var document = JsonLine.Parse(json, place, "{\"text\": \"…\"}");
        var root = document.RootElement;
        if (JsonLine.Member(root, InputRow.TextColumn) is not { ValueKind: JsonValueKind.String } text)
            throw new FailedRunException($"{place}: found no string member text; expected one.");
        return new InputRow(
            JsonLine.Text(text),
            Name(root, InputRow.ArticleColumn, place),
            Paragraph(root, place),
            Kind(root, place),
            Group: by is null ? null : Name(root, by, place)?.Trim() ?? ""
        );
    }

    static string? Name(JsonElement root, string member, string place) =>
        JsonLine.Member(root, member) switch
        {
            null => null,
            { ValueKind: JsonValueKind.String } name => JsonLine.Text(name),
            { ValueKind: JsonValueKind.Number } name => name.GetRawText(),
            _ => throw new FailedRunException($"{place}: member {member}: expected a string or a number."),
        };

    static int Paragraph(JsonElement root, string place) =>
        JsonLine.Member(root, InputRow.ParagraphColumn) switch
        {
            null => 0,
            { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out int value) => value,
            _ => throw new FailedRunException($"{place}: member {InputRow.ParagraphColumn}: expected a whole number."),
        };

    static SentenceKind? Kind(JsonElement root, string place) =>
        JsonLine.Member(root, InputRow.KindColumn) switch
        {
            null => null,
            { ValueKind: JsonValueKind.String } kind when SentenceKindNames.Parse(JsonLine.Text(kind)) is { } parsed => parsed,
            _ => throw new FailedRunException($"{place}: member {InputRow.KindColumn}: expected {SentenceKindNames.Expected}."),
        };
}
