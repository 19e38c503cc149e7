namespace NewsAttribution.Cli.Input;

/// <summary>The lines of a stream as bytes: one that is no text must not end the others.</summary>
/// <param name="stream">The bytes; a byte order mark at their start is skipped.</param>
/// <param name="beforeRead">Called before more bytes are asked for, which may block: the moment to flush what is ready.</param>
sealed class PipeLines(Stream stream, Action beforeRead)
{
    byte[] _buffer = new byte[1 << 16];
    int _start,
        _end;
    bool _begun;

    /// <summary>Whether the line was longer than one may be; what is over that is passed over.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Reads a line without its end, which is LF or CR LF.</summary>
    /// <param name="line">The line; only until the next is read.</param>
    /// <returns><see langword="false"/> at the end.</returns>
    public bool Read(out ReadOnlySpan<byte> line)
    {
        IsTooLong = false;
        for (int looked = 0; ; )
        {
            int found = _buffer.AsSpan(_start + looked, _end - _start - looked).IndexOf((byte)'\n');
            if (found >= 0)
            {
                line = Line(looked + found);
                _start += looked + found + 1;
                return true;
            }
            looked = _end - _start;
            if (looked > StrictUtf8Reader.MaximumLength)
            {
                IsTooLong = true;
                _end = _start;
                looked = 0;
            }
            if (More())
                continue;
            line = Line(looked);
            bool isLine = looked > 0 || IsTooLong;
            _start = _end;
            return isLine;
        }
    }

    ReadOnlySpan<byte> Line(int length)
    {
        var line = _buffer.AsSpan(_start, length);
        if (!_begun && line.StartsWith("\uFEFF"u8))
            line = line[3..];
        _begun = true;
        return line.EndsWith("\r"u8) ? line[..^1] : line;
    }

    bool More()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        beforeRead();
        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
