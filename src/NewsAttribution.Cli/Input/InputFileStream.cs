using NewsAttribution.Training;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Cli.Input;

/// <summary>
/// A file that is read from its beginning to its end and must not change meanwhile: half of an old article and half of a new one are none.
/// </summary>
sealed class InputFileStream : FileStream
{
    readonly FileState _before;

    public InputFileStream(string path)
        : base(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0) => _before = FileState.Of(this);

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Checked(base.Read(buffer, offset, count), count);

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer) => Checked(base.Read(buffer), buffer.Length);

    /// <exception cref="IOException">This was the end, and someone has written to the file.</exception>
    int Checked(int read, int asked)
    {
        if (read == 0 && asked > 0)
            _before.ThrowIfChanged(this);
        return read;
    }
}
