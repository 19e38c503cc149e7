using NewsAttribution.Tests.Splitting;

namespace NewsAttribution.Smoke;

/// <summary>Many threads classify at once, each from another sentence on; every answer must be that of one thread alone.</summary>
static class ManyThreads
{
    public static int Run(int threadCount, int calls)
    {
        var classifier = SentenceClassifier.Default;
        string[] sentences = [.. CorpusArticles.Corpus().SelectMany(article => article.Sentences).Select(sentence => sentence.Text)];
        var expected = classifier.Classify(sentences);
        long differences = 0;
        var threads = new Thread[threadCount];
        for (int t = 0; t < threads.Length; t++)
        {
            int first = t * 997;
            threads[t] = new(() =>
            {
                for (int call = 0; call < calls; call++)
                {
                    int i = (first + call) % sentences.Length;
                    if (classifier.Classify(sentences[i].AsSpan()) != expected[i])
                        Interlocked.Increment(ref differences);
                }
            });
        }
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
        Console.WriteLine($"{threadCount} threads with {calls} calls each: {differences} answers differ from those of one thread");
        return differences == 0 ? 0 : 1;
    }
}
