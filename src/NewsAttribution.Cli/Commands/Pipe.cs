using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NewsAttribution.Cli.Input;

namespace NewsAttribution.Cli.Commands;

/// <summary>
/// Answers each line of the standard input with one line, always: a line that cannot be read is answered with its error. On one thread,
/// for whoever starts it starts many.
/// </summary>
sealed class Pipe(PipeOptions options, SentenceClassifier classifier, Terminal terminal)
{
    const string TextMember = InputRow.TextColumn,
        LineMember = "line",
        SentencesMember = "sentences",
        ErrorMember = "error";

    static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    readonly ArrayBufferWriter<byte> _buffer = new();
    readonly SentenceMembers _members = new(OffsetUnit.Utf16);
    long _lines,
        _errors,
        _sentences;

    /// <returns>The exit code: errors of some lines are in their answers; if there is no other answer, the run has failed.</returns>
    public static int Run(PipeOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var classifier = CarefulOption.Apply(
            ModelFile.Load(options.Model, options.Prior, options.MinimumPrecision, options.Words),
            options.Careful,
            terminal
        );
        return new Pipe(options, classifier, terminal).Run(cancellationToken);
    }

    int Run(CancellationToken cancellationToken)
    {
        var lines = new PipeLines(new StandardInput(terminal.In), terminal.Out.Flush);
        for (long number = 1; lines.Read(out var line); number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if ((number - 1) % options.Shard.Of != options.Shard.Number - 1)
                continue;
            _lines++;
            terminal.Out.WriteLine(Answer(line, lines.IsTooLong, number));
        }
        terminal.Out.Flush();
        string counts = string.Create(
            CultureInfo.InvariantCulture,
            $"{_lines:N0} {(_lines == 1 ? "line" : "lines")}, {_lines - _errors:N0} of them labelled with {_sentences:N0} "
                + $"{(_sentences == 1 ? "sentence" : "sentences")}, {_errors:N0} with an error"
        );
        if (_lines > 0 && _errors == _lines)
            throw new FailedRunException(
                $"{counts}; expected {(options.IsText ? "text" : "one JSON object a line, such as {\"text\": \"…\"}")}. "
                    + $"The answers say what was found.{(options.IsText ? "" : " Plain lines are read with --input text.")}"
            );
        terminal.Note($"{counts}.");
        return ExitCode.Done;
    }

    string Answer(ReadOnlySpan<byte> line, bool isTooLong, long number)
    {
        try
        {
            if (isTooLong)
                throw new FailedRunException($"more than {StrictUtf8Reader.MaximumLength:N0} bytes; expected an article.");
            string text = Decoded(line);
            if (options.IsText)
                return Answer(null, text, number);
            using var document = JsonLine.Parse(text, "the line", "{\"text\": \"…\"}");
            return JsonLine.Member(document.RootElement, TextMember) is { ValueKind: JsonValueKind.String } member
                ? Answer(document.RootElement, JsonLine.Text(member), number)
                : throw new FailedRunException("the line: found no string member text; expected one.");
        }
        // Whatever it is, the next line must get its own answer.
        catch (Exception e)
        {
            _errors++;
            return Error(number, e is FailedRunException ? e.Message : $"a fault in the tool itself: {e.GetType().Name}: {e.Message}");
        }
    }

    static string Decoded(ReadOnlySpan<byte> line)
    {
        char[] chars = ArrayPool<char>.Shared.Rent(line.Length);
        try
        {
            return Utf8.ToUtf16(line, chars, out int read, out int written, replaceInvalidSequences: false) == OperationStatus.Done
                ? new(chars, 0, written)
                : throw new FailedRunException($"not valid UTF-8 at byte {read} of the line (found 0x{line[read]:X2}); expected UTF-8.");
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    List<SentenceRecord> Records(GivenArticle article) => [.. ArticleRecords.Of(article, article.Classify(classifier))];

    string Answer(JsonElement? given, string text, long number)
    {
        var records =
            text.Length == 0 ? []
            : options.Unit == ReadingUnit.Sentence
                ? [SentenceRecord.Of(GivenArticle.StandardInput, null, 0, text, null, classifier.Classify(text))]
            : Records(GivenArticle.Of(GivenArticle.StandardInput, [text]));
        _buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteNumber(LineMember, number);
            // What the line said of itself stays: its number in a table, its address.
            foreach (var member in given?.EnumerateObject() ?? default)
                if (member.Name is not (LineMember or SentencesMember or ErrorMember) && !IsText(member.Name))
                {
                    json.WritePropertyName(member.Name);
                    json.WriteRawValue(member.Value.GetRawText());
                }
            json.WriteStartArray(SentencesMember);
            foreach (var record in records)
            {
                json.WriteStartObject();
                // The line has no file.
                _members.WriteInFile(json, record);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        _sentences += records.Count;
        return Encoding.UTF8.GetString(_buffer.WrittenSpan);
    }

    static bool IsText(string name) => name.AsSpan().Trim().Equals(TextMember, StringComparison.OrdinalIgnoreCase);

    string Error(long number, string message)
    {
        _buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteNumber(LineMember, number);
            json.WriteString(ErrorMember, message);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(_buffer.WrittenSpan);
    }
}
