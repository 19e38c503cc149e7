using System.Net;
using System.Text.Json;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace NewsAttribution.Worker.Tests;

[Trait("Speed", "slow")]
public sealed class WorkerProcessTests : IDisposable
{
    readonly NatsServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Run_articles_are_labelled_as_the_classifier_does_and_removed()
    {
        var jetStream = _server.Connect();
        await using var worker = new RunningWorker(Some.Options(_server));
        await worker.StartedAsync();
        await jetStream.PublishAsync(Some.Article("a1"), Some.Article("a2", "Shops stayed shut."));

        var records = await CollectAsync(jetStream, articles: 2);

        var expected = SentenceClassifier.Default.ClassifyArticle(Some.Text).Sentences;
        Assert.Equal(expected.Select(s => s.Label), records.Where(r => r.Article == "a1").Select(r => r.Label));
        Assert.Equal(expected.Select(s => s.Span), records.Where(r => r.Article == "a1").Select(r => r.Span));
        Assert.Equal("Shops stayed shut.", Assert.Single(records, r => r.Article == "a2").Text);
        await Some.UntilAsync(async () => await jetStream.CountAsync("articles") == 0);
    }

    [Fact]
    public async Task Run_article_that_cannot_be_read_becomes_a_dead_letter_with_its_bytes_and_the_reason()
    {
        var jetStream = _server.Connect();
        await using var worker = new RunningWorker(Some.Options(_server));
        await worker.StartedAsync();
        byte[] broken = [.. Some.Bytes("""{"id": "a1", "text": "The d"""), 0xFF];
        await jetStream.PublishAsync(broken, Some.Article("a2"));

        await Some.UntilAsync(async () => await jetStream.CountAsync("articles_dead") == 1);
        await Some.UntilAsync(async () => await jetStream.CountAsync("articles") == 0);
        var letter = await FirstAsync(jetStream, "articles_dead");
        Assert.Equal(broken, letter.Data);
        Assert.Equal("3", DeadLetters.Header(letter.Headers, DeadLetters.Tries));
        Assert.Contains($"no UTF-8 (byte {broken.Length - 1})", DeadLetters.Header(letter.Headers, DeadLetters.Reason));
        Assert.Equal(1, await jetStream.CountAsync("labels"));
    }

    [Fact]
    public async Task Run_article_whose_answer_is_too_large_becomes_a_dead_letter()
    {
        using var server = new NatsServer("max_payload: 65536");
        var jetStream = server.Connect();
        await using var worker = new RunningWorker(Some.Options(server));
        await worker.StartedAsync();
        await jetStream.PublishAsync(Some.Article("a1", string.Concat(Enumerable.Repeat("Rain fell. ", 4000))));

        await Some.UntilAsync(async () => await jetStream.CountAsync("articles_dead") == 1);
        var letter = await FirstAsync(jetStream, "articles_dead");
        Assert.Contains("65536 bytes (max_payload)", DeadLetters.Header(letter.Headers, DeadLetters.Reason));
    }

    [Fact]
    public async Task Run_article_that_takes_too_long_becomes_a_dead_letter_and_others_go_on()
    {
        var jetStream = _server.Connect();
        using var forever = new ManualResetEventSlim();
        var labeller = new Labeller(
            text =>
            {
                if (text == "slow")
                    forever.Wait();
                return new([]);
            },
            "model"
        );
        var options = Some.Options(_server) with { LongestArticle = TimeSpan.FromSeconds(1), Tries = 1, Parallel = 2 };
        await using var worker = new RunningWorker(options, labeller);
        await worker.StartedAsync();
        await jetStream.PublishAsync(Some.Article("a1", "slow"), Some.Article("a2"));

        await Some.UntilAsync(async () => await jetStream.CountAsync("articles_dead") == 1);
        await Some.UntilAsync(async () => await jetStream.CountAsync("labels") == 1);
        // The thread is lost: the worker says so and ends, so that it is started again.
        var failure = await Assert.ThrowsAsync<FailedRunException>(() => worker.Ended);
        Assert.Contains("holds a thread", failure.Message);
        forever.Set();
    }

    [Fact]
    public async Task Run_long_article_is_not_given_to_another_worker()
    {
        var jetStream = _server.Connect();
        int calls = 0;
        using var done = new ManualResetEventSlim();
        var labeller = new Labeller(
            _ =>
            {
                Interlocked.Increment(ref calls);
                done.Wait();
                return new([]);
            },
            "model"
        );
        // Long enough for a busy machine, on which a second may pass before a timer is served.
        var options = Some.Options(_server) with { AckWait = TimeSpan.FromSeconds(4) };
        await using var first = new RunningWorker(options, labeller);
        await using var second = new RunningWorker(options, labeller);
        await jetStream.PublishWhenThereAsync(Some.Article("a1"));
        await Task.Delay(TimeSpan.FromSeconds(10));
        done.Set();

        await Some.UntilAsync(async () => await jetStream.CountAsync("articles") == 0);
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task Run_article_that_kills_its_workers_becomes_a_dead_letter()
    {
        var jetStream = _server.Connect();
        await using var worker = new RunningWorker(Some.Options(_server) with { AckWait = TimeSpan.FromMilliseconds(300) });
        await worker.StartedAsync();
        await worker.StopAsync();
        await jetStream.PublishAsync(Some.Article("a1"));
        // Each pull is a worker that dies with the article in its hands.
        var consumer = await jetStream.GetConsumerAsync("articles", StreamNames.Consumer);
        for (int i = 0; i < 6; i++)
            Assert.NotNull(await consumer.NextAsync<byte[]>());
        await using var next = new RunningWorker(Some.Options(_server) with { AckWait = TimeSpan.FromMilliseconds(300) });

        await Some.UntilAsync(async () => await jetStream.CountAsync("articles_dead") == 1);
        await Some.UntilAsync(async () => await jetStream.CountAsync("articles") == 0);
        var letter = await FirstAsync(jetStream, "articles_dead");
        Assert.Equal(Some.Article("a1"), letter.Data);
        Assert.Contains("delivered 6 times", DeadLetters.Header(letter.Headers, DeadLetters.Reason));
        Assert.Equal(0, await jetStream.CountAsync("labels"));
    }

    [Fact]
    public async Task Run_server_that_restarts_loses_nothing()
    {
        var jetStream = _server.Connect();
        await using var worker = new RunningWorker(Some.Options(_server));
        await worker.StartedAsync();
        await jetStream.PublishAsync([.. Enumerable.Range(0, 300).Select(i => Some.Article($"a{i}"))]);
        _server.Kill();
        _server.Start();

        Assert.Equal(300 * 3, (await CollectAsync(jetStream, articles: 300)).Count);
    }

    [Fact]
    public async Task Stop_under_load_leaves_nothing_to_deliver_again()
    {
        var jetStream = _server.Connect();
        await using var first = new RunningWorker(Some.Options(_server));
        await first.StartedAsync();
        await jetStream.PublishAsync([.. Enumerable.Range(0, 2000).Select(i => Some.Article($"a{i}"))]);
        await Some.UntilAsync(async () => await jetStream.CountAsync("labels") > 0);
        await first.StopAsync();

        var consumer = (await jetStream.GetConsumerAsync("articles", StreamNames.Consumer)).Info;
        Assert.Equal(0, consumer.NumAckPending);
        Assert.Equal(await jetStream.CountAsync("labels"), 2000 - await jetStream.CountAsync("articles"));
    }

    [Fact]
    public async Task Run_consumer_that_is_deleted_ends_the_worker()
    {
        var jetStream = _server.Connect();
        await using var worker = new RunningWorker(Some.Options(_server) with { AckWait = TimeSpan.FromSeconds(1) });
        await worker.StartedAsync();
        await jetStream.DeleteConsumerAsync("articles", StreamNames.Consumer);

        var failure = await Assert.ThrowsAsync<FailedRunException>(() => worker.Ended);
        Assert.Contains("consumer newsattr-worker of stream articles is gone", failure.Message);
    }

    [Fact]
    public async Task Health_tells_ready_numbers_and_stopping()
    {
        var jetStream = _server.Connect();
        int port = NatsServer.FreePort();
        using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
        await using var worker = new RunningWorker(Some.Options(_server), health: $"{port}");
        await worker.StartedAsync();
        await jetStream.PublishAsync(Some.Article("a1"));

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/ready")).StatusCode);
        await Some.UntilAsync(async () => (await client.GetStringAsync("/metrics")).Contains("newsattr_articles_labelled_total 1\n"));
        Assert.Contains("newsattr_stream_oldest_age_seconds ", await client.GetStringAsync("/metrics"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/")).StatusCode);
        _server.Kill();
        await Some.UntilAsync(async () => (await client.GetAsync("/ready")).StatusCode == HttpStatusCode.ServiceUnavailable);
        _server.Start();
    }

    static async Task<List<SentenceRecord>> CollectAsync(NatsJSContext jetStream, int articles)
    {
        await Some.UntilAsync(async () => await jetStream.CountAsync("labels") >= articles);
        List<SentenceRecord> records = [];
        var (found, _) = await Collect.RunAsync(jetStream, "labels", records.Add, default);
        Assert.Equal(articles, found);
        return records;
    }

    static async Task<INatsJSMsg<byte[]>> FirstAsync(NatsJSContext jetStream, string stream)
    {
        await foreach (var (_, message) in Collect.ReadAsync(jetStream, stream, 1, headersOnly: false, default))
            return message;
        throw new InvalidOperationException($"{stream} is empty.");
    }
}
