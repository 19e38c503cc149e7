namespace NewsAttribution.Cli.Tests;

/// <summary>Output that counts the lines written to it.</summary>
sealed class WatchedStream(EndlessLines input) : BareStream
{
    public override void Write(byte[] buffer, int offset, int count) => input.Answers += buffer.AsSpan(offset, count).Count((byte)'\n');

    public override bool CanRead => false;
    public override bool CanWrite => true;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
