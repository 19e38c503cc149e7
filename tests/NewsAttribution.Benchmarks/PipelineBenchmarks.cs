using BenchmarkDotNet.Attributes;

namespace NewsAttribution.Benchmarks;

/// <summary>What a user calls: a sentence, an article, batches, splitting, loading.</summary>
[MemoryDiagnoser]
public class PipelineBenchmarks
{
    readonly string[] _sentences = SomeText.Sentences();
    readonly string[] _articles = SomeText.Articles();
    readonly SentenceClassifier _classifier = SentenceClassifier.Default;
    byte[] _model = [];

    [GlobalSetup]
    public void Setup() => _model = SomeText.ShippedModel();

    /// <summary>All sentences of the corpus, one call each; the time is that of one call.</summary>
    [Benchmark(OperationsPerInvoke = SomeText.SentenceCount)]
    public int Sentence()
    {
        int sum = 0;
        for (int i = 0; i < SomeText.SentenceCount; i++)
            sum += (int)_classifier.Classify(_sentences[i].AsSpan()).Label;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = SomeText.ArticleCount)]
    public int Article()
    {
        int sum = 0;
        for (int i = 0; i < SomeText.ArticleCount; i++)
            sum += _classifier.ClassifyArticle(_articles[i]).Sentences.Count;
        return sum;
    }

    [Benchmark]
    [Arguments(1)]
    [Arguments(-1)]
    public int Batch(int threads) => _classifier.Classify(_sentences, threads).Count;

    [Benchmark(OperationsPerInvoke = SomeText.ArticleCount)]
    public int Split()
    {
        int sum = 0;
        for (int i = 0; i < SomeText.ArticleCount; i++)
            sum += SentenceSplitter.Split(_articles[i]).Count;
        return sum;
    }

    [Benchmark]
    public SentenceClassifier Load() => SentenceClassifier.Load(new MemoryStream(_model));

    [Benchmark]
    public Explanation Explain() => _classifier.Explain("The dam will hold, the water ministry said.");
}
