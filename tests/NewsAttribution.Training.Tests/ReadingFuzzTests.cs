using System.Text;
using FsCheck.Xunit;
using NewsAttribution.Fuzzing.Targets;

namespace NewsAttribution.Training.Tests;

/// <summary>
/// Any bytes at all: a file is read, or refused with <see cref="CorpusFormatException"/> and the place; nothing else, and nothing large is
/// made of a small file.
/// </summary>
public sealed class ReadingFuzzTests
{
    static readonly LabelledRow[] Rows =
    [
        new("official-claim", "The mayor, \"Bo\" Åke, said\nthe bridge was safe.")
        {
            Article = "a",
            Paragraph = "1",
            Sentence = "1",
            Kind = "body",
            Source = "The mayor",
        },
        new("intelligence-assessment", "😀 Military intelligence believes it was mined.")
        {
            Article = "a",
            Paragraph = "2",
            Sentence = "2",
            Source = "Military intelligence",
            Note = "first",
            Annotator = "Ana",
        },
        new("narrative", "Snow fell <all> day & night.")
        {
            Article = "b",
            Paragraph = "1",
            Sentence = "1",
            Kind = "headline",
        },
    ];

    static readonly byte[] Corpus = Encoding.UTF8.GetBytes(LabelledRows.ToCsv(Rows));
    static readonly byte[] Suite =
        "group,behaviour,label,text\r\n1,speaker,official-claim,\"The mayor, Bo, spoke.\"\r\n1,speaker,narrative,Snow.\r\n"u8.ToArray();

    [Property(MaxTest = 500, Replay = "(5,1)")]
    public void Csv_AnyBytes_AreReadOrRefused(byte[] bytes) => FileTargets.Csv(bytes);

    [Property(MaxTest = 500, Replay = "(6,1)")]
    public void Csv_AnyBytesBehindAGoodRow_AreReadOrRefused(byte[] bytes) =>
        FileTargets.Csv([.. "label,text\nnarrative,Rain fell.\n"u8, .. bytes]);

    [Property(MaxTest = 500, Replay = "(7,1)")]
    public void Json_AnyBytes_AreReadOrRefused(byte[] bytes) => FileTargets.Json([.. "[{"u8, .. bytes]);

    [Fact]
    [Trait("Speed", "slow")]
    public void Csv_ADamagedFile_IsReadOrRefused()
    {
        var random = new Random(20_260_203);
        for (int round = 0; round < 4_000; round++)
            FileTargets.Csv(DamagedFile.Of(round % 4 == 0 ? Suite : Corpus, random));
    }

    [Theory]
    [Trait("Speed", "slow")]
    [InlineData(AnnotationFormat.LabelStudio)]
    [InlineData(AnnotationFormat.Prodigy)]
    [InlineData(AnnotationFormat.Doccano)]
    public void Json_ADamagedFile_IsReadOrRefused(AnnotationFormat format)
    {
        byte[] good = Encoding.UTF8.GetBytes(AnnotationFile.Write(Rows, format));
        var random = new Random(20_260_203);
        for (int round = 0; round < 2_000; round++)
            FileTargets.Json(DamagedFile.Of(good, random));
    }

    /// <summary>The damage is such that some files are still good: otherwise the tests above would read none.</summary>
    [Fact]
    public void Csv_SomeDamagedFiles_AreStillRead()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(7);
        int read = 0;
        for (int round = 0; round < 300; round++)
            try
            {
                read += LabelledRows.Read(folder.Write("x.csv", DamagedFile.Of(Corpus, random))).Count > 0 ? 1 : 0;
            }
            catch (CorpusFormatException)
            {
                // The other outcome.
            }
        Assert.InRange(read, 30, 270);
    }

    [Theory]
    [Trait("Speed", "slow")]
    [InlineData("", ",")]
    [InlineData("", "\"")]
    [InlineData("", "\n")]
    [InlineData("", "label,")]
    [InlineData("label,text\n", ",\n")]
    [InlineData("label,text\n", "\"")]
    [InlineData("label,text\n", "\",")]
    [InlineData("label,text\nnarrative,\"", "Rain fell.\n")]
    [InlineData("label,text\n", "narrative,\"Rain.\n")]
    [InlineData("label,text\n", "narrative,Ra\"in.\n")]
    [InlineData("label,text\n\"", "x")]
    [InlineData("label,text\n", "narrative,Rain fell over the harbour.\n")]
    [InlineData("article,label,text\n", "a,narrative,\"Rain \"\"fell\"\" over the harbour.\"\r\n")]
    public void Csv_TenMegabytesOfTheSame_AreReadOrRefusedInLittleMemory(string head, string piece)
    {
        byte[] file = DamagedFile.Repeating(head, piece, 10_000_000);
        using var folder = new TemporaryFolder();
        string path = folder.Write("x.csv", file);
        foreach (
            var read in new Action[]
            {
                () => Training.Corpus.Read([path]),
                () => BehaviourSuite.Read(path),
                () => AnnotationFile.Read(path, AnnotationFormat.Csv, out _),
            }
        )
            try
            {
                // The file, its text and buffers that double as they grow; for each row an array and a place in a list, for each cell a
                // place in an array.
                int rows = file.AsSpan().Count((byte)'\n'),
                    cells = file.AsSpan().Count((byte)',');
                Allocation.Bounded(file.Length * 20L + rows * 160L + cells * 40L, () =>
                {
                    read();
                    return 0;
                });
            }
            catch (CorpusFormatException e)
            {
                Assert.InRange(e.Errors.Count, 1, 20_000);
                Assert.InRange(e.Message.Length, 1, 20_000);
            }
    }
}
