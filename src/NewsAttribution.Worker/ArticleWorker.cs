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
    /// <summary>The most that is asked for at a time: what a worker holds as it dies waits until the ack wait is over.</summary>
    const int LargestPull = 32;

    /// <summary>An idle worker asks again so often. It stops between two questions.</summary>
    static readonly TimeSpan PullTime = TimeSpan.FromSeconds(1);

    readonly ConcurrentDictionary<ulong, INatsJSMsg<byte[]>> _inWork = [];
    double _secondsPerArticle;
    long _lastContact = Stopwatch.GetTimestamp();

    /// <summary>How long ago the server last answered.</summary>
    public TimeSpan SinceContact => Stopwatch.GetElapsedTime(Volatile.Read(ref _lastContact));

    /// <summary>Works until it is told to stop, then finishes what it has.</summary>
    /// <exception cref="FailedRunException">It cannot go on: the consumer is gone, or an article holds a thread for good.</exception>
    public async Task RunAsync()
    {
        using var over = new CancellationTokenSource();
        var progress = SendProgressAsync(over.Token);
        try
        {
            await Parallel.ForEachAsync(
                PullAsync(),
                new ParallelOptions { MaxDegreeOfParallelism = options.Parallel },
                async (article, cancelled) => await HandleAsync(article, cancelled)
            );
        }
        finally
        {
            await over.CancelAsync();
            await progress.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>
    /// Asks for a few articles at a time. The question is never broken off: what the server has sent by then would lie in no hands until
    /// the ack wait is over. So the stop is looked at between two questions.
    /// </summary>
    async IAsyncEnumerable<INatsJSMsg<byte[]>> PullAsync([EnumeratorCancellation] CancellationToken failed = default)
    {
        while (!stop.IsCancellationRequested && !failed.IsCancellationRequested)
        {
            bool any = false;
            var asked = new NatsJSFetchOpts { MaxMsgs = PullSize(), Expires = PullTime };
            await using var pull = articles
                .FetchAsync<byte[]>(asked, cancellationToken: CancellationToken.None)
                .GetAsyncEnumerator(CancellationToken.None);
            while (await NextAsync(pull))
            {
                any = true;
                Volatile.Write(ref _lastContact, Stopwatch.GetTimestamp());
                yield return pull.Current;
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
            : (int)Math.Clamp(options.AckWait.TotalSeconds / 2 / seconds * Environment.ProcessorCount, 1, LargestPull);
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

    async Task HandleAsync(INatsJSMsg<byte[]> article, CancellationToken cancelled)
    {
        var about = article.Metadata!.Value;
        if (about.NumDelivered > 1)
            metrics.Redelivered.Add(1);
        _inWork[about.Sequence.Stream] = article;
        try
        {
            // A thread of its own, since labelling cannot be interrupted.
            var labelling = Task.Run(() => Label(article), CancellationToken.None);
            try
            {
                var (id, answer) = await labelling.WaitAsync(options.LongestArticle, CancellationToken.None);
                if (
                    await publisher.PublishAsync(
                        options.Names.Out,
                        answer,
                        LabelledMessage.MessageId(id, labeller.Fingerprint),
                        [],
                        cancelled
                    )
                )
                    metrics.Doubled.Add(1);
                await article.AckAsync(cancellationToken: cancelled);
                metrics.Labelled.Add(1);
            }
            catch (TimeoutException)
            {
                await RefuseAsync(article, $"labelling took longer than {options.LongestArticle.TotalSeconds} s", cancelled);
                await EndAsync(labelling);
            }
            catch (FailedRunException e)
            {
                await RefuseAsync(article, e.Message, cancelled);
            }
        }
        finally
        {
            _inWork.TryRemove(about.Sequence.Stream, out _);
        }
    }

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
    async Task RefuseAsync(INatsJSMsg<byte[]> article, string reason, CancellationToken cancelled)
    {
        var about = article.Metadata!.Value;
        _inWork.TryRemove(about.Sequence.Stream, out _);
        if (about.NumDelivered < (ulong)options.Tries)
        {
            metrics.Failed.Add(1);
            await article.NakAsync(new AckOpts { NakDelay = options.BackoffAfter(about.NumDelivered) }, cancelled);
            return;
        }
        await dead.BuryAsync(article.Data, DeadLetters.IdOf(article.Headers), about.Sequence.Stream, about.NumDelivered, reason, cancelled);
        await article.AckAsync(cancellationToken: cancelled);
    }

    /// <summary>Labelling that goes on after its time holds one of the worker's places; if for good, the worker ends.</summary>
    async Task EndAsync(Task labelling)
    {
        try
        {
            await labelling.WaitAsync(options.LongestArticle);
        }
        catch (TimeoutException)
        {
            throw new FailedRunException(
                $"an article holds a thread for more than {2 * options.LongestArticle.TotalSeconds} s; it was given back"
            );
        }
        catch (FailedRunException)
        {
            // It could not be read either; it has been given back already.
        }
    }

    /// <summary>Tells the server of articles that take long, so that it gives them to nobody else.</summary>
    async Task SendProgressAsync(CancellationToken over)
    {
        using var timer = new PeriodicTimer(options.AckWait / 3);
        while (await timer.WaitForNextTickAsync(over))
        {
            foreach (var article in _inWork.Values)
                await article.AckProgressAsync(cancellationToken: over);
        }
    }
}
