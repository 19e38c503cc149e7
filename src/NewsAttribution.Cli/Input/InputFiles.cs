namespace NewsAttribution.Cli.Input;

/// <summary>The files that the paths of a command line name, where a folder stands for all in it that can be read, subfolders too.</summary>
static class InputFiles
{
    /// <exception cref="FailedRunException">A path leads nowhere, or to a folder without articles.</exception>
    public static IReadOnlyList<string> Expand(IReadOnlyList<string> paths, InputFormat? input, Terminal terminal)
    {
        List<string> files = [];
        foreach (string path in paths)
        {
            if (Directory.Exists(path))
            {
                files.AddRange(Inside(path, input, terminal));
                continue;
            }
            InputFile.Check(path);
            files.Add(path);
        }
        return files;
    }

    static List<string> Inside(string folder, InputFormat? input, Terminal terminal)
    {
        string[] all = [.. FolderFiles.Of(folder)];
        List<string> read = [.. all.Where(file => InputNames.Of(file) is { } format && (input is null || format == input))];
        string[] skipped = [.. all.Except(read, StringComparer.Ordinal)];
        if (read.Count == 0)
            throw new FailedRunException(
                $"{folder}: is a directory without {(input is null ? InputNames.Endings : InputNames.EndingsOf(input.Value))}"
                    + $"{(skipped.Length > 0 ? $"; found {FolderFiles.Shown(skipped)}" : "")}. Name the files in it."
            );
        if (skipped.Length > 0)
            terminal.Note($"{folder}: skipped {FolderFiles.Shown(skipped)}, whose names are not those of {Wanted(input)}.");
        return read;
    }

    static string Wanted(InputFormat? input) => input is null ? "texts" : InputNames.EndingsOf(input.Value);
}
