using NewsAttribution.Classifying;
using NewsAttribution.Cues;
using NewsAttribution.Features;
using NewsAttribution.Lexicon;
using NewsAttribution.Model;

namespace NewsAttribution.Tests.Model;

/// <summary>Makers of small models.</summary>
static class SomeModel
{
    public static LinearModel Linear { get; } =
        new([0, 7, 4_000_000_000], [new(1, 2, 3, 4), new(0.5f, 0, 0, -0.5f), new(10, 20, 30, 40)], new(0.1f, 0.2f, 0.3f, 0.4f));

    public static Calibration Calibration { get; } = new(new(0.5f, 0.6f, 0.7f, 0.8f), new(0, 0.1f, 0.2f, 0.3f));

    public static LabelProbabilities Prior { get; } = new(0.25f, 0.125f, 0.125f, 0.5f);

    public static byte[] File(int? featureVersion = null) =>
        new ModelWriter(featureVersion ?? FeatureSet.Version)
            .Add(ModelFormat.Cues, CueRanking.Untrained)
            .Add(ModelFormat.Linear, Linear)
            .Add(Calibration, Prior)
            .AddPassport("""{"name":"Zoë"}""")
            .ToArray();

    /// <summary>A model that says which lexicon it was trained with, and brings words along.</summary>
    public static byte[] WithLexicon(LexiconFingerprint trained, WordList? words) =>
        new ModelWriter(FeatureSet.Version)
            .Add(ModelFormat.Cues, CueRanking.Untrained)
            .Add(ModelFormat.Linear, Linear)
            .Add(Calibration, Prior)
            .Add(trained, words)
            .ToArray();

    /// <summary>A model with one more section, whatever its bytes.</summary>
    public static byte[] WithSection(string name, byte[] content) =>
        new ModelWriter(FeatureSet.Version)
            .Add(ModelFormat.Cues, CueRanking.Untrained)
            .Add(ModelFormat.Linear, Linear)
            .Add(Calibration, Prior)
            .Add(name, content)
            .ToArray();

    /// <summary>A copy with some bytes replaced, and the checksum made good again.</summary>
    public static byte[] Patched(int offset, params byte[] bytes)
    {
        var file = File();
        bytes.CopyTo(file, offset);
        BitConverter.TryWriteBytes(file.AsSpan(^4..), ModelFormat.Checksum(file.AsSpan(..^4)));
        return file;
    }
}
