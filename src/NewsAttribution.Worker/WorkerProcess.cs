using NATS.Client.Core;
using NATS.Client.JetStream;

namespace NewsAttribution.Worker;

/// <summary>A worker from start to end: connects, prepares, works, and finishes when it is told to stop.</summary>
static class WorkerProcess
{
    static readonly TimeSpan BetweenReadings = TimeSpan.FromSeconds(5);

    /// <param name="options">How to work.</param>
    /// <param name="labeller">What labels.</param>
    /// <param name="health">Where to answer for the worker's health; <see langword="null"/>: nowhere.</param>
    /// <param name="say">Takes notices for people.</param>
    /// <param name="stop">No further article is asked for; those that the worker has are finished.</param>
    /// <exception cref="FailedRunException">It cannot go on.</exception>
    public static async Task RunAsync(WorkerOptions options, Labeller labeller, string? health, Action<string> say, CancellationToken stop)
    {
        await using var connection = Connect(options.Nats);
        var jetStream = new NatsJSContext(connection);
        using var metrics = new WorkerMetrics();
        var publisher = new SurePublisher(jetStream, say);
        var dead = new DeadLetters(options.Names, publisher, metrics, say);
        ArticleWorker? worker = null;
        Task? work = null;
        using var watched = health is null ? null : new Health(health, () => stop.IsCancellationRequested ? "stopping"
                : work is null ? "starting"
                : work.IsCompleted ? "ended"
                : worker!.SinceContact > options.AckWait ? "the server does not answer"
                : null);
        var setup = new StreamSetup(jetStream, options, say);
        var articles = await setup.PrepareAsync(stop);
        var notices = await setup.GivenUpAsync(stop);
        worker = new ArticleWorker(articles, labeller, publisher, dead, options, metrics, stop);
        using var over = new CancellationTokenSource();
        var read = ReadAsync(metrics, jetStream, options.Names, over.Token);
        var bury = new GivenUp(jetStream, notices, dead, options.Names).RunAsync(over.Token);
        work = worker.RunAsync();
        say($"labels {options.Names.In} into {options.Names.Out} with model {labeller.Fingerprint}");
        await Task.WhenAny(work, bury, Task.Delay(Timeout.Infinite, stop));
        try
        {
            if (bury.IsFaulted)
                await bury;
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
        await Task.WhenAll(read, bury);
        // What was acknowledged is on its way; this waits until the server has it.
        await connection.PingAsync(CancellationToken.None);
        say("stopped; everything that it had is done");
    }

    public static NatsConnection Connect(string servers) =>
        new(
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

    static async Task ReadAsync(WorkerMetrics metrics, INatsJSContext jetStream, StreamNames names, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            try
            {
                await metrics.ReadAsync(jetStream, names, over);
            }
            catch (Exception e) when (e is NatsException or OperationCanceledException)
            {
                // The old numbers stand until the server answers.
            }
            await Task.Delay(BetweenReadings, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
