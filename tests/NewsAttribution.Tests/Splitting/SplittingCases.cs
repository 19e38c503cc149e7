using System.Globalization;
using System.Text;

namespace NewsAttribution.Tests.Splitting;

/// <summary>Reads <c>splitting.txt</c>; the file says how.</summary>
static class SplittingCases
{
    const char Bar = '¦';

    public static IReadOnlyList<string> Lines { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Splitting", "splitting.txt"))
            .Where(line => line.Length > 0 && line[0] != '#'),
    ];

    public static string TextOf(string line) => Unescape(line).Replace(Bar.ToString(), "", StringComparison.Ordinal);

    public static string[] PiecesOf(string line) => [.. Unescape(line).Split(Bar).Select(piece => piece.Trim())];

    static string Unescape(string line)
    {
        var text = new StringBuilder(line.Length);
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] != '\\')
            {
                text.Append(line[i]);
                continue;
            }

            char kind = line[++i];
            text.Append(
                kind switch
                {
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    'u' => (char)int.Parse(line.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                    _ => throw new FormatException($"\\{kind} in splitting.txt is not an escape; expected \\n, \\r, \\t or \\uXXXX."),
                }
            );
            i += kind == 'u' ? 4 : 0;
        }

        return text.ToString();
    }
}
