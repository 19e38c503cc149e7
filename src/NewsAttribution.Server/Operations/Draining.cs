using NewsAttribution.Server.Settings;

namespace NewsAttribution.Server.Operations;

/// <summary>
/// The end of the service. From SIGTERM on it is not ready and asks clients to come with a new connection; its port stays open for a while,
/// so that whoever hands out the work can look elsewhere, and then running requests finish.
/// </summary>
sealed class Draining(IHostApplicationLifetime lifetime, ServerSettings settings, ILogger<Draining> log)
    : IHostedLifecycleService,
        IDisposable
{
    readonly CancellationTokenSource _closing = new();

    /// <summary>Cancelled when the port closes: what has no end of its own, a stream, ends then.</summary>
    public CancellationToken Closing => _closing.Token;

    public bool IsDraining => lifetime.ApplicationStopping.IsCancellationRequested;

    public Task CloseAsync(HttpContext context, RequestDelegate next)
    {
        // When the answer goes: a request that came before the signal must not leave its connection open either.
        context.Response.OnStarting(() =>
        {
            if (IsDraining && HttpProtocol.IsHttp11(context.Request.Protocol))
                context.Response.Headers.Connection = "close";
            return Task.CompletedTask;
        });
        return next(context);
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        log.LogDraining(settings[Limits.DrainDelay]);
        await Task.Delay(settings.Time(Limits.DrainDelay), cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _closing.CancelAsync();
    }

    public void Dispose() => _closing.Dispose();

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
