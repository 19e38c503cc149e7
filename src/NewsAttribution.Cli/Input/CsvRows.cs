using System.Buffers;
using System.Globalization;
using System.Text;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Cli.Input;

/// <summary>
/// Reads RFC 4180 row by row. A reader of its own, because rows must come out as they come in (a library reads ahead),
/// and because a quotation mark that is never closed must not swallow the rest of the input.
/// </summary>
sealed class CsvRows(StrictUtf8Reader reader, char separator = CsvSeparator.Default)
{
    readonly SearchValues<char> _plainStops = SearchValues.Create([separator, '\r', '\n', '"']);
    static readonly SearchValues<char> QuotedStops = SearchValues.Create("\"\n");
    readonly StringBuilder _field = new();
    int _nextLine = 1;

    /// <summary>Line on which the last row began, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The next row that is not empty, or <see langword="null"/> at the end.</summary>
    /// <exception cref="FailedRunException">A quotation mark is misplaced or not closed.</exception>
    public List<string>? Read()
    {
        while (reader.Peek() >= 0)
        {
            Line = _nextLine;
            List<string> fields = [];
            bool quoted;
            do
            {
                quoted = reader.Peek() == '"';
                fields.Add(quoted ? QuotedField() : PlainField());
            } while (NextIsField());
            if (fields.Count > 1 || quoted || fields[0].Length > 0)
                return fields;
        }
        return null;
    }

    bool NextIsField()
    {
        int next = reader.Read();
        // A carriage return ends a row by itself too, as it does for the trainer: a file must not be one thing to classify and another to
        // train.
        if (next == '\r' && reader.Peek() == '\n')
            reader.Read();
        if (next is '\r' or '\n')
            _nextLine++;
        return next == separator;
    }

    string PlainField()
    {
        _field.Clear();
        reader.CopyUntil(_plainStops, _field);
        if (reader.Peek() == '"')
            throw Wrong(
                "a quotation mark inside a field that does not begin with one",
                "the field in quotation marks, and those inside it doubled"
            );
        return _field.ToString();
    }

    string QuotedField()
    {
        int firstLine = _nextLine;
        _field.Clear();
        reader.Read();
        while (true)
        {
            reader.CopyUntil(QuotedStops, _field);
            int stop = reader.Read();
            if (stop < 0)
                throw Wrong("a quotation mark that is never closed", "another at the end of the field", firstLine);
            if (stop == '\n')
                _nextLine++;
            else if (reader.Peek() != '"')
                break;
            else
                reader.Read();
            _field.Append((char)stop);
        }
        int after = reader.Peek();
        return after == separator || after is '\r' or '\n' or < 0
            ? _field.ToString()
            : throw Wrong(
                firstLine == _nextLine
                    ? "text after a closing quotation mark"
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"text after a closing quotation mark, in a field that begins on line {firstLine}"
                    ),
                $"{CsvSeparator.Plural(separator)} between fields or the end of the line; marks inside a field are doubled"
            );
    }

    FailedRunException Wrong(string found, string expected, int? line = null) =>
        new($"{reader.Name}: line {line ?? _nextLine}: found {found}; expected {expected}.");
}
