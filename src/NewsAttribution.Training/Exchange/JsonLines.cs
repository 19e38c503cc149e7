using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsAttribution.Training.Exchange;

/// <summary>Reads tasks from a JSON array or from one object a line, and writes the latter.</summary>
static class JsonLines
{
    public static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Escapes all but ASCII: doccano guesses the encoding of a file, and may guess wrong.</summary>
    static readonly JsonWriterOptions Ascii = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>Reads the rows; what is wrong goes to the errors. In an array the line is the number of the task.</summary>
    public static List<LabelledRow> Read(string file, string text, AnnotationFormat format, List<CorpusError> errors)
    {
        var rows = new List<LabelledRow>();
        bool hasPlace = false;
        string members = "";
        foreach (var task in Tasks(file, text, format, errors))
        {
            if (task.Root.ValueKind == JsonValueKind.Object)
            {
                hasPlace |= FormatMarks.HasPlace(task.Root, format);
                members = members.Length > 0 ? members : FormatMarks.Members(task.Root);
            }
            Add(task, format, rows, errors);
            if (errors.Count >= CorpusFormatException.MostInFile)
                break;
        }
        if (errors.Count > 0)
            return rows;
        if (rows.Count == 0)
            errors.Add(new(file, 1, null, "no task", "one object a line, or an array of them"));
        else if (!hasPlace)
            errors.Add(
                new(
                    file,
                    1,
                    "label",
                    $"tasks without a place for it (members {members})",
                    $"an export of {FormatMarks.Name(format)}, with {FormatMarks.Places(format)}; or name another format"
                )
            );
        return rows;
    }

    public static string Write(IEnumerable<LabelledRow> rows, Action<Utf8JsonWriter, LabelledRow> write, bool ascii = false)
    {
        var lines = new StringBuilder();
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var row in rows)
        {
            buffer.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(buffer, ascii ? Ascii : Readable))
                write(json, row);
            lines.Append(Encoding.UTF8.GetString(buffer.WrittenSpan)).Append('\n');
        }
        return lines.ToString();
    }

    /// <summary>The tasks, each of which counts until the next is asked for.</summary>
    static IEnumerable<JsonTask> Tasks(string file, string text, AnnotationFormat format, List<CorpusError> errors)
    {
        char first = text.AsSpan().TrimStart() is [var c, ..] ? c : '{';
        if (first is not ('[' or '{'))
        {
            errors.Add(NoJson(file, text, format));
            yield break;
        }
        // One object over many lines is no JSONL, but some programs write a single task so.
        bool isWhole = first == '[' || IsOneObject(text);
        string[] pieces = isWhole ? [text] : text.Split('\n');
        for (int i = 0; i < pieces.Length && errors.Count < CorpusFormatException.MostInFile; i++)
        {
            if (string.IsNullOrWhiteSpace(pieces[i]) || Parse(pieces[i], file, i + 1, isWhole, errors) is not { } parsed)
                continue;
            using var document = parsed;
            if (document.RootElement.ValueKind != JsonValueKind.Array)
                yield return new(file, i + 1, document.RootElement);
            else
            {
                int number = 0;
                foreach (var task in document.RootElement.EnumerateArray())
                    yield return new(file, ++number, task);
            }
        }
    }

    static JsonDocument? Parse(string piece, string file, int line, bool isWhole, List<CorpusError> errors)
    {
        try
        {
            return JsonDocument.Parse(piece);
        }
        catch (JsonException e)
        {
            errors.Add(
                new(
                    file,
                    isWhole ? 1 + (int)(e.LineNumber ?? 0) : line,
                    null,
                    $"no JSON (byte {e.BytePositionInLine} of the line)",
                    "one object a line, or an array of them"
                )
            );
            return null;
        }
    }

    static bool IsOneObject(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    static CorpusError NoJson(string file, string text, AnnotationFormat format)
    {
        int start = text.Length - text.AsSpan().TrimStart().Length;
        string line = text[start..].Split('\n', 2)[0].TrimEnd('\r');
        return new(
            file,
            1 + text.AsSpan(0, start).Count('\n'),
            null,
            $"no JSON (\"{(line.Length <= 60 ? line : $"{line[..60]}…")}\")",
            $"an export of {FormatMarks.Name(format)}: one object a line, or an array of them. A table is of the format csv"
        );
    }

    static void Add(JsonTask task, AnnotationFormat format, List<LabelledRow> rows, List<CorpusError> errors)
    {
        try
        {
            if (task.Root.ValueKind != JsonValueKind.Object)
                throw new FormatException($"found {task.Root.ValueKind}; expected an object");
            FormatMarks.Check(task.Root, format);
            IReadOnlyList<LabelledRow> read =
            [
                .. format switch
                {
                    AnnotationFormat.LabelStudio => LabelStudio.Read(task),
                    AnnotationFormat.Prodigy => Prodigy.Read(task),
                    _ => Doccano.Read(task),
                },
            ];
            if (read.Any(row => string.IsNullOrWhiteSpace(row.Text)))
                throw new FormatException($"text: found nothing (members {FormatMarks.Members(task.Root)}); expected the sentence");
            rows.AddRange(read);
        }
        catch (FormatException e)
        {
            var (found, expected) = e.Message.Split("; expected ", 2) is [var f, var x] ? (f, x) : (e.Message, "a task");
            errors.Add(
                new(
                    task.File,
                    task.Line,
                    null,
                    found.Replace(": found ", ": ", StringComparison.Ordinal).Replace("found ", "", StringComparison.Ordinal),
                    expected
                )
            );
        }
        catch (InvalidOperationException)
        {
            // GetString of half a surrogate pair.
            errors.Add(new(task.File, task.Line, null, "a string that is no Unicode text", "text without halves of surrogate pairs"));
        }
    }
}
