using System.Collections.Concurrent;
using System.Text;

namespace NewsAttribution.Server.Assistants;

/// <summary>A stream of messages that are seen as they go by.</summary>
sealed class WatchedStream(Stream stream, MessageLines lines) : Stream
{
    const byte LineFeed = (byte)'\n';

    readonly SemaphoreSlim _turn = new(1);
    readonly ConcurrentQueue<string> _added = new();
    byte _last = LineFeed;

    /// <summary>What has to happen before the reader is told of the end.</summary>
    public Func<CancellationToken, ValueTask>? AtEnd { get; init; }

    /// <summary>What happens after each piece that is read.</summary>
    public Func<CancellationToken, ValueTask>? AfterRead { get; init; }

    /// <summary>Adds a line, which <see cref="WriteAddedAsync"/> writes between those of others.</summary>
    public void Add(string line) => _added.Enqueue(line);

    /// <summary>Writes the added lines; if another is half written, they follow it.</summary>
    public async ValueTask WriteAddedAsync(CancellationToken cancellationToken)
    {
        if (!_added.IsEmpty)
            await WriteAsync(ReadOnlyMemory<byte>.Empty, cancellationToken);
    }

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
            if (AfterRead is not null)
                await AfterRead(cancellationToken);
            return read;
        }
        if (AtEnd is not null)
            await AtEnd(cancellationToken);
        return 0;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await stream.WriteAsync(buffer, cancellationToken);
            _last = buffer.IsEmpty ? _last : buffer.Span[^1];
            while (_last == LineFeed && _added.TryDequeue(out string? line))
                await stream.WriteAsync(Encoding.UTF8.GetBytes(line), cancellationToken);
            lines.Add(buffer.Span);
        }
        finally
        {
            _turn.Release();
        }
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

    protected override void Dispose(bool disposing)
    {
        _turn.Dispose();
        base.Dispose(disposing);
    }
}
