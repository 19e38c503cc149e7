using System.Diagnostics;
using System.IO.Compression;
using System.Text;
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

    const string Table = "label,text\nnarrative,“Rain” fell.\n";

    [Fact]
    public void ReadTable_gives_the_same_bytes_whatever_they_were_packed_in()
    {
        using var folder = new TemporaryFolder();
        byte[] plain = Encoding.UTF8.GetBytes(Table);
        byte[][] stored =
        [
            plain,
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Table)],
            [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Table)],
            Packed(plain),
        ];
        Assert.All(stored, bytes => Assert.Equal(plain, CorpusPaths.ReadTable(folder.Write("a.csv", bytes))));
    }

    [Fact]
    public void ReadTable_of_damaged_gzip_says_so()
    {
        using var folder = new TemporaryFolder();
        byte[] bytes = Packed(Encoding.UTF8.GetBytes(Table));
        bytes[10] ^= 0xFF;
        var error = Assert.Throws<CorpusFormatException>(() => Corpus.Read([folder.Write("a.csv", bytes)])).Errors.Single();
        Assert.Contains("damaged", error.Found, StringComparison.Ordinal);
    }

    static byte[] Packed(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
