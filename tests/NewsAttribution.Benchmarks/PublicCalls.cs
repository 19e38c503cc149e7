using System.Diagnostics;

namespace NewsAttribution.Benchmarks;

/// <summary>
/// The calls of a user, each over a chunk of the articles. Uses nothing but the public API: <see cref="SideBySide"/> loads this class
/// twice, each time with another build of the library.
/// </summary>
sealed class PublicCalls
{
    readonly string[] _articles;
    readonly ArticleSentence[][] _sentences;

    /// <param name="articles">The articles as they stand on a page.</param>
    /// <param name="texts">The sentences of each.</param>
    /// <param name="paragraphs">The numbers of their paragraphs.</param>
    public PublicCalls(string[] articles, string[][] texts, int[][] paragraphs)
    {
        _articles = articles;
        _sentences = [.. texts.Zip(paragraphs, (text, numbers) => text.Zip(numbers, (t, n) => new ArticleSentence(t, n)).ToArray())];
    }

    public static string[] Names { get; } = ["Classify", "ClassifySentences", "ClassifyArticle", "SentenceSplitter.Split"];

    /// <summary>Nanoseconds and bytes that a call takes for the articles from one to another.</summary>
    public (double Nanoseconds, long Bytes) Measure(int call, int first, int end)
    {
        var classifier = SentenceClassifier.Default;
        long bytes = GC.GetAllocatedBytesForCurrentThread(),
            start = Stopwatch.GetTimestamp();
        for (int i = first; i < end; i++)
            switch (call)
            {
                case 0:
                    foreach (var sentence in _sentences[i])
                        classifier.Classify(sentence.Text.AsSpan());
                    break;
                case 1:
                    classifier.ClassifySentences(_sentences[i]);
                    break;
                case 2:
                    classifier.ClassifyArticle(_articles[i]);
                    break;
                default:
                    SentenceSplitter.Split(_articles[i]);
                    break;
            }
        double time = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
        return (time, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }
}
