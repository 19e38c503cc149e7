namespace NewsAttribution.Cli.Input;

/// <summary>
/// The files that the paths of a command line name, where a folder stands for all in it that can be read, subfolders too.
/// </summary>
static class InputFiles
{
    /// <exception cref="FailedRunException">A path leads nowhere, or to a folder without articles.</exception>
    /// <param name="paths">Files and folders, as they were named.</param>
    /// <param name="input">What the files are, if the command line says so.</param>
    /// <param name="terminal">Where to say what is skipped.</param>
    /// <param name="output">Where the answers go: what an earlier run wrote there is no input of this one.</param>
    public static IReadOnlyList<string> Expand(IReadOnlyList<string> paths, InputFormat? input, Terminal terminal, string? output = null)
    {
        List<string> files = [];
        foreach (string path in paths)
        {
            if (Directory.Exists(path))
            {
                files.AddRange(Inside(path, input, terminal, output));
                continue;
            }
            InputFile.Check(path);
            files.Add(path);
        }
        return files;
    }

    static List<string> Inside(string folder, InputFormat? input, Terminal terminal, string? output)
    {
        string[] all = [.. FolderFiles.Of(folder).Where(file => output is null || !FolderFiles.IsIn(file, output))];
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
