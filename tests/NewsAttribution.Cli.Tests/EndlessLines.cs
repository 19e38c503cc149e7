using System.Text;

namespace NewsAttribution.Cli.Tests;

/// <summary>Input that comes batch by batch, and notes how many answers had been written whenever more was asked for.</summary>
sealed class EndlessLines(string batch, int batches) : BareStream
{
    readonly byte[] _batch = Encoding.UTF8.GetBytes(batch);
    int _reads,
        _given;

    public long MemoryAtStart { get; private set; }
    public long Answers { get; set; }
    public List<long> AnswersAtRead { get; } = [];
    public Action<int>? OnRead { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        // A batch that is longer than the reader's buffer comes in pieces.
        if (_given == 0 && !Next())
            return 0;
        int given = Math.Min(count, _batch.Length - _given);
        _batch.AsSpan(_given, given).CopyTo(buffer.AsSpan(offset));
        _given = (_given + given) % _batch.Length;
        return given;
    }

    bool Next()
    {
        if (_reads == 100)
            MemoryAtStart = GC.GetTotalMemory(forceFullCollection: true);
        if (_reads < 100)
            AnswersAtRead.Add(Answers);
        OnRead?.Invoke(_reads);
        return _reads++ < batches;
    }

    public override bool CanRead => true;
    public override bool CanWrite => false;

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
