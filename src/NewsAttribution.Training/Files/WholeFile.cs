namespace NewsAttribution.Training.Files;

/// <summary>
/// A file that is written beside its target and moved into place: whatever ends the program, the old file or the new one is there, whole.
/// </summary>
static class WholeFile
{
    /// <summary>Where files stand for devices and open files: those are written to, not replaced.</summary>
    static readonly string[] DeviceFolders = ["/dev", "/dev/fd", "/proc/self/fd"];

    /// <summary>
    /// Tells before any work is done whether a file can be made there. Leaves no trace, not even a folder that was missing.
    /// </summary>
    /// <exception cref="IOException">It cannot.</exception>
    public static void Check(string path)
    {
        if (IsDevice(path))
            return;
        path = Followed(path);
        RefuseUnlessReplaceable(path);
        try
        {
            // Of the name that will be written, for a name can be too long.
            new FileStream(
                Beside(Path.Join(WriteFailure.Above(path), Path.GetFileName(path))),
                FileMode.Create,
                FileAccess.Write,
                FileShare.None,
                1,
                FileOptions.DeleteOnClose
            ).Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw WriteFailure.Of(path, e);
        }
    }

    /// <summary>Writes the file and the folders that are missing on the way to it.</summary>
    /// <exception cref="IOException">It could not be written; what stood there is as it was.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        bool isDevice = IsDevice(path);
        if (!isDevice)
            path = Followed(path);
        string beside = isDevice ? path : Beside(path);
        RefuseUnlessReplaceable(path);
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                Directory.CreateDirectory(folder);
            WriteOnly(beside, content, path);
            if (!isDevice)
                File.Move(beside, path, overwrite: true);
        }
        catch (Exception e) when (WriteFailure.Is(e))
        {
            if (!isDevice && File.Exists(beside))
                File.Delete(beside);
            throw WriteFailure.Of(path, e);
        }
    }

    /// <summary>
    /// Writes the bytes to a file and waits until they are on the disk: after a power cut no empty file must stand under a good name.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="inPlaceOf">Who may read the file that this one will replace may read this one, and nobody else.</param>
    internal static void WriteOnly(string path, ReadOnlySpan<byte> content, string inPlaceOf)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        // Only where it differs: there are file systems that refuse to set any.
        if (
            !OperatingSystem.IsWindows()
            && File.Exists(inPlaceOf)
            && File.GetUnixFileMode(inPlaceOf) is var mode
            && mode != File.GetUnixFileMode(stream.SafeFileHandle)
        )
            File.SetUnixFileMode(stream.SafeFileHandle, mode);
        stream.Write(content);
        if (!IsDevice(path))
            stream.Flush(flushToDisk: true);
    }

    /// <summary>
    /// Moving a file over another asks only whether the folder may be written to; whoever has marked a file does not want it replaced.
    /// </summary>
    internal static void RefuseUnlessReplaceable(string path)
    {
        if (Directory.Exists(path))
            throw new IOException($"{path}: is a directory; expected a file that may be replaced, or none. Move it away, or name another.");
        if (File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly))
            throw new IOException(
                $"{path}: is read-only; expected a file that may be replaced, or none. Make it writable, or name another."
            );
    }

    /// <summary>
    /// Where something is written before it is moved into place. What a killed run left there is removed, so the name must be one that
    /// nobody gives to work of their own.
    /// </summary>
    internal static string Beside(string path) => path + ".newsattr-part";

    /// <summary>What a link leads to: that is written, and the link stays.</summary>
    internal static string Followed(string path)
    {
        try
        {
            return File.Exists(path) && File.ResolveLinkTarget(Path.GetFullPath(path), returnFinalTarget: true) is { } target
                ? target.FullName
                : path;
        }
        catch (IOException e)
        {
            throw new IOException(
                $"{path}: is a link that leads to no file; expected a file that may be replaced, or none. Mend the link, or name another.",
                e
            );
        }
    }

    internal static bool IsDevice(string path) =>
        File.Exists(path) && DeviceFolders.Contains(Path.GetDirectoryName(Path.GetFullPath(path)), StringComparer.Ordinal);
}
