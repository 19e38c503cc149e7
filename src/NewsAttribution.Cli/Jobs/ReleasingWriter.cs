using System.Text;

namespace NewsAttribution.Cli.Jobs;

/// <summary>
/// Stands for the output where a file is read on a thread of its own: a reader flushes before it may have to wait, and then what was read
/// so far must go on its way.
/// </summary>
sealed class ReleasingWriter(Action release) : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Flush() => release();
}
