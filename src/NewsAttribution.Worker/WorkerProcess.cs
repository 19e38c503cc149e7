using NATS.Client.Core;
using NATS.Client.JetStream;

namespace NewsAttribution.Worker;

/// <summary>A worker from start to end: connects, prepares, works, and finishes when it is told to stop.</summary>
static class WorkerProcess
{
    static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);

    /// <param name="options">How to work.</param>
    /// <param name="labeller">What labels.</param>
    /// <param name="health">Where to answer for the worker's health; <see langword="null"/>: nowhere.</param>
    /// <param name="say">Takes notices for people.</param>
    /// <param name="stop">No further article is asked for; those that the worker has are finished.</param>
    /// <exception cref="FailedRunException">It cannot go on.</exception>
    public static async Task RunAsync(WorkerOptions options, Labeller labeller, string? health, Action<string> say, CancellationToken stop)
    {
        await using var connection = Connect(options.Nats, say);
        var jetStream = new NatsJSContext(connection);
        using var metrics = new WorkerMetrics();
        var publisher = new SurePublisher(jetStream, say);
        var dead = new DeadLetters(options.Names, publisher, metrics, say);
        ArticleWorker? worker = null;
        Task? work = null,
            watch = null,
            bury = null;
        using var watched = health is null ? null : new Health(health, () => stop.IsCancellationRequested ? "stopping"
                : work is null ? "starting"
                : work.IsCompleted || watch!.IsCompleted || bury!.IsCompleted ? "ended"
                : worker!.SinceContact > options.AckWait ? "the server does not answer"
                : null);
        var setup = new StreamSetup(jetStream, options, say);
        var (articles, notices) = await PrepareAsync(setup, say, stop);
        worker = new ArticleWorker(articles, labeller, publisher, dead, options, metrics, stop);
        using var over = new CancellationTokenSource();
        var stranded = new Stranded(jetStream, publisher, dead, options, say);
        watch = WatchAsync(metrics, stranded, jetStream, options.Names, over.Token);
        bury = new GivenUp(jetStream, notices, dead, options.Names).RunAsync(over.Token);
        work = worker.RunAsync();
        say($"labels {options.Names.In} into {options.Names.Out} with model {labeller.Fingerprint}");
        await Task.WhenAny(work, bury, watch, Task.Delay(Timeout.Infinite, stop));
        try
        {
            // Neither ends by itself, unless it cannot go on.
            if (bury.IsCompleted)
                await bury;
            if (watch.IsCompleted)
                await watch;
            await work.WaitAsync(options.LongestDrain, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            throw new FailedRunException(
                $"stopped with articles that were not done after {options.LongestDrain.TotalSeconds} s; they come again"
            );
        }
        finally
        {
            await over.CancelAsync();
        }
        await Task.WhenAll(watch, bury);
        // What was acknowledged is on its way; this waits until the server has it.
        await connection.PingAsync(CancellationToken.None);
        say("stopped; everything that it had is done");
    }

    /// <summary>Prepares as soon as the server can: a cluster that elects does not answer.</summary>
    static async Task<(INatsJSConsumer Articles, INatsJSConsumer Notices)> PrepareAsync(
        StreamSetup setup,
        Action<string> say,
        CancellationToken stop
    )
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                return (await setup.PrepareAsync(stop), await setup.GivenUpAsync(stop));
            }
            catch (NatsException e) when (e is not NatsJSApiException { Error.Code: >= 400 and < 500 })
            {
                if (attempt == 0)
                    say($"waits for the server: {e.Message}");
                await Task.Delay(TimeSpan.FromSeconds(1), stop);
            }
        }
    }

    public static NatsConnection Connect(string servers, Action<string> say)
    {
        var connection = new NatsConnection(
            new NatsOpts
            {
                Url = servers,
                Name = StreamNames.Consumer,
                // Without it the last acknowledgements may be dropped with the socket.
                DrainSubscriptionsOnDispose = true,
                RetryOnInitialConnect = true,
                ReconnectWaitMin = TimeSpan.FromMilliseconds(200),
                MaxReconnectRetry = -1,
            }
        );
        _ = SayIfAwayAsync(connection, servers, say);
        return connection;
    }

    /// <summary>How long a server may take to answer before it is said that none does.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    static async Task SayIfAwayAsync(NatsConnection connection, string servers, Action<string> say)
    {
        bool opened = false;
        connection.ConnectionOpened += (_, _) =>
        {
            opened = true;
            return default;
        };
        await Task.Delay(Patience);
        if (!opened)
            say($"no NATS server answers at {servers}: trying again until one does");
    }

    /// <summary>Asks the server how the streams are.</summary>
    static async Task WatchAsync(
        WorkerMetrics metrics,
        Stranded stranded,
        NatsJSContext jetStream,
        StreamNames names,
        CancellationToken over
    )
    {
        while (!over.IsCancellationRequested)
        {
            try
            {
                // In this order: what the consumer calls done is removed by the time that the stream is asked.
                var consumer = (await jetStream.GetConsumerAsync(names.Work, StreamNames.Consumer, over)).Info;
                var work = (await jetStream.GetStreamAsync(names.Work, cancellationToken: over)).Info.State;
                var dead = (await jetStream.GetStreamAsync(names.Dead, cancellationToken: over)).Info.State;
                metrics.Read(consumer, work, dead);
                await stranded.LookAsync(consumer, work, over);
            }
            catch (Exception e) when (e is NatsException or OperationCanceledException)
            {
                // The old numbers stand until the server answers.
            }
            await Task.Delay(BetweenLooks, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
