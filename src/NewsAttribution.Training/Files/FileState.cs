using System.Globalization;

namespace NewsAttribution.Training.Files;

/// <summary>How long an open file was and when it was last written; −1 for a pipe, which has no length.</summary>
readonly record struct FileState(long Length, DateTime Written)
{
    public static FileState Of(FileStream stream) =>
        stream.CanSeek ? new(stream.Length, File.GetLastWriteTimeUtc(stream.SafeFileHandle)) : new(-1, default);

    /// <exception cref="IOException">Someone has written to the file since.</exception>
    public void ThrowIfChanged(FileStream stream)
    {
        var now = Of(stream);
        if (now != this)
            throw new IOException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{stream.Name}: was changed while it was read (found {Length} bytes at first, {now.Length} at the end); expected a "
                        + $"file that stays as it is. "
                ) + "Run this again when nothing writes to it."
            );
    }
}
