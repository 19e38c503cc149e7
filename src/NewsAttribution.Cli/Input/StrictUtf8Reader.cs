using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace NewsAttribution.Cli.Input;

/// <summary>Reads UTF-8 and says where it is not: a file in another encoding must not turn into question marks.</summary>
/// <param name="stream">The bytes; a byte order mark at their start is skipped.</param>
/// <param name="name">Name of the file, for messages.</param>
/// <param name="beforeRead">Called before more bytes are asked for, which may block: the moment to flush what is ready.</param>
sealed class StrictUtf8Reader(Stream stream, string name, Action? beforeRead = null) : TextReader
{
    /// <summary>The longest line, field or text: a 50 MB line is read, an endless one is not.</summary>
    public const int MaximumLength = 1 << 26;

    const int BufferSize = 1 << 16;
    readonly byte[] _bytes = new byte[BufferSize];
    readonly char[] _chars = new char[BufferSize];
    readonly StringBuilder _long = new();
    int _byteCount,
        _charIndex,
        _charCount;
    long _byteOffset,
        _decodedLineEnds;
    bool _atStart = true,
        _atEnd;

    public string Name => name;

    /// <summary>Reads up to the next line feed; a carriage return before it belongs to the line end.</summary>
    /// <exception cref="FailedRunException">The line is not UTF-8, or too long.</exception>
    public override string? ReadLine()
    {
        _long.Clear();
        bool found = false;
        while (Fill())
        {
            found = true;
            var rest = _chars.AsSpan(_charIndex, _charCount - _charIndex);
            int end = rest.IndexOf('\n');
            _charIndex += end < 0 ? rest.Length : end + 1;
            // As nearly all do, it stands in the buffer whole.
            if (end >= 0 && _long.Length == 0)
                return (end > 0 && rest[end - 1] == '\r' ? rest[..(end - 1)] : rest[..end]).ToString();
            Append(end < 0 ? rest : rest[..end]);
            if (end >= 0)
                break;
        }
        if (_long.Length > 0 && _long[^1] == '\r')
            _long.Length--;
        return found ? Taken() : null;
    }

    /// <inheritdoc/>
    public override string ReadToEnd()
    {
        _long.Clear();
        while (Fill())
        {
            Append(_chars.AsSpan(_charIndex, _charCount - _charIndex));
            _charIndex = _charCount;
        }
        return Taken();
    }

    /// <summary>
    /// The rest of the line, left unread, as far as it has come in: enough of the first line to see what the file is.
    /// </summary>
    public string PeekLine()
    {
        if (!Fill())
            return "";
        var rest = _chars.AsSpan(_charIndex, _charCount - _charIndex);
        int end = rest.IndexOfAny('\r', '\n');
        return (end < 0 ? rest : rest[..end]).ToString();
    }

    public override int Peek() => Fill() ? _chars[_charIndex] : -1;

    public override int Read() => Fill() ? _chars[_charIndex++] : -1;

    /// <summary>Copies characters up to the next of <paramref name="stops"/>, which is left unread.</summary>
    public void CopyUntil(SearchValues<char> stops, StringBuilder target)
    {
        while (Fill())
        {
            var rest = _chars.AsSpan(_charIndex, _charCount - _charIndex);
            int end = rest.IndexOfAny(stops);
            target.Append(end < 0 ? rest : rest[..end]);
            if (target.Length > MaximumLength)
                throw TooLong();
            _charIndex += end < 0 ? rest.Length : end;
            if (end >= 0)
                return;
        }
    }

    string Taken()
    {
        string text = _long.ToString();
        if (_long.Capacity > BufferSize * 4)
        {
            _long.Clear();
            _long.Capacity = BufferSize;
        }
        return text;
    }

    void Append(ReadOnlySpan<char> chars)
    {
        if (_long.Length + chars.Length > MaximumLength)
            throw TooLong();
        _long.Append(chars);
    }

    FailedRunException TooLong() =>
        new(
            $"{name}: a piece of more than {MaximumLength:N0} characters without an end, near byte {_byteOffset:N0}. Cut the input "
                + $"into lines or articles."
        );

    bool Fill()
    {
        while (_charIndex == _charCount)
        {
            if (_atEnd)
                return false;
            beforeRead?.Invoke();
            int read = stream.Read(_bytes, _byteCount, _bytes.Length - _byteCount);
            _atEnd = read == 0;
            _byteCount += read;
            if (_atStart && (_byteCount >= 3 || _atEnd))
                SkipByteOrderMark();
            if (!_atStart || _atEnd)
                Decode();
        }
        return true;
    }

    void SkipByteOrderMark()
    {
        _atStart = false;
        if (_bytes.AsSpan(0, _byteCount).StartsWith("\uFEFF"u8))
            Drop(3);
    }

    void Decode()
    {
        var status = Utf8.ToUtf16(
            _bytes.AsSpan(0, _byteCount),
            _chars,
            out int read,
            out _charCount,
            replaceInvalidSequences: false,
            isFinalBlock: _atEnd
        );
        _charIndex = 0;
        int lineEnds = _chars.AsSpan(0, _charCount).Count('\n');
        if (status == OperationStatus.InvalidData)
            throw new FailedRunException(
                $"{name}: line {_decodedLineEnds + lineEnds + 1}: not valid UTF-8 at byte {_byteOffset + read} "
                    + $"(found 0x{_bytes[read]:X2}). Save the file as UTF-8."
            );
        _decodedLineEnds += lineEnds;
        Drop(read);
    }

    void Drop(int count)
    {
        _byteOffset += count;
        _byteCount -= count;
        _bytes.AsSpan(count, _byteCount).CopyTo(_bytes);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            stream.Dispose();
        base.Dispose(disposing);
    }
}
