using FsCheck;
using FsCheck.Xunit;
using NewsAttribution.Model;

namespace NewsAttribution.Tests.Model;

/// <summary>
/// Any bytes at all: a model is read or refused with <see cref="ModelFormatException"/>, nothing else, and nothing large is allocated for a
/// small file.
/// </summary>
public sealed class ModelFuzzTests
{
    [Property(MaxTest = 3_000, Replay = "(3,1)")]
    public void Load_AnyBytes_IsRefused(byte[] bytes) =>
        Assert.Throws<ModelFormatException>(() => SentenceClassifier.Load(new MemoryStream(bytes)));

    [Property(MaxTest = 3_000, Replay = "(4,1)")]
    public void Load_AnyBytesBehindGoodMagic_IsRefused(byte[] bytes) =>
        Assert.Throws<ModelFormatException>(() => SentenceClassifier.Load(new MemoryStream([.. ModelFormat.Magic, 1, 0, 0, 0, .. bytes])));

    /// <summary>Every byte of the file with values of each class, the checksum made good: what a checksum cannot catch.</summary>
    [Fact]
    public void Load_EachByteChangedUnderAGoodChecksum_IsReadOrRefused()
    {
        byte[] good = SomeModel.File();
        int refused = 0,
            read = 0;
        for (int offset = 0; offset < good.Length - ModelFormat.ChecksumLength; offset++)
            foreach (byte value in new byte[] { 0, 1, 0x7F, 0x80, 0xFF, (byte)(good[offset] ^ 1), (byte)(good[offset] + 1), (byte)'\n' })
                Count(TryLoad(SomeModel.Patched(offset, value)), ref read, ref refused);
        Assert.True(refused > 500 && read > 500, $"{refused} refused, {read} read");
    }

    [Fact]
    public void Load_SeveralBytesChangedUnderAGoodChecksum_IsReadOrRefused()
    {
        var random = new Random(20_260_203);
        int refused = 0,
            read = 0;
        int length = SomeModel.File().Length;
        for (int round = 0; round < 30_000; round++)
        {
            var bytes = new byte[random.Next(1, 5)];
            random.NextBytes(bytes);
            Count(
                TryLoad(SomeModel.Patched(random.Next(length - ModelFormat.ChecksumLength - bytes.Length), bytes)),
                ref read,
                ref refused
            );
        }
        Assert.True(refused > 0 && read > 0);
    }

    [Fact]
    public void Load_OfAHeaderThatPromisesGigabytes_AllocatesLittle()
    {
        byte[] file = SomeModel.Patched(16, 0xFF, 0xFF, 0xFF, 0x7F);
        Assert.Throws<ModelFormatException>(() => SentenceClassifier.Load(new MemoryStream(file)));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<ModelFormatException>(() => SentenceClassifier.Load(new MemoryStream(file)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    /// <summary>A file that another process is writing to while it is read.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Load_OfAFileThatChangesMeanwhile_IsRefused(bool shrinks)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, SomeModel.File());
            using var stream = new ChangingStream(path, shrinks);
            Assert.Throws<ModelFormatException>(() => SentenceClassifier.Load(stream));
        }
        finally
        {
            File.Delete(path);
        }
    }

    static bool TryLoad(byte[] file)
    {
        try
        {
            var classifier = SentenceClassifier.Load(new MemoryStream(file));
            AnswerLaw.HoldForSentence(classifier, "The dam will hold, the water ministry said.");
            _ = classifier.Passport;
            return true;
        }
        catch (ModelFormatException)
        {
            return false;
        }
    }

    static void Count(bool loaded, ref int read, ref int refused)
    {
        if (loaded)
            read++;
        else
            refused++;
    }

    /// <summary>Hands out the header, then changes the file after it.</summary>
    sealed class ChangingStream(string path, bool shrinks)
        : FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0)
    {
        bool _changed;

        public override int Read(Span<byte> buffer)
        {
            int got = base.Read(buffer);
            Change();
            return got;
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int got = base.Read(buffer, offset, count);
            Change();
            return got;
        }

        void Change()
        {
            if (_changed)
                return;
            _changed = true;
            long at = Position;
            if (shrinks)
                SetLength(at + 10);
            else
            {
                Position = at + 30;
                WriteByte(0xA5);
                Position = at;
            }
        }
    }
}
