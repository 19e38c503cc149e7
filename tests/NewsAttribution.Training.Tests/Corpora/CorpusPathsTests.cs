using System.Diagnostics;
using NewsAttribution.Training.Corpora;

namespace NewsAttribution.Training.Tests.Corpora;

public sealed class CorpusPathsTests
{
    [Fact]
    public void ReadFile_that_another_program_writes_to_is_told()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("feed.csv", new byte[1 << 20]);
        Assert.Equal(1 << 20, CorpusPaths.ReadFile(path).Length);
        bool stop = false;
        var writer = new Thread(() =>
        {
            using var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            while (!Volatile.Read(ref stop))
                stream.WriteByte(7);
        });
        writer.Start();
        try
        {
            string? told = null;
            for (var patience = Stopwatch.StartNew(); told is null && patience.Elapsed < TimeSpan.FromMinutes(1); )
                told = Record.Exception(() => CorpusPaths.ReadFile(path))?.Message;
            Assert.Contains("feed.csv: was changed while it was read", told, StringComparison.Ordinal);
        }
        finally
        {
            Volatile.Write(ref stop, true);
            writer.Join();
        }
    }
}
