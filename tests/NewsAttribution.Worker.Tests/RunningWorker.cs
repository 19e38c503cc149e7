namespace NewsAttribution.Worker.Tests;

/// <summary>A worker that runs beside a test, and what it said.</summary>
sealed class RunningWorker : IAsyncDisposable
{
    readonly CancellationTokenSource _stop = new();
    readonly List<string> _said = [];

    public RunningWorker(WorkerOptions options, Labeller? labeller = null, string? health = null) =>
        Ended = WorkerProcess.RunAsync(options, labeller ?? Some.Labeller, health, Say, _stop.Token);

    public Task Ended { get; }

    public IReadOnlyList<string> Said
    {
        get
        {
            lock (_said)
                return [.. _said];
        }
    }

    /// <summary>Waits until it works; a failure to start is the test's.</summary>
    public Task StartedAsync() =>
        Some.UntilAsync(async () =>
        {
            if (Ended.IsCompleted)
                await Ended;
            return Said.Any(line => line.StartsWith("labels ", StringComparison.Ordinal));
        });

    /// <summary>As SIGTERM does.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Ended;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Ended.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    void Say(string line)
    {
        lock (_said)
            _said.Add(line);
    }
}
