using NewsAttribution.Cli.Tests.Faults;

namespace NewsAttribution.Worker.Tests;

/// <summary>A disk that is full at any byte of the file that <c>collect</c> writes.</summary>
[CollectionDefinition(nameof(CollectedFileTests), DisableParallelization = true)]
[Collection(nameof(CollectedFileTests))]
public sealed class CollectedFileTests
{
    [Theory]
    [InlineData("csv")]
    [InlineData("ndjson")]
    [InlineData("parquet")]
    public void Finish_on_a_full_disk_names_the_file_and_leaves_the_old_one(string ending)
    {
        if (OperatingSystem.IsWindows())
            return;
        string folder = Directory.CreateTempSubdirectory("newsattr-test-").FullName,
            path = Path.Join(folder, $"out.{ending}");
        var sentences = Some.Labeller.Label(new("a1", Some.Text), "articles");
        File.WriteAllText(path, "mine");
        int at = 0;
        for (; !IsWritten(path, sentences, at); at += at < 8 ? 1 : 97)
        {
            Assert.Equal("mine", File.ReadAllText(path));
            Assert.Equal([path], Directory.GetFileSystemEntries(folder));
        }
        Assert.InRange(at, 1, int.MaxValue);
        Assert.InRange(new FileInfo(path).Length, 100, at);
        Directory.Delete(folder, recursive: true);
    }

    static bool IsWritten(string path, IReadOnlyList<SentenceRecord> sentences, int room)
    {
        try
        {
            using var limit = new FileSizeLimit(room);
            using var file = new CollectedFile(path);
            foreach (var sentence in sentences)
                file.Write(sentence);
            file.Finish();
            return true;
        }
        catch (FailedRunException e)
        {
            Assert.Contains($"{path}: could not be written", e.Message, StringComparison.Ordinal);
            Assert.Contains("Expected a folder with room", e.Message, StringComparison.Ordinal);
            return false;
        }
    }
}
