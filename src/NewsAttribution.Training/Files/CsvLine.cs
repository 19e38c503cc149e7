using System.Buffers;
using System.Text;

namespace NewsAttribution.Training.Files;

/// <summary>Writes RFC 4180.</summary>
static class CsvLine
{
    static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    public static void Append(StringBuilder csv, IReadOnlyList<string> cells)
    {
        for (int i = 0; i < cells.Count; i++)
        {
            if (i > 0)
                csv.Append(',');
            if (cells[i].AsSpan().ContainsAny(Quoted))
                csv.Append('"').Append(cells[i].Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            else
                csv.Append(cells[i]);
        }
        csv.Append('\n');
    }
}
