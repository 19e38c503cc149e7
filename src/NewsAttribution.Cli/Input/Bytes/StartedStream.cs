namespace NewsAttribution.Cli.Input.Bytes;

/// <summary>Bytes that were read already, and the stream that goes on after them.</summary>
sealed class StartedStream(byte[] start, Stream rest) : ReadingStream
{
    int _given;

    public override int Read(Span<byte> buffer)
    {
        if (_given == start.Length)
            return rest.Read(buffer);
        int count = Math.Min(buffer.Length, start.Length - _given);
        start.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            rest.Dispose();
        base.Dispose(disposing);
    }
}
