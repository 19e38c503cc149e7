using System.Text;

namespace NewsAttribution.Documents.Records;

/// <summary>
/// A writer of text over a stream that takes ready-made bytes as well: rows are made as UTF-8, and need not become text on the way. What is
/// written stays in the buffer until that is full, or <see cref="Flush"/>.
/// </summary>
sealed class Utf8Output : TextWriter
{
    /// <summary>The encoder refuses less room: half of a surrogate pair that waits, and the next character.</summary>
    const int LongestCharacters = 8;

    readonly byte[] _bytes;
    readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
    int _count;

    /// <param name="stream">Where the bytes go.</param>
    /// <param name="size">Of the buffer.</param>
    public Utf8Output(Stream stream, int size)
    {
        (BaseStream, _bytes) = (stream, new byte[size]);
        CoreNewLine = ['\n'];
    }

    public Stream BaseStream { get; }

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Whole characters as UTF-8.</summary>
    public void Write(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > _bytes.Length - _count)
            Pass();
        if (utf8.Length > _bytes.Length)
        {
            BaseStream.Write(utf8);
            return;
        }
        utf8.CopyTo(_bytes.AsSpan(_count));
        _count += utf8.Length;
    }

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        while (buffer.Length > 0)
        {
            MakeRoom();
            _encoder.Convert(buffer, _bytes.AsSpan(_count), flush: false, out int used, out int written, out _);
            _count += written;
            buffer = buffer[used..];
        }
    }

    public override void WriteLine(ReadOnlySpan<char> buffer)
    {
        Write(buffer);
        Write('\n');
    }

    public override void Flush()
    {
        MakeRoom();
        // Half of a surrogate pair whose other half never came.
        _encoder.Convert([], _bytes.AsSpan(_count), flush: true, out _, out int written, out _);
        _count += written;
        Pass();
        BaseStream.Flush();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Flush();
        base.Dispose(disposing);
    }

    void MakeRoom()
    {
        if (_bytes.Length - _count < LongestCharacters)
            Pass();
    }

    void Pass()
    {
        BaseStream.Write(_bytes, 0, _count);
        _count = 0;
    }
}
