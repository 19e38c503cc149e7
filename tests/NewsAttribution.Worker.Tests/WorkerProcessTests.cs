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
        Assert.Equal("1", DeadLetters.Header(letter.Headers, DeadLetters.Sequence));
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
        string numbers = await client.GetStringAsync("/metrics");
        string[] stream = ["pending", "in_flight", "redelivered", "dead", "oldest_age_seconds"];
        string[] own = ["articles_labelled", "articles_redelivered", "articles_dead", "tries_failed", "answers_doubled"];
        Assert.All(stream.Select(name => $"newsattr_stream_{name} "), name => Assert.Contains(name, numbers));
        Assert.All(own.Select(name => $"newsattr_{name}_total "), name => Assert.Contains(name, numbers));
        Assert.Contains("newsattr_article_duration_seconds_count 1\n", numbers);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/")).StatusCode);
        _server.Kill();
        await Some.UntilAsync(async () => (await client.GetAsync("/ready")).StatusCode == HttpStatusCode.ServiceUnavailable);
        _server.Start();
    }

    [Fact]
    public async Task Run_fault_at_one_article_is_its_dead_letter_and_others_go_on()
    {
        var jetStream = _server.Connect();
        var labeller = new Labeller(text => text == "bad" ? throw new InvalidOperationException("boom") : new([]), "model");
        await using var worker = new RunningWorker(Some.Options(_server) with { Tries = 1 }, labeller);
        await worker.StartedAsync();
        await jetStream.PublishAsync(Some.Article("a1", "bad"), Some.Article("a2"));

        await Some.UntilAsync(async () => await jetStream.CountAsync("articles") == 0);
        Assert.Equal(1, await jetStream.CountAsync("labels"));
        var letter = await FirstAsync(jetStream, "articles_dead");
        Assert.Contains("InvalidOperationException: boom", DeadLetters.Header(letter.Headers, DeadLetters.Reason));
    }

    [Fact]
    public async Task Run_notice_that_is_none_is_dropped()
    {
        var jetStream = _server.Connect();
        await using var worker = new RunningWorker(Some.Options(_server));
        await worker.StartedAsync();
        foreach (string junk in (string[])["", "x", "[]", "{}", """{"stream_seq": "1", "deliveries": -1}"""])
            (await jetStream.PublishAsync(Some.Names.GivenUpSubject, junk)).EnsureSuccess();

        await Some.UntilAsync(async () => await jetStream.CountAsync("articles_given_up") == 0);
        Assert.False(worker.Ended.IsCompleted);
    }

    [Fact]
    public async Task Stop_worker_that_finishes_what_it_has_is_not_ready()
    {
        var jetStream = _server.Connect();
        using var begun = new ManualResetEventSlim();
        using var done = new ManualResetEventSlim();
        var labeller = new Labeller(
            _ =>
            {
                begun.Set();
                done.Wait();
                return new([]);
            },
            "model"
        );
        int port = NatsServer.FreePort();
        using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
        await using var worker = new RunningWorker(Some.Options(_server), labeller, $"{port}");
        await worker.StartedAsync();
        await jetStream.PublishAsync(Some.Article("a1"));
        begun.Wait(TimeSpan.FromSeconds(60));
        var stopping = worker.StopAsync();

        var answer = await client.GetAsync("/ready");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "stopping\n"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.False(stopping.IsCompleted);
        done.Set();
        await stopping;
        Assert.Equal(0, await jetStream.CountAsync("articles"));
        Assert.Equal(1, await jetStream.CountAsync("labels"));
    }

    [Fact]
    public async Task Run_article_that_comes_twice_has_one_answer()
    {
        var jetStream = _server.Connect();
        await using var worker = new RunningWorker(Some.Options(_server));
        await worker.StartedAsync();
        await jetStream.PublishAsync(Some.Article("a1"), Some.Article("a1"));

        await Some.UntilAsync(async () => await jetStream.CountAsync("articles") == 0);
        Assert.Equal(1, await jetStream.CountAsync("labels"));
    }

    /// <summary>The client throws nothing where the server refuses: an article must not be taken for done.</summary>
    [Fact]
    public async Task Run_full_stream_of_answers_is_waited_for()
    {
        var jetStream = _server.Connect();
        await jetStream.CreateStreamAsync(new("labels", ["labels"]) { MaxMsgs = 1, Discard = StreamConfigDiscard.New });
        await using var worker = new RunningWorker(Some.Options(_server));
        await worker.StartedAsync();
        await jetStream.PublishAsync(Some.Article("a1"), Some.Article("a2"));

        await Some.UntilAsync(() =>
            Task.FromResult(worker.Said.Any(line => line.Contains("cannot publish to labels", StringComparison.Ordinal)))
        );
        Assert.Equal(1, await jetStream.CountAsync("articles"));
        await (await jetStream.GetStreamAsync("labels")).PurgeAsync(new());
        await Some.UntilAsync(async () => await jetStream.CountAsync("articles") == 0);
        Assert.Equal(1, await jetStream.CountAsync("labels"));
    }

    static async Task<List<SentenceRecord>> CollectAsync(NatsJSContext jetStream, int articles)
    {
        await Some.UntilAsync(async () => await jetStream.CountAsync("labels") >= articles);
        List<SentenceRecord> records = [];
        var found = await Collect.RunAsync(jetStream, "labels", records.Add, default);
        Assert.Equal(articles, found.Articles);
        return records;
    }

    static async Task<INatsJSMsg<byte[]>> FirstAsync(NatsJSContext jetStream, string stream)
    {
        await foreach (var message in new StreamCopies(jetStream, stream).ReadAsync("", headersOnly: false, default))
            return message;
        throw new InvalidOperationException($"{stream} is empty.");
    }
}
