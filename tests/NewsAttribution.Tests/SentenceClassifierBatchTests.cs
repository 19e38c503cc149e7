using NewsAttribution.Tests.Splitting;
using NewsAttribution.Tokens;

namespace NewsAttribution.Tests;

public sealed class SentenceClassifierBatchTests
{
    static readonly SentenceClassifier Classifier = SentenceClassifier.Default;
    static readonly LabelledArticle[] Articles = [.. CorpusArticles.Corpus().Take(24)];
    static readonly string[] Sentences = [.. Articles.SelectMany(article => article.Sentences).Select(sentence => sentence.Text)];

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(-1)]
    public void Classify_on_several_threads_answers_as_on_one(int threads) =>
        Assert.Equal(Classifier.Classify(Sentences), Classifier.Classify(Sentences, threads));

    [Fact]
    public void Classify_after_other_sentences_answers_as_a_fresh_thread()
    {
        var busy = Classifier.Classify(Sentences);
        for (int i = 0; i < Sentences.Length; i += 10)
        {
            Classification? fresh = null;
            var thread = new Thread(sentence => fresh = Classifier.Classify((string)sentence!));
            thread.Start(Sentences[i]);
            thread.Join();
            Assert.Equal(busy[i], fresh);
        }
    }

    [Fact]
    public void ClassifyArticles_on_several_threads_answers_as_one_article_after_the_other()
    {
        var together = Classifier.ClassifyArticles([.. Articles.Select(article => article.Text)], -1);
        for (int i = 0; i < Articles.Length; i++)
            Assert.Equal(Classifier.ClassifyArticle(Articles[i].Text).Sentences, together[i].Sentences);
    }

    [Fact]
    public void Classify_on_64_threads_at_once_answers_as_on_one()
    {
        var expected = Classifier.Classify(Sentences);
        int differences = 0;
        var threads = new Thread[64];
        for (int t = 0; t < threads.Length; t++)
        {
            int first = t * 131;
            threads[t] = new(() =>
            {
                for (int call = 0; call < 1_000; call++)
                {
                    int i = (first + call) % Sentences.Length;
                    if (Classifier.Classify(Sentences[i]) != expected[i])
                        Interlocked.Increment(ref differences);
                }
            });
        }
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
        Assert.Equal(0, differences);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Classify_with_a_null_among_the_sentences_names_it(int threads)
    {
        var exception = Assert.Throws<ArgumentException>(() => Classifier.Classify(["It rained.", null!], threads));
        Assert.Contains("Text 1 is null", exception.Message, StringComparison.Ordinal);
        Assert.Equal("sentences", exception.ParamName);
        Assert.Equal("articles", Assert.Throws<ArgumentNullException>(() => Classifier.ClassifyArticles((string[])null!, threads)).ParamName);
    }

    [Fact]
    public void ClassifySentences_with_a_null_text_names_it()
    {
        var exception = Assert.Throws<ArgumentException>(() => Classifier.ClassifySentences([new("It rained."), default]));
        Assert.Contains("sentence 1 is null", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    public void Classify_on_an_impossible_number_of_threads_refuses(int threads) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Classifier.Classify(Sentences, threads));

    [Fact]
    public void Classify_that_is_cancelled_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Classifier.Classify(Sentences, 1, source.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => Classifier.Classify(Sentences, 2, source.Token));
    }
}
