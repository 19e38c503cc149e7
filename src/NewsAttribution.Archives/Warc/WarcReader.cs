using System.Globalization;
using System.Text;

namespace NewsAttribution.Archives.Warc;

/// <summary>
/// Reads the records of a web archive one after another, by ISO 28500. What cannot be read is counted, and reading goes on with the next
/// record that can.
/// </summary>
/// <param name="bytes">The file, packed or not.</param>
/// <param name="tally">Where records that are damaged, cut or too long are counted.</param>
sealed class WarcReader(Stream bytes, Tally tally) : IDisposable
{
    /// <summary>The longest block that is kept, 64 MiB: no page is longer, and memory stays bounded.</summary>
    public const int MaximumLength = 1 << 26;

    /// <summary>The longest line of a head; addresses of a megabyte do not exist.</summary>
    const int MaximumLine = 1 << 16;

    const int MaximumFields = 256;

    /// <summary>Each costs as much as the length that it repairs: an archive of nothing else must not take forever.</summary>
    const int MostRepairs = 100;

    /// <summary>Most pages are shorter.</summary>
    const int FirstRoom = 1 << 20;

    static ReadOnlySpan<byte> NextHead => "\r\n\r\nWARC/1."u8;

    readonly MemberStream _members = new(bytes);
    readonly byte[] _buffer = new byte[1 << 16];
    int _start,
        _end;

    /// <summary>Bytes that were given back, to be read before those of the file.</summary>
    ReadOnlyMemory<byte> _returned;

    /// <summary>The records in the order of the file.</summary>
    public IEnumerable<WarcRecord> Read()
    {
        bool isLost = false;
        int repairs = 0;
        while (true)
        {
            string? line = ReadLine();
            if (line is null)
            {
                if (!_members.IsAtDamage)
                    yield break;
                tally.Add(Passed.Damaged);
                isLost = false;
                if (!_members.Resume())
                    yield break;
                continue;
            }
            if (line.Length == 0)
                continue;
            // Behind a bad record its rest is passed over, line by line, and counted once.
            if (!line.StartsWith("WARC/", StringComparison.Ordinal))
            {
                if (!isLost)
                    tally.Add(Passed.BadHead);
                isLost = true;
                continue;
            }
            isLost = false;
            if (ReadFields() is not { } fields || Length(fields) is not { } length)
            {
                tally.Add(Passed.BadHead);
                isLost = true;
                continue;
            }
            if (length > MaximumLength)
            {
                tally.Add(Passed.TooLong);
                Skip(length);
                continue;
            }
            byte[] block = Block((int)length);
            int read = block.Length;
            bool isCut = read < length || fields.ContainsKey("WARC-Truncated");
            // A length that is too large has taken in the records behind.
            if ((read < length || !IsFollowed()) && repairs < MostRepairs && block.AsSpan().IndexOf(NextHead) is var end and >= 0)
            {
                GiveBack(block.AsSpan(end));
                (block, isCut) = (block[..end], true);
                repairs++;
            }
            yield return new(fields, block, isCut);
        }
    }

    public void Dispose() => _members.Dispose();

    static long? Length(Dictionary<string, string> fields) =>
        fields.TryGetValue("Content-Length", out string? text)
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long length)
            ? length
            : null;

    /// <summary>The named fields up to the empty line; <see langword="null"/> if the head does not end.</summary>
    Dictionary<string, string>? ReadFields()
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string last = "";
        for (int i = 0; i < MaximumFields; i++)
        {
            string? line = ReadLine();
            if (line is null)
                return null;
            if (line.Length == 0)
                return fields;
            int colon = line.IndexOf(':');
            if (line[0] is ' ' or '\t')
            {
                // A field that goes on in the next line.
                if (last.Length > 0)
                    fields[last] += " " + line.Trim();
            }
            else if (colon > 0)
            {
                last = line[..colon].Trim();
                if (!fields.TryAdd(last, line[(colon + 1)..].Trim()))
                    last = "";
            }
        }
        return null;
    }

    /// <summary>
    /// A line without its end, which is CR LF or LF; <see langword="null"/> at the end or at damage. Longer ones are cut.
    /// </summary>
    string? ReadLine()
    {
        List<byte> line = [];
        while (true)
        {
            if (_start == _end && !Refill())
                return line.Count > 0 && !_members.IsAtDamage ? Text(line) : null;
            var rest = _buffer.AsSpan(_start, _end - _start);
            int end = rest.IndexOf((byte)'\n');
            var part = end < 0 ? rest : rest[..end];
            if (line.Count < MaximumLine)
                line.AddRange(part);
            _start += part.Length;
            if (end < 0)
                continue;
            _start++;
            return Text(line);
        }
    }

    static string Text(List<byte> line)
    {
        if (line.Count > 0 && line[^1] == '\r')
            line.RemoveAt(line.Count - 1);
        return Encoding.UTF8.GetString([.. line]);
    }

    /// <summary>As much of a block as is there: a head may promise more than the file has, and memory is taken for what is read.</summary>
    byte[] Block(int length)
    {
        byte[] block = new byte[Math.Min(length, FirstRoom)];
        int read = Fill(block);
        while (read == block.Length && read < length)
        {
            Array.Resize(ref block, (int)Math.Min(length, 2L * read));
            read += Fill(block.AsSpan(read));
        }
        return read == block.Length ? block : block[..read];
    }

    int Fill(Span<byte> block)
    {
        int filled = 0;
        while (filled < block.Length)
        {
            if (_start == _end && !Refill())
                break;
            int count = Math.Min(block.Length - filled, _end - _start);
            _buffer.AsSpan(_start, count).CopyTo(block[filled..]);
            _start += count;
            filled += count;
        }
        return filled;
    }

    void Skip(long count)
    {
        while (count > 0 && (_start < _end || Refill()))
        {
            int passed = (int)Math.Min(count, _end - _start);
            _start += passed;
            count -= passed;
        }
    }

    /// <summary>Behind a block stands an empty line, or nothing.</summary>
    bool IsFollowed() => (_start == _end && !Refill()) || _buffer[_start] is (byte)'\r' or (byte)'\n' or (byte)'W';

    void GiveBack(ReadOnlySpan<byte> bytes)
    {
        _returned = (byte[])[.. bytes, .. _buffer.AsSpan(_start, Math.Max(0, _end - _start)), .. _returned.Span];
        _start = _end = 0;
    }

    bool Refill()
    {
        _start = 0;
        if (!_returned.IsEmpty)
        {
            _end = Math.Min(_buffer.Length, _returned.Length);
            _returned.Span[.._end].CopyTo(_buffer);
            _returned = _returned[_end..];
            return true;
        }
        _end = _members.Read(_buffer);
        return _end > 0;
    }
}
