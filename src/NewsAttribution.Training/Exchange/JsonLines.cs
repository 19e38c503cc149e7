using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsAttribution.Training.Exchange;

/// <summary>Reads tasks from a JSON array or from one object a line, and writes the latter.</summary>
static class JsonLines
{
    public static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads the rows; what is wrong goes to the errors. In an array the line is the number of the task.</summary>
    public static List<LabelledRow> Read(string file, string text, Func<JsonTask, LabelledRow> read, List<CorpusError> errors)
    {
        var rows = new List<LabelledRow>();
        bool isArray = text.AsSpan().TrimStart().StartsWith("[");
        string[] pieces = isArray ? [text] : text.Split('\n');
        for (int i = 0; i < pieces.Length && errors.Count < CorpusFormatException.MostInFile; i++)
        {
            if (string.IsNullOrWhiteSpace(pieces[i]))
                continue;
            try
            {
                using var document = JsonDocument.Parse(pieces[i]);
                if (document.RootElement.ValueKind == JsonValueKind.Array)
                {
                    int number = 0;
                    foreach (var task in document.RootElement.EnumerateArray())
                        Add(new(file, ++number, task), read, rows, errors);
                }
                else
                {
                    Add(new(file, i + 1, document.RootElement), read, rows, errors);
                }
            }
            catch (JsonException e)
            {
                errors.Add(
                    new(
                        file,
                        isArray ? 1 + (int)(e.LineNumber ?? 0) : i + 1,
                        null,
                        $"no JSON (byte {e.BytePositionInLine} of the line)",
                        "one object a line, or an array of them"
                    )
                );
            }
        }
        if (rows.Count == 0 && errors.Count == 0)
            errors.Add(new(file, 1, null, "no task", "one object a line, or an array of them"));
        return rows;
    }

    public static string Write(IEnumerable<LabelledRow> rows, Action<Utf8JsonWriter, LabelledRow> write)
    {
        var lines = new StringBuilder();
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var row in rows)
        {
            buffer.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(buffer, Readable))
                write(json, row);
            lines.Append(Encoding.UTF8.GetString(buffer.WrittenSpan)).Append('\n');
        }
        return lines.ToString();
    }

    static void Add(JsonTask task, Func<JsonTask, LabelledRow> read, List<LabelledRow> rows, List<CorpusError> errors)
    {
        try
        {
            if (task.Root.ValueKind != JsonValueKind.Object)
                throw new FormatException($"found {task.Root.ValueKind}; expected an object");
            var row = read(task);
            if (string.IsNullOrWhiteSpace(row.Text))
                throw new FormatException("text: found nothing; expected the sentence");
            rows.Add(row);
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
