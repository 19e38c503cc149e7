using System.Text.Json;

namespace NewsAttribution.Training.Exchange;

/// <summary>
/// Tells whose export a task is by the members that only one tool writes. Read as another's,
/// <c>{"label": "narrative", "answer": "reject"}</c> would be a label that somebody rejected.
/// </summary>
static class FormatMarks
{
    static readonly AnnotationFormat[] Tools = [AnnotationFormat.LabelStudio, AnnotationFormat.Prodigy, AnnotationFormat.Doccano];

    static readonly string[] OfProdigy = ["_input_hash", "_task_hash", "_session_id", "_annotator_id", "_view_id"];

    static readonly string[] OfLabelStudio = ["annotation_id", "lead_time"];

    /// <summary>The name of the tool as it writes it itself.</summary>
    public static string Name(AnnotationFormat format) =>
        format switch
        {
            AnnotationFormat.LabelStudio => "Label Studio",
            AnnotationFormat.Prodigy => "Prodigy",
            AnnotationFormat.Doccano => "doccano",
            _ => "CSV",
        };

    /// <summary>Where a tool writes the label, for messages.</summary>
    public static string Places(AnnotationFormat format) =>
        format switch
        {
            AnnotationFormat.LabelStudio => "annotations with a result, or a member label",
            AnnotationFormat.Prodigy => "a member accept or label",
            _ => "a member label, labels, annotations or cats",
        };

    /// <summary>Whether a task has a place for the label, with or without one in it.</summary>
    public static bool HasPlace(JsonElement task, AnnotationFormat format) =>
        format switch
        {
            AnnotationFormat.LabelStudio => Has(task, "annotations", "completions", "predictions", "label"),
            AnnotationFormat.Prodigy => Has(task, "accept", "label", "answer", "options"),
            _ => Has(task, "label", "labels", "annotations", "cats"),
        };

    /// <summary>The tool that wrote a task, if its members tell.</summary>
    public static AnnotationFormat? Of(JsonElement task) =>
        Array.Exists(Tools, tool => IsOf(task, tool)) ? Array.Find(Tools, tool => IsOf(task, tool)) : null;

    /// <summary>The tool that wrote a file, if it is JSON and its first task tells.</summary>
    public static AnnotationFormat? OfFile(ReadOnlySpan<byte> file)
    {
        file = file.StartsWith("\uFEFF"u8) ? file[3..] : file;
        var start = file.TrimStart(" \t\r\n"u8);
        if (start is not [(byte)'[' or (byte)'{', ..])
            return null;
        var reader = new Utf8JsonReader(start);
        try
        {
            if (start[0] == '[')
                reader.Read();
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return null;
            using var task = JsonDocument.ParseValue(ref reader);
            return Of(task.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <exception cref="FormatException">The task is another tool's, or a model's answer.</exception>
    public static void Check(JsonElement task, AnnotationFormat format)
    {
        if (IsAnswer(task))
            throw new FormatException(
                "found what 'newsattr classify' writes, labels that a model gave; expected labels that people gave. "
                    + "Let somebody decide with 'newsattr label'"
            );
        if (!IsOf(task, format) && Of(task) is { } other)
            throw new FormatException(
                $"found a task of {Name(other)} (members {Members(task)}); expected one of {Name(format)}. "
                    + $"Name the format {other.ToString().ToLowerInvariant()}"
            );
    }

    /// <summary>The names of the members, for messages.</summary>
    public static string Members(JsonElement task) => string.Join(", ", task.EnumerateObject().Select(Name).Take(12));

    /// <summary>Half of a surrogate pair, which .NET refuses, is no name that a message needs.</summary>
    static string Name(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return "…";
        }
    }

    static bool IsOf(JsonElement task, AnnotationFormat format) =>
        format switch
        {
            AnnotationFormat.LabelStudio => IsLabelStudio(task),
            AnnotationFormat.Prodigy => Has(task, OfProdigy)
                || HasArray(task, "accept")
                || HasArray(task, "options")
                || HasString(task, "answer"),
            _ => IsDoccano(task),
        };

    static bool IsLabelStudio(JsonElement task) =>
        JsonTask.Member(task, "data") is { ValueKind: JsonValueKind.Object }
        || Has(task, OfLabelStudio)
        || Any(task, "annotations", "result")
        || Any(task, "completions", "result")
        || Any(task, "predictions", "result")
        || Any(task, "source", "labels")
        || JsonTask.Member(JsonTask.Member(task, "label"), "choices") is not null;

    static bool IsDoccano(JsonElement task) =>
        HasArray(task, "label")
        || HasArray(task, "labels")
        || HasArray(task, "cats")
        || HasArray(task, "entities")
        || HasArray(task, "Comments")
        || Has(task, "annotation_approver")
        || Any(task, "annotations", "label")
        || Any(task, "annotations", "label_name");

    static bool IsAnswer(JsonElement task) =>
        JsonTask.Member(task, "probabilities") is { ValueKind: JsonValueKind.Object } && Has(task, "decided");

    static bool Has(JsonElement task, params string[] names)
    {
        try
        {
            return Array.Exists(names, name => task.TryGetProperty(name, out _));
        }
        catch (InvalidOperationException)
        {
            // The name of a member is half of a surrogate pair; the reader of the task tells of it.
            return false;
        }
    }

    static bool HasArray(JsonElement task, string name) => JsonTask.Member(task, name) is { ValueKind: JsonValueKind.Array };

    static bool HasString(JsonElement task, string name) => JsonTask.Member(task, name) is { ValueKind: JsonValueKind.String };

    static bool Any(JsonElement task, string list, string member) =>
        JsonTask.Elements(task, list).Any(element => JsonTask.Member(element, member) is not null);
}
