using NewsAttribution.Fuzzing.Targets;

namespace NewsAttribution.Training.Tests;

/// <summary>
/// Files that the fuzzer found to break a law once, or that go most ways through the reading (<c>tests/fuzzing</c>): each is read or
/// refused with its place.
/// </summary>
public sealed class FuzzingRegressionTests
{
    public static TheoryData<string> Files(string target) =>
        [.. Directory.GetFiles(Folder(target)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files), "csv")]
    public void Read_OfAFoundCsvFile_KeepsTheLaw(string file) => FileTargets.Csv(File.ReadAllBytes(Path.Combine(Folder("csv"), file)));

    [Theory]
    [MemberData(nameof(Files), "json")]
    public void Read_OfAFoundAnnotationFile_KeepsTheLaw(string file) =>
        FileTargets.Json(File.ReadAllBytes(Path.Combine(Folder("json"), file)));

    static string Folder(string target) => Path.Combine(Some.Root, "tests", "fuzzing", "regressions", target);
}
