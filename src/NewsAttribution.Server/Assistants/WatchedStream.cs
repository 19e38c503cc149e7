namespace NewsAttribution.Server.Assistants;

/// <summary>A stream of messages that are seen as they go by.</summary>
sealed class WatchedStream(Stream stream, MessageLines lines) : Stream
{
    const byte LineFeed = (byte)'\n';

    byte _last = LineFeed;

    /// <summary>What has to happen before the reader is told of the end.</summary>
    public Func<CancellationToken, ValueTask>? AtEnd { get; init; }

    public override bool CanRead => stream.CanRead;

    public override bool CanWrite => stream.CanWrite;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read = await stream.ReadAsync(buffer, cancellationToken);
        if (read == 0 && _last != LineFeed && !buffer.IsEmpty)
        {
            // A last line without an end would be read at the end of the stream, and that waits for its answer.
            buffer.Span[0] = LineFeed;
            read = 1;
        }
        if (read > 0 || buffer.IsEmpty)
        {
            lines.Add(buffer.Span[..read]);
            _last = read > 0 ? buffer.Span[read - 1] : _last;
            return read;
        }
        if (AtEnd is not null)
            await AtEnd(cancellationToken);
        return 0;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await stream.WriteAsync(buffer, cancellationToken);
        lines.Add(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) =>
        WriteAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush() => stream.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => stream.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
