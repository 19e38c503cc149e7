using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using ZstdSharp;
using static NewsAttribution.Archives.Tests.Warc.SomeWarc;

namespace NewsAttribution.Archives.Tests.Warc;

public class ZstdFramesTests
{
    static readonly string[] Texts =
    [
        .. Enumerable.Range(0, 40).Select(i => string.Create(CultureInfo.InvariantCulture, $"The dam of day {i} holds {i * 37} people.")),
    ];

    static IEnumerable<byte[]> Records => Texts.Select(text => Record(Answer(Page(text))));

    static IEnumerable<string> Expected => Texts.Select(text => Encoding.UTF8.GetString(Page(text)));

    /// <summary>With a checksum, as crawlers write it.</summary>
    static byte[] Zstd(byte[] bytes, byte[]? dictionary = null, bool isSure = true)
    {
        using var compressor = new Compressor();
        compressor.SetParameter(ZstdSharp.Unsafe.ZSTD_cParameter.ZSTD_c_checksumFlag, isSure ? 1 : 0);
        if (dictionary is not null)
            compressor.LoadDictionary(dictionary);
        return compressor.Wrap(bytes).ToArray();
    }

    static byte[] DictionaryFrame(byte[] dictionary)
    {
        byte[] frame = [0x5D, 0x2A, 0x4D, 0x18, 0, 0, 0, 0, .. dictionary];
        BinaryPrimitives.WriteInt32LittleEndian(frame.AsSpan(4), dictionary.Length);
        return frame;
    }

    static byte[] Dictionary => DictBuilder.TrainFromBuffer(Records.SelectMany(r => Enumerable.Repeat(r, 5)), 4096);

    [Fact]
    public void Read_frames_of_any_shape_give_the_same_pages()
    {
        byte[] all = [.. Records.SelectMany(r => r)];
        byte[][] shapes =
        [
            Zstd(all),
            Zstd(all, isSure: false),
            [.. Records.SelectMany(r => Zstd(r))],
            // A frame that readers pass over, and one with nothing in it.
            [.. Zstd(all), 0x50, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3, .. Zstd([])],
            // What is in a frame may look like the head of one.
            [.. Zstd([.. Record(Zstd(all), "metadata"), .. Record(Zstd(all, isSure: false), "request"), .. all])],
            Packed(all, s => new CompressionStream(s)),
        ];
        foreach (byte[] shape in shapes)
        {
            var (pages, tally) = Read(shape);
            Assert.Equal(Expected, pages);
            Assert.Equal(0, tally[Passed.Damaged]);
        }
    }

    [Fact]
    public void Read_dictionary_ahead_of_the_frames_is_used()
    {
        byte[] dictionary = Dictionary,
            frames = [.. Records.SelectMany(r => Zstd(r, dictionary))];
        foreach (byte[] given in (byte[][])[dictionary, Zstd(dictionary)])
        {
            var (pages, tally) = Read(DictionaryFrame(given), frames);
            Assert.Equal(Expected, pages);
            Assert.Empty(tally.Passed);
        }
        // Without it each frame is lost, and is told so.
        var (none, lost) = Read(frames);
        Assert.Empty(none);
        Assert.Equal(Texts.Length, lost[Passed.Damaged]);
    }

    [Fact]
    public void Read_cut_frame_costs_no_other()
    {
        byte[][] records = [.. Records];
        for (int missing = 1; missing < 80; missing += 7)
        {
            var (pages, tally) = Read(Zstd(records[0]), Zstd(records[1])[..^missing], Zstd(records[2]), Zstd(records[3]));
            Assert.Equal(1, tally[Passed.Damaged]);
            Assert.Equal(
                [Expected.ElementAt(0), Expected.ElementAt(2), Expected.ElementAt(3)],
                pages.Where(Expected.Contains).Except([Expected.ElementAt(1)])
            );
        }
    }

    [Fact]
    public void Read_file_that_ends_early_says_so_and_keeps_what_is_there()
    {
        byte[] whole = Zstd([.. Records.SelectMany(r => r)]);
        Assert.Equal(1, Read(whole[..^1]).Tally[Passed.Damaged]);
        Assert.Equal(Expected, Read(whole[..^4]).Pages);
        Assert.Equal(1, Read(Zstd(Record(Answer(Page()))), whole[..3]).Tally[Passed.Damaged]);
    }

    [Fact]
    public void Read_of_any_damage_ends()
    {
        byte[] dictionary = Dictionary,
            file = [.. DictionaryFrame(dictionary), .. Records.SelectMany(r => Zstd(r, dictionary))];
        var random = new Random(7);
        for (int run = 0; run < 500; run++)
        {
            byte[] damaged = [.. file];
            for (int i = random.Next(1, 5); i > 0; i--)
                damaged[random.Next(damaged.Length)] ^= (byte)random.Next(1, 256);
            var (pages, tally) = Read(damaged[..random.Next(1, damaged.Length + 1)]);
            Assert.InRange(pages.Count, 0, Texts.Length);
            Assert.InRange(tally[Passed.Damaged], 0, 2 * Texts.Length);
        }
    }
}
