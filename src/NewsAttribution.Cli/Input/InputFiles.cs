namespace NewsAttribution.Cli.Input;

/// <summary>The files that the paths of a command line name, where a folder stands for the articles directly in it.</summary>
static class InputFiles
{
    /// <exception cref="FailedRunException">A path leads nowhere, or to a folder without articles.</exception>
    public static IReadOnlyList<string> Expand(IReadOnlyList<string> paths, InputFormat? input)
    {
        List<string> files = [];
        foreach (string path in paths)
        {
            if (Directory.Exists(path))
            {
                files.AddRange(Inside(path, Endings(input)));
                continue;
            }
            InputFile.Check(path);
            files.Add(path);
        }
        return files;
    }

    static string[] Inside(string folder, string[] endings)
    {
        string[] files =
        [
            .. Directory
                .GetFiles(folder)
                .Where(file => endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal),
        ];
        return files.Length > 0
            ? files
            : throw new FailedRunException(
                $"{folder}: is a directory without {string.Join(" or ", endings.Select(e => "*" + e))}. Name the files in it."
            );
    }

    static string[] Endings(InputFormat? input) =>
        input switch
        {
            null => [".txt", ".html", ".htm"],
            InputFormat.Csv => [".csv"],
            InputFormat.Ndjson => [".ndjson", ".jsonl"],
            InputFormat.Html => [".html", ".htm"],
            _ => [".txt"],
        };
}
