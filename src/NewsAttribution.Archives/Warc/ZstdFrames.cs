using System.Buffers;
using System.Buffers.Binary;
using ZstdSharp;

namespace NewsAttribution.Archives.Warc;

/// <summary>
/// Unpacks the Zstandard frames of a web archive, one for each record. Their common dictionary may stand ahead of them in a frame that
/// other readers pass over, packed itself or not: the WARC community's <i>Zstandard Compression of WARC Files</i>.
/// </summary>
/// <remarks>Not thread-safe. Memory does not grow with the file.</remarks>
sealed class ZstdFrames(Stream source) : IDisposable
{
    const uint DictionaryFrame = 0x184D2A5D,
        FirstPassedOver = 0x184D2A50;

    const int HeadLength = 8;

    /// <summary>Dictionaries of crawls have 100 KB to 1 MB.</summary>
    const int LongestDictionary = 1 << 24;

    /// <summary>Of a frame that is damaged, so much is looked through for the next one.</summary>
    const int LongestKept = 1 << 24;

    readonly Decompressor _decompressor = new();
    byte[] _input = new byte[1 << 16];

    /// <summary>
    /// Where this frame begins, as far as it is kept; what the decompressor has not taken yet; where the next head may be; how far the file
    /// is read.
    /// </summary>
    int _frame,
        _at,
        _next,
        _end;
    bool _begun,
        _inFrame,
        _isBroken;

    /// <summary>Whether the last read ended at a damaged or cut frame, and not at the end of the file.</summary>
    public bool IsAtDamage { get; private set; }

    /// <summary>Whether bytes begin with a frame, or with one that is passed over.</summary>
    public static bool IsHead(ReadOnlySpan<byte> start) =>
        start.StartsWith(Frame) || (start.Length >= 4 && (BinaryPrimitives.ReadUInt32LittleEndian(start) & ~0xFu) == FirstPassedOver);

    static ReadOnlySpan<byte> Frame => [0x28, 0xB5, 0x2F, 0xFD];

    /// <summary>Reads some bytes; 0 at the end of the file, or at damage.</summary>
    public int Read(Span<byte> buffer)
    {
        if (IsAtDamage)
            return 0;
        try
        {
            if (!_begun)
                ReadDictionary();
            return Unpack(buffer);
        }
        catch (ZstdException)
        {
            return Damage();
        }
    }

    /// <summary>Goes on behind damage, at the next frame. A frame that was cut has taken in the beginning of that.</summary>
    /// <returns><see langword="false"/> if there is none.</returns>
    public bool Resume()
    {
        (IsAtDamage, _inFrame, _isBroken, _next) = (false, false, false, 0);
        _decompressor.ResetStream();
        _at = Math.Min(_frame + 1, _end);
        while (true)
        {
            int found = _input.AsSpan(_at, _end - _at).IndexOf(Frame);
            if (found >= 0)
            {
                _frame = _at += found;
                return true;
            }
            // The first bytes of a head may be the last ones that are there.
            _frame = _at = Math.Max(_at, _end - Frame.Length + 1);
            if (!More())
                return false;
        }
    }

    public void Dispose()
    {
        _decompressor.Dispose();
        source.Dispose();
    }

    int Unpack(Span<byte> buffer)
    {
        while (!_isBroken)
        {
            if (!_inFrame)
            {
                _frame = _at;
                if (!Fill(1))
                    return 0;
                // Anything else is what is left of a damaged frame.
                if (!Fill(Frame.Length) || !IsHead(_input.AsSpan(_at, Frame.Length)))
                    return Damage();
                _inFrame = true;
            }
            FindNext();
            // Also without input: what was taken before may not all have been given.
            var status = _decompressor.UnwrapStream(_input.AsSpan(_at, _next - _at), buffer, out int taken, out int given);
            _at += taken;
            _isBroken = status == OperationStatus.InvalidData;
            _inFrame = status != OperationStatus.Done;
            if (given > 0)
                return given;
            if (_inFrame && _at == _end && !More())
                break;
        }
        return Damage();
    }

    /// <summary>
    /// The decompressor does not stop between two frames, so it gets no more than one: the bytes up to what may be the next head.
    /// </summary>
    void FindNext()
    {
        if (_next > _at)
            return;
        bool isAll = !Fill(Frame.Length + 1);
        int found = _at < _end ? _input.AsSpan(_at + 1, _end - _at - 1).IndexOf(Frame) : -1;
        _next =
            found >= 0 ? _at + 1 + found
            : isAll ? _end
            // The last bytes that are there may be the first of a head.
            : _end - Frame.Length + 1;
    }

    int Damage()
    {
        IsAtDamage = true;
        return 0;
    }

    void ReadDictionary()
    {
        _begun = true;
        if (!Fill(HeadLength) || BinaryPrimitives.ReadUInt32LittleEndian(_input.AsSpan(_at)) != DictionaryFrame)
            return;
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(_input.AsSpan(_at + 4));
        if (length > LongestDictionary || !Fill(HeadLength + (int)length))
            return;
        var dictionary = _input.AsSpan(_at + HeadLength, (int)length);
        if (dictionary.StartsWith(Frame))
        {
            using var unpack = new Decompressor();
            dictionary = unpack.Unwrap(dictionary, LongestDictionary);
        }
        _decompressor.LoadDictionary(dictionary);
        _at += HeadLength + (int)length;
    }

    bool Fill(int count)
    {
        while (_end - _at < count)
            if (!More())
                return false;
        return true;
    }

    /// <summary>Reads on, and makes room for that: of what is taken, no more than the frame is kept.</summary>
    bool More()
    {
        if (_end == _input.Length)
        {
            int kept = _end - _frame <= LongestKept ? _frame : _at;
            _input.AsSpan(kept, _end - kept).CopyTo(_input);
            (_frame, _at, _next, _end) = (Math.Max(0, _frame - kept), _at - kept, Math.Max(0, _next - kept), _end - kept);
        }
        if (_end == _input.Length)
            Array.Resize(ref _input, _input.Length * 2);
        int read = source.Read(_input, _end, _input.Length - _end);
        _end += read;
        return read > 0;
    }
}
