namespace NewsAttribution.Cli.Tests.Faults;

/// <summary>Counts what is read from it or written to it, and does something of its own at one of these calls.</summary>
/// <param name="bytes">What is read.</param>
/// <param name="most">How many bytes a call takes or gives: fewer than were asked for.</param>
/// <param name="at">The call that fails, from 1; none with 0.</param>
/// <param name="fault">Called there, once: throws, or cancels and lets the call be.</param>
sealed class FaultyStream(byte[] bytes, int most, int at = 0, Action? fault = null) : BareStream
{
    readonly MemoryStream _written = new();
    int _position;

    /// <summary>How many calls there were.</summary>
    public int Calls { get; private set; }

    public byte[] Written => _written.ToArray();

    /// <summary>What was written before the call that failed.</summary>
    public byte[] BeforeFault { get; private set; } = [];

    void Count()
    {
        if (++Calls != at)
            return;
        BeforeFault = Written;
        fault!();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        Count();
        int given = Math.Min(Math.Min(count, most), bytes.Length - _position);
        bytes.AsSpan(_position, given).CopyTo(buffer.AsSpan(offset));
        _position += given;
        return given;
    }

    /// <summary>Each piece of a few bytes is a call, so that a fault comes within a line too.</summary>
    public override void Write(byte[] buffer, int offset, int count)
    {
        for (int end = offset + count; offset < end; offset += most)
        {
            Count();
            _written.Write(buffer, offset, Math.Min(most, end - offset));
        }
    }

    public override bool CanRead => true;
    public override bool CanWrite => true;
}
