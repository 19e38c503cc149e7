namespace NewsAttribution.Training;

/// <summary>Files that are written beside their targets first and moved into place together.</summary>
static class FileSet
{
    /// <summary>Writes the files; the last in the list is moved last, and until then it is as it was.</summary>
    /// <exception cref="IOException">A file could not be written; none of those that stood there before is damaged.</exception>
    public static void Write(IReadOnlyList<(string Path, ReadOnlyMemory<byte> Content)> files)
    {
        try
        {
            foreach (var (path, content) in files)
            {
                if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                    Directory.CreateDirectory(folder);
                using var stream = new FileStream(Beside(path), FileMode.Create, FileAccess.Write, FileShare.None);
                WriteAll(stream, content.Span, path);
                // On the disk before the name points to it: a power cut must not leave an empty file under the good name.
                stream.Flush(flushToDisk: true);
            }
            foreach (var (path, _) in files)
                File.Move(Beside(path), path, overwrite: true);
        }
        finally
        {
            foreach (var (path, _) in files)
                if (File.Exists(Beside(path)))
                    File.Delete(Beside(path));
        }
    }

    static void WriteAll(FileStream stream, ReadOnlySpan<byte> content, string path)
    {
        try
        {
            stream.Write(content);
        }
        catch (ArgumentOutOfRangeException tooLarge)
        {
            // What .NET throws where the file system or a quota allows no file of this length.
            throw new IOException($"'{path}' could not be written: {content.Length} bytes are more than its file system allows a file.", tooLarge);
        }
    }

    static string Beside(string path) => path + ".new";
}
