namespace NewsAttribution.Cli.Tests;

/// <summary>Output that counts the lines written to it.</summary>
sealed class WatchedStream(EndlessLines input) : Stream
{
    public override void Write(byte[] buffer, int offset, int count) => input.Answers += buffer.AsSpan(offset, count).Count((byte)'\n');

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
