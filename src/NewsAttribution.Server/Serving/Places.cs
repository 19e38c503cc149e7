using System.Threading.RateLimiting;
using NewsAttribution.Server.Refusing;
using NewsAttribution.Server.Settings;

namespace NewsAttribution.Server.Serving;

/// <summary>The places at which requests are worked on. Who finds none free is refused at once: nobody waits in a queue.</summary>
sealed class Places(ServerSettings settings) : IDisposable
{
    readonly ConcurrencyLimiter _requests = Create(settings[Limits.Concurrent]);
    readonly ConcurrencyLimiter? _streams = settings[Limits.Streams] == 0 ? null : Create(settings[Limits.Streams]);

    /// <exception cref="Refusal">All places are taken.</exception>
    public RateLimitLease ForRequest() => Take(_requests, Limits.Concurrent, "All places are taken. Try again later.");

    /// <exception cref="Refusal">All places are taken.</exception>
    public RateLimitLease ForStream() => Take(_streams, Limits.Streams, "All places for streams are taken. Try again later, or send JSON.");

    RateLimitLease Take(ConcurrencyLimiter? limiter, Limit limit, string reason)
    {
        var lease = limiter?.AttemptAcquire();
        return lease is { IsAcquired: true } ? lease : throw Refusal.Beyond(StatusCodes.Status429TooManyRequests, limit, settings, reason);
    }

    static ConcurrencyLimiter Create(long permits) => new(new() { PermitLimit = (int)permits, QueueLimit = 0 });

    public void Dispose()
    {
        _requests.Dispose();
        _streams?.Dispose();
    }
}
