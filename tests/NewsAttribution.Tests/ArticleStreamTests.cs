using System.Runtime.CompilerServices;

namespace NewsAttribution.Tests;

public sealed class ArticleStreamTests
{
    static readonly SentenceClassifier Classifier = SentenceClassifier.Default;
    static readonly string[] Articles =
    [
        .. Enumerable
            .Range(0, 40)
            .Select(i => string.Concat(Enumerable.Repeat($"The dam will hold, the water ministry said on day {i}. It rained. ", i % 7))),
    ];

    static async IAsyncEnumerable<string> Coming(
        IEnumerable<string> articles,
        Action<int>? asked = null,
        [EnumeratorCancellation] CancellationToken token = default
    )
    {
        int i = 0;
        foreach (string article in articles)
        {
            asked?.Invoke(i++);
            await Task.Yield();
            token.ThrowIfCancellationRequested();
            yield return article;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(-1)]
    public async Task ClassifyArticles_of_a_stream_answers_in_order(int threads)
    {
        var answers = await Classifier.ClassifyArticles(Coming(Articles), threads).ToListAsync();
        Assert.Equal(Articles.Length, answers.Count);
        for (int i = 0; i < Articles.Length; i++)
            Assert.Equal(Classifier.ClassifyArticle(Articles[i]).Sentences, answers[i].Sentences);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task ClassifyArticles_of_a_stream_holds_no_more_than_its_threads(int threads)
    {
        int asked = 0,
            given = 0,
            most = 0;
        await foreach (var _ in Classifier.ClassifyArticles(Coming(Articles, _ => most = Math.Max(most, ++asked - given)), threads))
            given++;
        // Those in work, and the one that was asked for and waits.
        Assert.InRange(most, 1, threads + 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task ClassifyArticles_of_a_live_stream_answers_before_the_next_article_comes(int threads)
    {
        var answered = new SemaphoreSlim(0);
        async IAsyncEnumerable<string> Live()
        {
            foreach (string article in Articles.Take(5))
            {
                yield return article;
                await answered.WaitAsync();
            }
        }
        int given = 0;
        await foreach (var _ in Classifier.ClassifyArticles(Live(), threads))
        {
            given++;
            answered.Release();
        }
        Assert.Equal(5, given);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task ClassifyArticles_of_a_stream_that_fails_gives_what_came_before(int threads)
    {
        async IAsyncEnumerable<string> Failing()
        {
            yield return Articles[1];
            yield return Articles[2];
            await Task.Yield();
            throw new IOException("The feed is gone.");
        }
        await using var answers = Classifier.ClassifyArticles(Failing(), threads).GetAsyncEnumerator();
        Assert.True(await answers.MoveNextAsync());
        Assert.True(await answers.MoveNextAsync());
        Assert.Equal(Classifier.ClassifyArticle(Articles[2]).Sentences, answers.Current.Sentences);
        await Assert.ThrowsAsync<IOException>(async () => await answers.MoveNextAsync());
    }

    [Fact]
    public async Task ClassifyArticles_of_a_stream_with_a_null_names_it()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(async () =>
            await Classifier.ClassifyArticles(Coming(["It rained.", null!])).ToListAsync()
        );
        Assert.Contains("Text 1 is null", error.Message, StringComparison.Ordinal);
        Assert.Equal("articles", error.ParamName);
        Assert.Throws<ArgumentNullException>(() => Classifier.ClassifyArticles((IAsyncEnumerable<string>)null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => Classifier.ClassifyArticles(Coming([]), 0));
    }

    [Fact]
    public async Task ClassifyArticles_of_a_stream_that_is_cancelled_stops()
    {
        using var source = new CancellationTokenSource();
        int given = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Classifier.ClassifyArticles(Coming(Articles), 2, source.Token))
                if (++given == 3)
                    source.Cancel();
        });
        Assert.Equal(3, given);
    }

    [Fact]
    public async Task ClassifyArticles_of_a_stream_that_is_left_disposes_of_it()
    {
        bool isDisposed = false;
        async IAsyncEnumerable<string> Endless()
        {
            try
            {
                while (true)
                {
                    await Task.Yield();
                    yield return Articles[1];
                }
            }
            finally
            {
                isDisposed = true;
            }
        }
        await foreach (var _ in Classifier.ClassifyArticles(Endless(), 2))
            break;
        Assert.True(isDisposed);
    }

    [Fact]
    public void ModelFingerprint_is_the_beginning_of_the_hash_of_the_file()
    {
        using var file = typeof(SentenceClassifier).Assembly.GetManifestResourceStream("newsattr.model")!;
        string expected = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file))[..16];
        Assert.Equal(expected, Classifier.ModelFingerprint);
        Assert.Equal(expected, Classifier.With(new ClassifierOptions { MinimumPrecision = .9f }).ModelFingerprint);
    }
}
