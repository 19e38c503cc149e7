namespace NewsAttribution.Training.Files;

/// <summary>
/// Files of one folder that change together. They are written into a folder beside them, <c>NAME.newsattr-part</c>; renaming it to
/// <c>NAME.newsattr-new</c> is the one moment at
/// which they come to count. Then they are moved into place, or, if the program ends before, by the next that uses them.
/// </summary>
static class FileSet
{
    /// <summary>Writes the files, or changes nothing.</summary>
    /// <param name="path">The file that names the set; it is moved last.</param>
    /// <param name="files">All files, that one too, by their names.</param>
    /// <exception cref="IOException">They could not be written; those that stood there are as they were.</exception>
    public static void Write(string path, IReadOnlyList<(string Name, ReadOnlyMemory<byte> Content)> files)
    {
        if (WholeFile.IsDevice(path))
            throw new IOException($"{path}: is a device; expected the name of a file, for other files are written beside it.");
        using var writer = OnlyWriter(path);
        Finish(path);
        foreach (var (name, _) in files)
            WholeFile.RefuseUnlessReplaceable(Path.Join(Folder(path), name));
        string staged = WholeFile.Beside(path),
            committed = Committed(path);
        try
        {
            // Of a run that was killed.
            if (Directory.Exists(staged))
                Directory.Delete(staged, recursive: true);
            Directory.CreateDirectory(staged);
            foreach (var (name, content) in files)
                WholeFile.WriteOnly(Path.Join(staged, name), content.Span, Path.Join(Folder(path), name));
            Directory.Move(staged, committed);
        }
        catch (Exception e) when (WriteFailure.Is(e))
        {
            if (Directory.Exists(staged))
                Directory.Delete(staged, recursive: true);
            throw WriteFailure.Of(path, e);
        }
        try
        {
            Finish(path);
        }
        catch (IOException e) when (Directory.Exists(committed) && Directory.GetFiles(committed).Length == files.Count)
        {
            // None could be moved, so the old files go on to count.
            Directory.Delete(committed, recursive: true);
            throw WriteFailure.Of(path, e.InnerException ?? e);
        }
    }

    /// <summary>
    /// Two programs that write the same set at once would delete each other's files. The lock ends with the program, however that ends.
    /// </summary>
    static FileStream OnlyWriter(string path)
    {
        string file = path + ".newsattr-lock";
        try
        {
            if (Folder(path) is { } folder)
                Directory.CreateDirectory(folder);
            return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        }
        catch (IOException e) when (File.Exists(file))
        {
            throw new IOException(
                $"{path}: is being written by another program, which holds {file}; expected to be the only one. Run this again when "
                    + $"that has ended.",
                e
            );
        }
        catch (Exception e) when (WriteFailure.Is(e))
        {
            throw WriteFailure.Of(path, e);
        }
    }

    /// <summary>Moves into place what a run that was interrupted had written whole.</summary>
    /// <returns>Whether there was anything.</returns>
    /// <exception cref="IOException">A file could not be moved; the rest still waits.</exception>
    public static bool Finish(string path)
    {
        if (!Directory.Exists(Committed(path)))
            return false;
        try
        {
            string last = Path.GetFileName(path);
            foreach (
                string file in Directory
                    .GetFiles(Committed(path))
                    .OrderBy(f => Path.GetFileName(f) == last)
                    .ThenBy(f => f, StringComparer.Ordinal)
            )
                Move(file, Path.Join(Folder(path), Path.GetFileName(file)));
            Directory.Delete(Committed(path));
        }
        catch (DirectoryNotFoundException)
        {
            // Another program finished it at the same time.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                $"{path}: what a training wrote into {Committed(path)} could not be moved into place: {e.Message.TrimEnd('.')}. "
                    + "Run this where you may write, or delete that folder to keep the old files.",
                e
            );
        }
        return true;
    }

    static void Move(string file, string target)
    {
        try
        {
            File.Move(file, target, overwrite: true);
        }
        catch (FileNotFoundException) when (!File.Exists(file))
        {
            // Another program moved it at the same time.
        }
    }

    static string Committed(string path) => path + ".newsattr-new";

    static string? Folder(string path) => Path.GetDirectoryName(Path.GetFullPath(path));
}
