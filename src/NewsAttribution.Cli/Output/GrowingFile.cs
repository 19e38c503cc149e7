using NewsAttribution.Training.Files;

namespace NewsAttribution.Cli.Output;

/// <summary>
/// A file of answers that is written piece by piece beside its target, and moved into place when it is whole: what ends the run before
/// leaves what stood there.
/// </summary>
sealed class GrowingFile : IDisposable
{
    readonly string _path,
        _beside;

    /// <exception cref="IOException">No file can be made there.</exception>
    public GrowingFile(string path)
    {
        (_path, _beside) = (path, WholeFile.Beside(path));
        WholeFile.Check(path);
        Stream = Reporting(() =>
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                Directory.CreateDirectory(folder);
            return new FileStream(_beside, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        });
    }

    public FileStream Stream { get; }

    /// <summary>Runs what writes, and says of a failure which file could not be written.</summary>
    /// <exception cref="IOException">It could not.</exception>
    public void Write(Action write) =>
        Reporting(() =>
        {
            write();
            return true;
        });

    /// <exception cref="IOException">It could not be written.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            Stream.Write(bytes);
        }
        catch (Exception e) when (WriteFailure.Is(e))
        {
            throw WriteFailure.Of(_path, e);
        }
    }

    /// <summary>Moves the file into place.</summary>
    /// <exception cref="IOException">It could not be written to its end, or not be moved.</exception>
    public void Finish() =>
        Write(() =>
        {
            Stream.Flush(flushToDisk: true);
            Stream.Dispose();
            File.Move(_beside, WholeFile.Followed(_path), overwrite: true);
        });

    /// <summary>Deletes what was not moved into place.</summary>
    public void Dispose()
    {
        CloseQuietly(Stream);
        File.Delete(_beside);
    }

    /// <summary>
    /// Closes what writes. Its rest is written then, and where the disk is full that fails once more: after a failure that has been told,
    /// or of a file that nobody wants any longer, that is no news.
    /// </summary>
    public static void CloseQuietly(IDisposable? writer)
    {
        try
        {
            writer?.Dispose();
        }
        catch (Exception)
        {
            // Of any kind: the packages that write workbooks and tables throw many.
        }
    }

    T Reporting<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception e) when (WriteFailure.Is(e))
        {
            throw WriteFailure.Of(_path, e);
        }
    }
}
