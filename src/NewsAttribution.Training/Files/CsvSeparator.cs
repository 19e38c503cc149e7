using System.Text;
using System.Text.RegularExpressions;

namespace NewsAttribution.Training.Files;

/// <summary>
/// What parts the columns of a table: commas, unless somebody says otherwise. Nothing is guessed, for a guess is wrong in silence: in
/// <c>label,text|note|x</c> the bars are text. A file that looks like another one is refused, with what to say.
/// </summary>
static partial class CsvSeparator
{
    public const char Default = ',';

    /// <summary>Those that files in the wild have, with their names on the command line.</summary>
    public static readonly (char Separator, string Name, string Plural)[] Known =
    [
        (',', "comma", "commas"),
        (';', "semicolon", "semicolons"),
        ('\t', "tab", "tabs"),
        ('|', "bar", "bars"),
    ];

    /// <summary><c>commas</c>; a separator without a name is shown itself.</summary>
    public static string Plural(char separator) =>
        Array.Find(Known, known => known.Separator == separator).Plural ?? $"the character {separator}";

    /// <summary>The name on the command line.</summary>
    public static string Name(char separator) => Array.Find(Known, known => known.Separator == separator).Name ?? $"{separator}";

    /// <summary>Whether the first line says no more than which separator follows, as spreadsheets want it: <c>sep=;</c>.</summary>
    public static bool IsHint(string firstLine, char separator) => Hint(firstLine) == separator;

    /// <summary>What is wrong with the first line of a table; null if it may be one of this separator.</summary>
    /// <param name="firstLine">The line, without its end.</param>
    /// <param name="separator">What is expected.</param>
    /// <param name="required">The columns that must be there.</param>
    public static (string Found, string Expected)? Problem(string firstLine, char separator, IReadOnlyList<string> required)
    {
        if (IsJson(firstLine))
            return ($"JSON ({Shown(firstLine)})", "a table in CSV. 'newsattr convert' makes one of what annotation tools export");
        if (Other(firstLine, separator, required) is not { } other)
            return null;
        return (
            $"columns that {Plural(other)} separate ({Shown(firstLine)})",
            $"{Plural(separator)}. Say --separator {Name(other)} if that is right"
        );
    }

    static char? Other(string firstLine, char separator, IReadOnlyList<string> required)
    {
        if (Hint(firstLine) is { } hint)
            return hint == separator ? null : hint;
        var cells = Cells(firstLine, separator);
        if (HasAll(cells, required))
            return null;
        foreach (var (other, _, _) in Known)
            if (other != separator && HasAll(Cells(firstLine, other), required))
                return other;
        // Wrong names too, if the line is one cell as it is expected and several otherwise: satz;label
        if (cells.Count == 1)
            foreach (var (other, _, _) in Known)
                if (other != separator && Cells(firstLine, other).Count > 1)
                    return other;
        return null;
    }

    static char? Hint(string firstLine) => HintLine().Match(firstLine) is { Success: true } match ? match.Groups[1].Value[0] : null;

    /// <summary><c>[{"text": …</c>, and a <c>[</c> or <c>{</c> alone on its line.</summary>
    static bool IsJson(string firstLine) => JsonLine().IsMatch(firstLine);

    static bool HasAll(List<string> cells, IReadOnlyList<string> required) =>
        required.All(name => cells.Exists(cell => string.Equals(cell, name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The names of columns in a line, trimmed. Marks that are wrong are none of its business.</summary>
    static List<string> Cells(string line, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        bool isQuoted = false;
        foreach (char c in line)
        {
            if (c == '"')
                isQuoted = !isQuoted;
            else if (c == separator && !isQuoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
                cell.Append(c);
        }
        cells.Add(cell.ToString().Trim());
        return cells;
    }

    static string Shown(string line) => line.Length <= 60 ? line : $"{line[..60]}…";

    [GeneratedRegex("^\"?sep=([^\"\\s\\w]|\t)\"?[,;\t|]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HintLine();

    [GeneratedRegex("^\\s*([\\[{]\\s*$|\\[?\\s*\\{\\s*(\"|}|$))", RegexOptions.CultureInvariant)]
    private static partial Regex JsonLine();
}
