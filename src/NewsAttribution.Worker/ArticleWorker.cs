using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using NATS.Client.Core;
using NATS.Client.JetStream;

namespace NewsAttribution.Worker;

/// <summary>
/// Pulls articles, labels them, publishes the answers. An article is acknowledged after its answer was: whatever dies in between, it comes
/// again, and the second answer has the id of the first.
/// </summary>
sealed class ArticleWorker(
    INatsJSConsumer articles,
    Labeller labeller,
    SurePublisher publisher,
    DeadLetters dead,
    WorkerOptions options,
    WorkerMetrics metrics,
    CancellationToken stop
)
{
    /// <summary>For each place, as many are asked for: what a worker holds as it dies waits until the ack wait is over.</summary>
    const int MostInBatch = 8;

    /// <summary>So long a batch takes: handing an article from thread to thread costs as much as labelling a few sentences.</summary>
    const double BatchSeconds = 0.02;

    /// <summary>An idle worker asks again so often. It stops between two questions.</summary>
    static readonly TimeSpan PullTime = TimeSpan.FromSeconds(1);

    readonly ConcurrentDictionary<ulong, HeldArticle> _inWork = [];
    double _secondsPerArticle;
    long _lastContact = Stopwatch.GetTimestamp();

    /// <summary>How long ago the server last answered.</summary>
    public TimeSpan SinceContact => Stopwatch.GetElapsedTime(Volatile.Read(ref _lastContact));

    /// <summary>Works until it is told to stop, then finishes what it has.</summary>
    /// <exception cref="FailedRunException">It cannot go on: the consumer is gone, or an article holds a thread for good.</exception>
    public async Task RunAsync()
    {
        using var over = new CancellationTokenSource();
        var watch = WatchAsync(over.Token);
        var work = Parallel.ForEachAsync(
            PullAsync(),
            new ParallelOptions { MaxDegreeOfParallelism = options.Parallel },
            async (batch, cancelled) => await HandleAsync(batch, cancelled)
        );
        try
        {
            // The watch ends before the work only by a failure: a thread that is held cannot be waited for.
            await await Task.WhenAny(work, watch);
        }
        finally
        {
            await over.CancelAsync();
            await watch.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>
    /// Asks for a few articles at a time. The question is never broken off: what the server has sent by then would lie in no hands until
    /// the ack wait is over. So the stop is looked at between two questions.
    /// </summary>
    async IAsyncEnumerable<List<HeldArticle>> PullAsync([EnumeratorCancellation] CancellationToken failed = default)
    {
        while (!stop.IsCancellationRequested && !failed.IsCancellationRequested)
        {
            bool any = false;
            var asked = new NatsJSFetchOpts { MaxMsgs = PullSize(), Expires = PullTime };
            await using var pull = articles
                .FetchAsync<byte[]>(asked, cancellationToken: CancellationToken.None)
                .GetAsyncEnumerator(CancellationToken.None);
            List<HeldArticle> batch = [];
            var next = NextAsync(pull);
            try
            {
                while (await next)
                {
                    any = true;
                    var article = new HeldArticle(pull.Current, batch);
                    batch.Add(article);
                    _inWork[article.About.Sequence.Stream] = article;
                    next = NextAsync(pull);
                    // What is here is begun before more is waited for.
                    if (!next.IsCompleted || batch.Count >= BatchSize())
                    {
                        Volatile.Write(ref _lastContact, Stopwatch.GetTimestamp());
                        yield return batch;
                        batch = [];
                    }
                }
                if (batch.Count > 0)
                    yield return batch;
            }
            finally
            {
                await next;
            }
            if (!any)
                await CheckConsumerAsync();
        }
    }

    static async Task<bool> NextAsync(IAsyncEnumerator<INatsJSMsg<byte[]>> pull)
    {
        try
        {
            return await pull.MoveNextAsync();
        }
        catch (NatsException)
        {
            // The server stops, the consumer changes its leader or is gone: whoever gets no article asks.
            return false;
        }
    }

    /// <summary>As many as can be labelled in half of the ack wait, so that the last of them is begun in time.</summary>
    int PullSize()
    {
        double seconds = Volatile.Read(ref _secondsPerArticle);
        return seconds == 0
            ? options.Parallel
            : (int)Math.Clamp(options.AckWait.TotalSeconds / 2 / seconds * Environment.ProcessorCount, 1, MostInBatch * options.Parallel);
    }

    int BatchSize()
    {
        double seconds = Volatile.Read(ref _secondsPerArticle);
        return seconds == 0 ? 1 : (int)Math.Clamp(BatchSeconds / seconds, 1, MostInBatch);
    }

    /// <summary>A pull from a consumer that is gone ends as if there were no articles; so whoever gets none asks.</summary>
    async Task CheckConsumerAsync()
    {
        try
        {
            await articles.RefreshAsync(stop);
            Volatile.Write(ref _lastContact, Stopwatch.GetTimestamp());
        }
        // A server that has just started may not know its consumers yet.
        catch (NatsJSApiException e) when (e.Error.Code == 404 && SinceContact > options.AckWait)
        {
            throw new FailedRunException(
                $"the consumer {StreamNames.Consumer} of stream {options.Names.Work} is gone: {e.Error.Description}"
            );
        }
        catch (NatsException)
        {
            await Task.Delay(PullTime, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        catch (OperationCanceledException) { }
    }

    /// <summary>
    /// Labels a batch on this thread, then sends its answers, then waits for all of them: what goes to the server at once is one packet,
    /// not many.
    /// </summary>
    async Task HandleAsync(List<HeldArticle> batch, CancellationToken cancelled)
    {
        try
        {
            List<(HeldArticle Article, string Id, byte[] Answer)> labelled = new(batch.Count);
            foreach (var article in batch)
            {
                if (!article.TryBegin())
                    continue;
                if (article.About.NumDelivered > 1)
                    metrics.Redelivered.Add(1);
                try
                {
                    var (id, answer) = Label(article.Message);
                    if (article.TryEnd())
                        labelled.Add((article, id, answer));
                }
                // Whatever it is, the articles behind it must get their answers.
                catch (Exception e)
                {
                    string reason = e is FailedRunException ? e.Message : $"a fault in the tool itself: {e.GetType().Name}: {e.Message}";
                    if (article.TryEnd())
                        await RefuseAsync(article, reason, cancelled);
                }
            }
            var sent = labelled.ConvertAll(one => (one.Article, Answer: PublishAsync(one.Id, one.Answer, cancelled)));
            await Task.WhenAll(sent.Select(one => (Task)one.Answer)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (var (article, answer) in sent)
                await EndAsync(article, answer, cancelled);
        }
        finally
        {
            foreach (var article in batch)
                _inWork.TryRemove(article.About.Sequence.Stream, out _);
        }
    }

    async ValueTask EndAsync(HeldArticle article, Task<bool> answer, CancellationToken cancelled)
    {
        try
        {
            if (await answer)
                metrics.Doubled.Add(1);
            await article.Message.AckAsync(cancellationToken: cancelled);
            metrics.Labelled.Add(1);
        }
        catch (FailedRunException e)
        {
            await RefuseAsync(article, e.Message, cancelled);
        }
        _inWork.TryRemove(article.About.Sequence.Stream, out _);
    }

    Task<bool> PublishAsync(string id, byte[] answer, CancellationToken cancelled) =>
        publisher.PublishAsync(options.Names.Out, answer, LabelledMessage.MessageId(id, labeller.Fingerprint), [], cancelled);

    (string Id, byte[] Answer) Label(INatsJSMsg<byte[]> article)
    {
        long start = Stopwatch.GetTimestamp();
        var given = GivenMessage.Read(article.Data, DeadLetters.IdOf(article.Headers));
        byte[] answer = LabelledMessage.Write(given.Id, labeller.Fingerprint, labeller.Label(given, options.Names.In));
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        metrics.Seconds.Record(seconds);
        // A running mean; that two threads may write it at once does no harm.
        double mean = Volatile.Read(ref _secondsPerArticle);
        Volatile.Write(ref _secondsPerArticle, mean == 0 ? seconds : mean + (seconds - mean) / 16);
        return (given.Id, answer);
    }

    /// <summary>Gives the article back to be tried again later, or buries it after the last try.</summary>
    async Task RefuseAsync(HeldArticle article, string reason, CancellationToken cancelled)
    {
        var (message, about) = (article.Message, article.About);
        _inWork.TryRemove(about.Sequence.Stream, out _);
        if (about.NumDelivered < (ulong)options.Tries)
        {
            metrics.Failed.Add(1);
            await message.NakAsync(new AckOpts { NakDelay = options.BackoffAfter(about.NumDelivered) }, cancelled);
            return;
        }
        await dead.BuryAsync(message.Data, DeadLetters.IdOf(message.Headers), about.Sequence.Stream, about.NumDelivered, reason, cancelled);
        await message.AckAsync(cancellationToken: cancelled);
    }

    /// <summary>
    /// Tells the server of articles that take long, so that it gives them to nobody else. Labelling cannot be interrupted: where it takes
    /// too long, the article is given back, and those that wait behind it too; where it never ends, the worker does.
    /// </summary>
    async Task WatchAsync(CancellationToken over)
    {
        var longest = options.LongestArticle;
        using var timer = new PeriodicTimer(TimeSpan.FromTicks(Math.Min(options.AckWait.Ticks / 3, longest.Ticks / 4)));
        List<HeldArticle> stuck = [];
        while (await timer.WaitForNextTickAsync(over))
        {
            try
            {
                foreach (var article in _inWork.Values)
                    await LookAfterAsync(article, stuck, over);
            }
            catch (NatsException)
            {
                // The server is away; the next look comes soon.
            }
            stuck.RemoveAll(article => article.HasEnded);
            if (stuck.Any(article => article.Labelling > 2 * longest))
                throw new FailedRunException($"an article holds a thread for more than {2 * longest.TotalSeconds} s; it was given back");
        }
    }

    async Task LookAfterAsync(HeldArticle article, List<HeldArticle> stuck, CancellationToken over)
    {
        if (article.Labelling <= options.LongestArticle)
        {
            await article.Message.AckProgressAsync(cancellationToken: over);
            return;
        }
        if (!article.TryGiveUp())
            return;
        stuck.Add(article);
        foreach (var behind in article.Batch.Where(other => other.TryGiveBack()))
        {
            _inWork.TryRemove(behind.About.Sequence.Stream, out _);
            await behind.Message.NakAsync(cancellationToken: over);
        }
        await RefuseAsync(article, $"labelling took longer than {options.LongestArticle.TotalSeconds} s", over);
    }
}
