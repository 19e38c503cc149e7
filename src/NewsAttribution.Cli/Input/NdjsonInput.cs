using System.Text.Json;

namespace NewsAttribution.Cli.Input;

/// <summary>One JSON object a line: <c>text</c>, and <c>article</c>, <c>paragraph</c> and <c>kind</c> where there are such.</summary>
static class NdjsonInput
{
    public static IEnumerable<InputRow> Rows(StrictUtf8Reader reader)
    {
        for (int line = 1; reader.ReadLine() is { } json; line++)
            if (!string.IsNullOrWhiteSpace(json))
                yield return Row(json, $"{reader.Name}: line {line}") with
                {
                    Line = line,
                };
    }

    static InputRow Row(string json, string place)
    {
        using var document = JsonLine.Parse(json, place, "{\"text\": \"…\"}");
        var root = document.RootElement;
        if (JsonLine.Member(root, InputRow.TextColumn) is not { ValueKind: JsonValueKind.String } text)
            throw new FailedRunException($"{place}: found no string member text; expected one.");
        return new InputRow(JsonLine.Text(text), Article(root, place), Paragraph(root, place), Kind(root, place));
    }

    static string? Article(JsonElement root, string place) =>
        JsonLine.Member(root, InputRow.ArticleColumn) switch
        {
            null => null,
            { ValueKind: JsonValueKind.String } id => JsonLine.Text(id),
            { ValueKind: JsonValueKind.Number } id => id.GetRawText(),
            _ => throw new FailedRunException($"{place}: member {InputRow.ArticleColumn}: expected a string or a number."),
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
