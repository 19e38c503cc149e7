using System.Globalization;

namespace NewsAttribution.Cli.Input;

/// <summary>The files of a folder and of those below it.</summary>
static class FolderFiles
{
    const int MostShown = 3;

    /// <summary>Links to folders are not followed, for they may lead in a ring; hidden files are a program's own.</summary>
    static readonly EnumerationOptions All = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        ReturnSpecialDirectories = false,
    };

    /// <summary>In ordinal order of their paths, hidden ones left out.</summary>
    public static IEnumerable<string> Of(string folder) =>
        Directory.EnumerateFiles(folder, "*", All).Where(file => !IsHidden(folder, file)).Order(StringComparer.Ordinal);

    /// <summary>How many files, and the first of them by name: <c>3 files (logo.png, notes/todo.md, …)</c>.</summary>
    public static string Shown(IReadOnlyList<string> files) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{files.Count} {(files.Count == 1 ? "file" : "files")} ({string.Join(", ", files.Take(MostShown))}"
                + $"{(files.Count > MostShown ? ", …" : "")})"
        );

    /// <summary>Whether a file is the one that a path names, or stands in the folder that it names.</summary>
    public static bool IsIn(string file, string path)
    {
        string relative = Path.GetRelativePath(Path.GetFullPath(path), Path.GetFullPath(file));
        return relative == "." || !(relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative));
    }

    /// <summary>A name that begins with a full stop hides a file or folder on Unix, and is taken so everywhere.</summary>
    static bool IsHidden(string folder, string file) =>
        Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.'));
}
