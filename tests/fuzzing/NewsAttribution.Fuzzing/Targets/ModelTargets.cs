using NewsAttribution.Classifying;
using NewsAttribution.Features;
using NewsAttribution.Model;
using NewsAttribution.Tests;

namespace NewsAttribution.Fuzzing.Targets;

/// <summary>Any bytes as a model file: it is refused with <see cref="ModelFormatException"/>, or it answers as every model does.</summary>
static class ModelTargets
{
    /// <summary>A header may promise more than comes: the reader makes a buffer of 1 MB and no more before it sees the bytes.</summary>
    const long Buffer = 2 << 20;

    public static void Load(byte[] file)
    {
        try
        {
            // A feature of 20 bytes becomes an id, four weights and up to four slots of 8 bytes; a wrong name is told in the message.
            var classifier = Allocation.Bounded(Buffer + (file.Length * 40L), () => SentenceClassifier.Load(new MemoryStream(file)));
            Hold(classifier);
            Hold(classifier.With(new() { LabelPrior = new(.25f, .25f, .25f, .25f) }));
        }
        catch (ModelFormatException e)
        {
            Assert.NotEmpty(e.Message);
        }
    }

    /// <summary>
    /// The same with length, checksum and feature set made good, which no mutation would ever hit and a new version changes: what they
    /// guard is reached.
    /// </summary>
    public static void LoadMended(byte[] file) => Load(Mended(file));

    static void Hold(SentenceClassifier classifier)
    {
        AnswerLaw.HoldForSentence(classifier, "The dam will hold, the water ministry said.");
        Assert.NotNull(classifier.Passport);
    }

    static byte[] Mended(byte[] file)
    {
        if (file.Length < ModelFormat.HeaderLength + ModelFormat.ChecksumLength)
            return file;
        byte[] mended = [.. file];
        BitConverter.TryWriteBytes(mended.AsSpan(12), FeatureSet.Version);
        BitConverter.TryWriteBytes(mended.AsSpan(16), mended.Length);
        BitConverter.TryWriteBytes(mended.AsSpan(^4..), ModelFormat.Checksum(mended.AsSpan(..^4)));
        return mended;
    }
}
