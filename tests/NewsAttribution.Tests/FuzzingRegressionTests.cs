using NewsAttribution.Fuzzing.Targets;
using NewsAttribution.Tests.Splitting;

namespace NewsAttribution.Tests;

/// <summary>
/// Inputs that the fuzzer found to break a law once, or that go most ways through the code (<c>tests/fuzzing</c>): each keeps the law.
/// </summary>
public sealed class FuzzingRegressionTests
{
    public static TheoryData<string> Files(string target) =>
        [.. Directory.GetFiles(Folder(target)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files), "model")]
    public void Load_OfAFoundFile_IsReadOrRefused(string file) => ModelTargets.Load(Read("model", file));

    [Theory]
    [MemberData(nameof(Files), "mended-model")]
    public void Load_OfAFoundFileWithAGoodChecksum_IsReadOrRefused(string file) => ModelTargets.LoadMended(Read("mended-model", file));

    [Theory]
    [MemberData(nameof(Files), "splitter")]
    public void Split_OfAFoundText_KeepsTheLaw(string file) => TextTargets.Split(Read("splitter", file));

    [Theory]
    [MemberData(nameof(Files), "sentence")]
    public void Classify_OfAFoundText_KeepsTheLaw(string file) => TextTargets.Sentence(Read("sentence", file));

    [Theory]
    [MemberData(nameof(Files), "article")]
    public void ClassifyArticle_OfAFoundText_KeepsTheLaw(string file) => TextTargets.Article(Read("article", file));

    static byte[] Read(string target, string file) => File.ReadAllBytes(Path.Combine(Folder(target), file));

    static string Folder(string target) => Path.Combine(CorpusArticles.DataFolder, "..", "tests", "fuzzing", "regressions", target);
}
