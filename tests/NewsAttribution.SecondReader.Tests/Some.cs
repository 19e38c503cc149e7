using System.Diagnostics;
using NewsAttribution.Tests.Documents;
using NewsAttribution.Training;

namespace NewsAttribution.SecondReading.Tests;

/// <summary>Makers of what the tests need.</summary>
static class Some
{
    public static SentenceClassifier Careful { get; } = SentenceClassifier.Default.With(SecondReader.Default);

    /// <summary>Articles of the corpus, some of each kind of file.</summary>
    public static IReadOnlyList<CorpusArticle> Articles { get; } =
    [
        .. new[] { "b07", "t03", "u02", "v01" }.SelectMany(name =>
            Corpus.Read([Path.Join(Readme.Root, "data", "corpus", name + ".csv")]).Articles.Take(3)
        ),
    ];

    public static ReadOnlyMemory<char>[] Texts(CorpusArticle article) => [.. article.Sentences.Select(s => s.Text.AsMemory())];

    /// <summary>Each line of a file beside the tests, without those that begin with #.</summary>
    public static string[] Lines(string file) =>
        [.. File.ReadAllLines(Path.Join(AppContext.BaseDirectory, file)).Where(line => line.Length > 0 && line[0] != '#')];

    /// <summary>The tool as its users start it.</summary>
    public static (int Code, string Output, string Error) Newsattr(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Join(AppContext.BaseDirectory, "newsattr-careful.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
