using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using NewsAttribution.Classifying;
using NewsAttribution.Context;
using NewsAttribution.Cues;
using NewsAttribution.Features;
using NewsAttribution.Tests.Splitting;
using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Tests.Features;

/// <summary>
/// A model is a list of weights for numbers of features. If a number comes to mean something else, every model ever trained is read
/// wrongly, and no answer looks broken. So the numbers that 500 frozen sentences give stand approved beside the version of the feature
/// set, and the numbers of the enums that they are made of; neither may change without the version.
/// </summary>
/// <remarks>
/// To approve the features of a new version: <c>APPROVE_FEATURES=1 dotnet test tests/NewsAttribution.Tests -c Release --filter
/// FeatureFingerprint</c>, and commit <c>features.approved.txt</c>. Of a version that nobody has a model of yet, delete the file first.
/// </remarks>
public sealed class FeatureFingerprintTests
{
    const string HowToApprove = "APPROVE_FEATURES=1 dotnet test tests/NewsAttribution.Tests -c Release --filter FeatureFingerprint";

    static readonly string Approved = Path.GetFullPath(
        Path.Combine(CorpusArticles.DataFolder, "..", "tests", "NewsAttribution.Tests", "Features", "features.approved.txt")
    );

    [Fact]
    public void Features_of_the_frozen_sentences_are_those_of_their_version()
    {
        string[] expected = File.Exists(Approved) ? File.ReadAllLines(Approved) : [];
        string[] found = [Version, .. Fingerprints(), .. Numbers()];
        // What was approved still holds: another version, or new members of the enums.
        bool isOther = expected.Contains(Version) && expected.Except(found).Any();
        if (Environment.GetEnvironmentVariable("APPROVE_FEATURES") == "1" && !isOther)
            File.WriteAllText(Approved, string.Join('\n', expected = found) + "\n");
        if (expected.SequenceEqual(found))
            return;
        string what = isOther
            ? $"""
                The features have changed and FeatureSet.Version has not: models of {Version} would be read wrongly.
                If the change is meant, raise FeatureSet.Version, train the shipped model anew, add a line to CHANGELOG.md,
                and approve the new features: {HowToApprove}
                If nobody has a model of this version yet, delete {Approved} and approve them.
                """
            : $"These numbers of {Version} are not approved in {Approved}. Approve them: {HowToApprove}";
        Assert.Fail(
            $"{what}\nExpected, and not found:\n{Lines(expected.Except(found))}\nFound, and not expected:\n{Lines(found.Except(expected))}"
        );
    }

    /// <summary>The model adds up what is listed: a feature that was there twice would count twice.</summary>
    [Fact]
    public void Features_of_the_frozen_sentences_are_listed_once()
    {
        foreach (var article in FrozenArticles.All)
        foreach (var features in FeatureReader.ExtractArticle(article, FrozenArticles.Knowledge))
            Assert.Distinct(features.Ids);
    }

    [Fact]
    public void Frozen_sentences_are_five_hundred() => Assert.Equal(500, FrozenArticles.All.Sum(article => article.Count));

    static string Version => $"feature set {FeatureSet.Version}";

    static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => "  " + line));

    /// <summary>One of all features, and one a group, so that a difference says where to look.</summary>
    static IEnumerable<string> Fingerprints()
    {
        var knowledge = FrozenArticles.Knowledge;
        uint[][] inArticles =
        [
            .. FrozenArticles.All.SelectMany(article => FeatureReader.ExtractArticle(article, knowledge).Select(f => f.Ids)),
        ];
        uint[][] alone =
        [
            .. FrozenArticles.All.SelectMany(article => article.Select(s => FeatureReader.ExtractSentence(s.Text, knowledge).Ids)),
        ];
        return Fingerprints("in articles", inArticles).Concat(Fingerprints("alone", alone));
    }

    static IEnumerable<string> Fingerprints(string how, uint[][] features) =>
        Enum.GetValues<FeatureGroup>()
            .Select(group => $"{how}, {group}: {Hash(features, id => FeatureId.GroupOf(id) == group)}")
            .Prepend($"{how}, all: {Hash(features, _ => true)}");

    /// <summary>What a sentence has, whatever the order: no more reaches the model.</summary>
    static string Hash(uint[][] features, Func<uint, bool> counts)
    {
        var text = new StringBuilder();
        foreach (uint[] ids in features)
            text.AppendJoin(' ', ids.Where(counts).Order().Select(id => id.ToString("x8", CultureInfo.InvariantCulture))).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(text.ToString().AsSpan())))[..32];
    }

    /// <summary>Not all of these numbers come up in 500 sentences.</summary>
    static IEnumerable<string> Numbers() =>
        [
            .. NumbersOf<FeatureGroup>(),
            .. NumbersOf<Tag>(),
            .. NumbersOf<TokenKind>(),
            .. NumbersOf<WordClass>(),
            .. NumbersOf<SourceKind>(),
            .. NumbersOf<SourceShape>(),
            .. NumbersOf<IntelligenceEvidence>(),
            .. NumbersOf<CueKind>(),
            .. NumbersOf<ClausePlace>(),
            .. NumbersOf<SpeakerRoute>(),
            .. NumbersOf<SentenceKind>(),
        ];

    static IEnumerable<string> NumbersOf<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => $"{typeof(T).Name}.{value} = {Convert.ToUInt64(value, CultureInfo.InvariantCulture)}");
}
