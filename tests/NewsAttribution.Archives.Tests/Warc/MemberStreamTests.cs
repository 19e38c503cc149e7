using System.IO.Compression;
using NewsAttribution.Archives.Warc;

namespace NewsAttribution.Archives.Tests.Warc;

public class MemberStreamTests
{
    static (byte[] Bytes, int Damages) Read(params byte[][] parts)
    {
        using var stream = new MemberStream(new MemoryStream([.. parts.SelectMany(p => p)]));
        var all = new MemoryStream();
        byte[] buffer = new byte[5000];
        int damages = 0;
        while (true)
        {
            int read = stream.Read(buffer);
            all.Write(buffer, 0, read);
            if (read > 0)
                continue;
            if (!stream.IsAtDamage)
                return (all.ToArray(), damages);
            damages++;
            if (!stream.Resume())
                return (all.ToArray(), damages);
        }
    }

    static byte[] Noise(int length, int seed = 1)
    {
        byte[] noise = new byte[length];
        new Random(seed).NextBytes(noise);
        return noise;
    }

    /// <summary>As it is, in blocks that are not compressed: what is in it can be found in the file.</summary>
    static byte[] Stored(byte[] bytes) => SomeWarc.Packed(bytes, s => new GZipStream(s, CompressionLevel.NoCompression));

    [Fact]
    public void Read_member_with_heads_of_others_inside_gives_it_whole()
    {
        byte[] inner = [.. Stored(Noise(3000)), .. Stored(Noise(70_000, 2)), .. Stored(Noise(10, 3))],
            outer = [.. Noise(500, 4), .. inner, .. Noise(500, 5)],
            before = Noise(2000, 6);
        var (bytes, damages) = Read(Stored(before), Stored(outer), Stored(before));
        Assert.Equal(0, damages);
        Assert.Equal([.. before, .. outer, .. before], bytes);
    }

    [Fact]
    public void Read_cut_member_costs_no_other()
    {
        byte[] good = Noise(5000);
        for (int missing = 1; missing < 60; missing += 7)
        {
            byte[] cut = SomeWarc.Gzip(Noise(4000, missing));
            var (bytes, damages) = Read(SomeWarc.Gzip(good), cut[..^missing], SomeWarc.Gzip(good), SomeWarc.Gzip(good));
            Assert.Equal(1, damages);
            Assert.Equal([.. good, .. good], bytes[^(2 * good.Length)..]);
            Assert.Equal(good, bytes[..good.Length]);
        }
    }

    [Fact]
    public void Read_member_that_is_longer_than_memory_gives_it_whole()
    {
        byte[] large = Noise(20_000_000),
            small = Noise(100, 2);
        var (bytes, damages) = Read(SomeWarc.Gzip(small), SomeWarc.Gzip(large), SomeWarc.Gzip(small));
        Assert.Equal(0, damages);
        Assert.Equal([.. small, .. large, .. small], bytes);
    }

    [Fact]
    public void Read_of_any_damage_ends()
    {
        var random = new Random(5);
        byte[] file = [.. Enumerable.Range(0, 20).SelectMany(i => SomeWarc.Gzip(Noise(random.Next(3000), i)))];
        for (int run = 0; run < 200; run++)
        {
            byte[] damaged = [.. file];
            for (int i = random.Next(1, 5); i > 0; i--)
                damaged[random.Next(damaged.Length)] ^= (byte)random.Next(1, 256);
            var (_, damages) = Read(damaged[..random.Next(1, damaged.Length + 1)]);
            Assert.InRange(damages, 0, 21);
        }
    }
}
