using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsAttribution.Documents.Records;

namespace NewsAttribution.Documents.Sources;

/// <summary>Tables as CSV by RFC 4180 and as one JSON object a row.</summary>
static class TableText
{
    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The cells of the header and of each row.</summary>
    public static IEnumerable<IEnumerable<string?>> Cells<T>(IReadOnlyList<Column<T>> columns, IEnumerable<T> rows) =>
        rows.Select(row => columns.Select(column => Cell(column.Value(row)))).Prepend(columns.Select(column => column.Name));

    public static void WriteCsv<T>(TextWriter output, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows)
    {
        foreach (var cells in Cells(columns, rows))
            CsvRow.Write(output, cells);
    }

    public static void WriteNdjson<T>(TextWriter output, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows)
    {
        foreach (var row in rows)
            output.WriteLine(
                new JsonObject(columns.Select(column => KeyValuePair.Create(column.Name, (JsonNode?)Node(column.Value(row))))).ToJsonString(
                    Readable
                )
            );
    }

    static string? Cell(object? value) =>
        value switch
        {
            bool truth => truth ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => (string?)value,
        };

    static JsonValue? Node(object? value) =>
        value switch
        {
            null => null,
            bool truth => JsonValue.Create(truth),
            int number => JsonValue.Create(number),
            double share => JsonValue.Create(share),
            _ => JsonValue.Create((string)value),
        };
}
