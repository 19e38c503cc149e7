using System.Buffers;

namespace NewsAttribution.Documents.Records;

/// <summary>Rows by RFC 4180.</summary>
sealed class CsvRow(TextWriter output) : RowWriter
{
    static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    readonly ArrayBufferWriter<char> _row = new();
    bool _isBegun;

    public static void Write(TextWriter output, IEnumerable<string?> fields) => new CsvRow(output).Write(fields);

    public override void Add(ReadOnlySpan<char> cell)
    {
        if (_isBegun)
            _row.Write([',']);
        _isBegun = true;
        if (!cell.ContainsAny(Quoted))
        {
            _row.Write(cell);
            return;
        }
        _row.Write(['"']);
        for (int mark; (mark = cell.IndexOf('"')) >= 0; cell = cell[(mark + 1)..])
        {
            _row.Write(cell[..(mark + 1)]);
            _row.Write(['"']);
        }
        _row.Write(cell);
        _row.Write(['"']);
    }

    public override void End()
    {
        output.WriteLine(_row.WrittenSpan);
        _row.ResetWrittenCount();
        _isBegun = false;
    }
}
