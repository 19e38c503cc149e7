using System.Buffers.Binary;
using System.IO.Compression;

namespace NewsAttribution.Archives.Warc;

/// <summary>
/// The bytes of a web archive, unpacked. A file may be plain, one gzip member, or a member for each record (ISO 28500, annex D), or
/// Zstandard frames (<see cref="ZstdFrames"/>). Where a member is damaged, <see cref="Read"/> ends early and <see cref="Resume"/>
/// goes on with the next one: the framework's own streams end in silence there, and at a cut.
/// </summary>
/// <remarks>
/// The framework unpacks fast but does not say where a member ends. So the head of the next one is looked for first, and the length that
/// stands before it must be that of what came out. Where it is not, <see cref="ExactMembers"/> tells whether those bytes only look like a
/// head, or this member is damaged. Not thread-safe. Memory does not grow with the file.
/// </remarks>
sealed class MemberStream(Stream source) : IDisposable
{
    const int HeadLength = 10,
        ShortestMember = 18;

    /// <summary>A longer member, of packed bytes, is unpacked piece by piece by <see cref="ExactMembers"/>.</summary>
    const int LongestMember = 1 << 24;

    byte[] _input = new byte[1 << 16];

    /// <summary>Where this member begins, where the next one does, and how far the file is read.</summary>
    int _start,
        _next,
        _end;
    long _length;
    bool _begun,
        _isPacked;
    GZipStream? _member;
    ExactMembers? _exact;
    ZstdFrames? _frames;

    /// <summary>Whether the last read ended at a damaged or cut member, and not at the end of the file.</summary>
    public bool IsAtDamage { get; private set; }

    /// <summary>Reads some bytes; 0 at the end of the file, or at damage.</summary>
    public int Read(Span<byte> buffer)
    {
        if (IsAtDamage)
            return 0;
        if (!_begun)
        {
            _begun = true;
            _isPacked = Fill(2) && _input[_start] == 0x1F && _input[_start + 1] == 0x8B;
            if (Fill(4) && ZstdFrames.IsHead(_input.AsSpan(_start, 4)))
                _frames = new ZstdFrames(new Continued(_input.AsSpan(_start, _end - _start).ToArray(), source));
        }
        return _frames is not null ? Frames(buffer)
            : _exact is not null ? Exact(buffer)
            : _isPacked ? Unpack(buffer)
            : Copy(buffer);
    }

    /// <summary>Goes on behind damage, at the next member.</summary>
    /// <returns><see langword="false"/> if there is none.</returns>
    public bool Resume()
    {
        IsAtDamage = false;
        if (_frames is not null)
            return _frames.Resume();
        if (_exact is not null)
            return _exact.Resume();
        Close();
        _start = _next;
        return Fill(HeadLength);
    }

    public void Dispose()
    {
        Close();
        _exact?.Dispose();
        _frames?.Dispose();
        source.Dispose();
    }

    void Close()
    {
        _member?.Dispose();
        _member = null;
    }

    int Copy(Span<byte> buffer)
    {
        if (!Fill(1))
            return 0;
        int count = Math.Min(buffer.Length, _end - _start);
        _input.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    int Exact(Span<byte> buffer)
    {
        int count = _exact!.Read(buffer);
        IsAtDamage = _exact.IsAtDamage;
        return count;
    }

    int Frames(Span<byte> buffer)
    {
        int count = _frames!.Read(buffer);
        IsAtDamage = _frames.IsAtDamage;
        return count;
    }

    int Unpack(Span<byte> buffer)
    {
        while (true)
        {
            if (_member is null)
            {
                // Zeros after a member are padding of a tape or a disk.
                while (Fill(1) && _input[_start] == 0)
                    _start++;
                if (!Fill(1))
                    return 0;
                bool isHead = Fill(HeadLength) && IsHead(_start);
                if (!FindNext(isHead ? ShortestMember : 1))
                    return GoOnExactly(buffer);
                if (!isHead)
                    return Damage();
                Open();
            }
            if (ReadMember(buffer) is > 0 and var count)
            {
                _length += count;
                return count;
            }
            if (IsWhole())
            {
                Close();
                _start = _next;
            }
            else if (FindEnd() is not { } end)
                return GoOnExactly(buffer);
            else if (end == 0 || end == _next)
                return Damage();
            else
            {
                _next = end;
                long delivered = _length;
                Open();
                Skip(_member!.Read, delivered);
                _length = delivered;
            }
        }
    }

    /// <summary>0 at the end and at damage: <see cref="IsWhole"/> tells which.</summary>
    int ReadMember(Span<byte> buffer)
    {
        try
        {
            return _member!.Read(buffer);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return 0;
        }
    }

    void Open()
    {
        Close();
        _length = 0;
        _member = new GZipStream(new MemoryStream(_input, _start, _next - _start, writable: false), CompressionMode.Decompress);
    }

    int Damage()
    {
        IsAtDamage = true;
        return 0;
    }

    /// <summary>What does not fit into memory; the rest of the file too, for archives are written by one program.</summary>
    int GoOnExactly(Span<byte> buffer)
    {
        bool isBegun = _member is not null;
        Close();
        _exact = new ExactMembers(new Continued(_input.AsSpan(_start, _end - _start).ToArray(), source));
        if (isBegun)
            Skip(_exact.Read, _length);
        return Exact(buffer);
    }

    delegate int ReadBytes(Span<byte> buffer);

    static void Skip(ReadBytes read, long count)
    {
        Span<byte> passed = stackalloc byte[4096];
        while (count > 0 && read(passed[..(int)Math.Min(count, passed.Length)]) is > 0 and var done)
            count -= done;
    }

    /// <summary>A member ends with its checksum, which the framework has compared, and its length.</summary>
    bool IsWhole() => BinaryPrimitives.ReadUInt32LittleEndian(_input.AsSpan(_next - 4)) == (uint)_length;

    /// <summary>Where this member ends; 0 if it is damaged, <see langword="null"/> if it is too long to tell.</summary>
    int? FindEnd()
    {
        // Of all that is there: the end of the file, or more than a member has.
        while (_end - _start < LongestMember && More()) { }
        using var exact = new ExactMembers(new MemoryStream(_input, _start, _end - _start, writable: false));
        byte[] passed = new byte[1 << 14];
        while (exact.Whole == 0 && exact.Read(passed) > 0) { }
        return exact.Whole > 0 ? _start + (int)exact.Whole
            : _end - _start < LongestMember ? 0
            : _next < _end ? 0
            : null;
    }

    bool IsHead(int at) =>
        _input[at] == 0x1F
        && _input[at + 1] == 0x8B
        && _input[at + 2] == 8
        && (_input[at + 3] & 0xE0) == 0
        && _input[at + 9] is <= 13 or 255;

    /// <summary>Finds the next head, or the end of the file.</summary>
    /// <returns><see langword="false"/> if there is none as far as this looks.</returns>
    bool FindNext(int after)
    {
        for (int at = _start + after; ; )
        {
            int found = at < _end ? _input.AsSpan(at, _end - at).IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]) : -1;
            at = found >= 0 ? at + found : Math.Max(at, _end - 2);
            if (found >= 0 && at + HeadLength <= _end)
            {
                if (IsHead(at))
                {
                    _next = at;
                    return true;
                }
                at++;
                continue;
            }
            if (_end - _start >= LongestMember)
                return false;
            int shift = _start;
            if (!More())
            {
                _next = _end;
                return true;
            }
            at -= shift - _start;
        }
    }

    bool Fill(int count)
    {
        while (_end - _start < count)
            if (!More())
                return false;
        return true;
    }

    /// <summary>Reads on, and makes room for that.</summary>
    bool More()
    {
        if (_end == _input.Length && _start > 0)
        {
            _input.AsSpan(_start, _end - _start).CopyTo(_input);
            (_next, _end, _start) = (_next - _start, _end - _start, 0);
        }
        if (_end == _input.Length)
            Array.Resize(ref _input, _input.Length * 2);
        int read = source.Read(_input, _end, _input.Length - _end);
        _end += read;
        return read > 0;
    }

    /// <summary>Bytes that were read already, and the stream that goes on after them.</summary>
    sealed class Continued(byte[] start, Stream rest) : MemoryStream(start, writable: false)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, count) is > 0 and var read ? read : rest.Read(buffer, offset, count);
    }
}
