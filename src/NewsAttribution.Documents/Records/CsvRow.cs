using System.Buffers;

namespace NewsAttribution.Documents.Records;

/// <summary>Rows by RFC 4180.</summary>
static class CsvRow
{
    static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    public static void Write(TextWriter output, IEnumerable<string?> fields) => output.WriteLine(string.Join(',', fields.Select(Field)));

    static string Field(string? field) =>
        field.AsSpan().ContainsAny(Quoted) ? $"\"{field!.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field ?? "";
}
