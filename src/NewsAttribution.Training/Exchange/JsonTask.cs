using System.Text.Json;

namespace NewsAttribution.Training.Exchange;

/// <summary>One JSON object of an annotation tool, and where it stands.</summary>
readonly record struct JsonTask(string File, int Line, JsonElement Root)
{
    /// <summary>A member of the task, or of an object inside it; null where there is none or JSON's null.</summary>
    public static JsonElement? Member(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } p && p.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null
            ? member
            : null;

    /// <summary>A string or number as text; empty where there is none.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static string Text(JsonElement? parent, string name) =>
        Member(parent, name) switch
        {
            null => "",
            { ValueKind: JsonValueKind.String } text => text.GetString()!,
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            { } other => throw new FormatException($"{name}: found {other.ValueKind}; expected a string"),
        };

    /// <summary>The elements of an array; none where there is none.</summary>
    public static IEnumerable<JsonElement> Elements(JsonElement? parent, string name) =>
        Member(parent, name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    /// <summary>The strings of an array; none where there is none.</summary>
    /// <exception cref="FormatException">An element is something else.</exception>
    public static IEnumerable<string> Texts(JsonElement? parent, string name) =>
        Elements(parent, name)
            .Select(text =>
                text.ValueKind == JsonValueKind.String
                    ? text.GetString()!
                    : throw new FormatException($"{name}: found {text.ValueKind} in the list; expected strings")
            );

    /// <summary>A whole number; null where there is none.</summary>
    public static int? Number(JsonElement? parent, string name) =>
        Member(parent, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out int value) ? value : null;

    /// <summary>The row with the columns that tools carry along unread.</summary>
    public LabelledRow Row(JsonElement? columns, string label, string source, string text) =>
        new(label, text)
        {
            File = File,
            Line = Line,
            Source = source,
            Article = Text(columns, "article"),
            Paragraph = Text(columns, "paragraph"),
            Sentence = Text(columns, "sentence"),
            Kind = Text(columns, "kind"),
            Note = Text(columns, "note"),
            Annotator = Text(columns, "annotator"),
        };

    /// <summary>The one label of a list; empty where it has none.</summary>
    /// <exception cref="FormatException">There are several.</exception>
    public static string OneLabel(IReadOnlyList<string> labels) =>
        labels.Count <= 1
            ? labels.Count == 0
                ? ""
                : labels[0]
            : throw new FormatException($"label: found {labels.Count} ({string.Join(", ", labels)}); expected one");

    /// <summary>Writes the columns that tools carry along; empty ones are left out.</summary>
    public static void WriteColumns(Utf8JsonWriter json, LabelledRow row)
    {
        foreach (
            var (name, value) in new[]
            {
                ("article", row.Article),
                ("paragraph", row.Paragraph),
                ("sentence", row.Sentence),
                ("kind", row.Kind),
                ("note", row.Note),
                ("annotator", row.Annotator),
            }
        )
            if (value.Length > 0)
                json.WriteString(name, value);
    }
}
