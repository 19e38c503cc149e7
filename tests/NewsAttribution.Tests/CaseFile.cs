namespace NewsAttribution.Tests;

/// <summary>Reads the case files that stand next to the tests: one case a line, # begins a comment line.</summary>
static class CaseFile
{
    public static IReadOnlyList<string> Lines(string folder, string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, folder, file)).Where(line => line.Length > 0 && line[0] != '#')];

    /// <summary>What stands before the first bar of a line, cut at its spaces, and the text after it.</summary>
    public static (string[] Expected, string Text) Read(string line)
    {
        int bar = line.IndexOf('|', StringComparison.Ordinal);
        if (bar < 0)
            throw new FormatException($"No bar in '{line}'; expected 'what is expected | text'.");
        return (line[..bar].Split(' ', StringSplitOptions.RemoveEmptyEntries), line[(bar + 1)..].Trim());
    }
}
