using System.Diagnostics.Metrics;
using System.Globalization;
using NATS.Client.JetStream.Models;

namespace NewsAttribution.Worker;

/// <summary>
/// What a worker counts, as the meter <c>NewsAttribution.Worker</c>: its own articles, and the state of the stream as the server tells it.
/// </summary>
sealed class WorkerMetrics : IDisposable
{
    public const string Name = "NewsAttribution.Worker";

    readonly Meter _meter = new(Name);
    readonly TimeProvider _clock;
    StreamReading _stream;

    /// <param name="clock">Only an age is told by it: nothing that a worker does depends on the time of day.</param>
    public WorkerMetrics(TimeProvider? clock = null)
    {
        _clock = clock ?? TimeProvider.System;
        Labelled = _meter.CreateCounter<long>("newsattr.articles.labelled", "{article}", "Articles whose answer was acknowledged.");
        Doubled = _meter.CreateCounter<long>("newsattr.answers.doubled", "{answer}", "Answers that the server dropped as a second one.");
        Failed = _meter.CreateCounter<long>("newsattr.tries.failed", "{try}", "Articles given back to be tried again.");
        Dead = _meter.CreateCounter<long>("newsattr.articles.dead", "{article}", "Articles put into the dead letters by this worker.");
        Redelivered = _meter.CreateCounter<long>("newsattr.articles.redelivered", "{article}", "Articles that had been delivered before.");
        Seconds = _meter.CreateHistogram<double>("newsattr.article.duration", "s", "Time to label one article.");
        Gauge("newsattr.stream.pending", "{article}", "Articles that wait.", () => _stream.Pending);
        Gauge("newsattr.stream.in_flight", "{article}", "Articles in the hands of workers.", () => _stream.InFlight);
        Gauge("newsattr.stream.redelivered", "{article}", "Articles in flight that were delivered before.", () => _stream.Redelivered);
        Gauge("newsattr.stream.dead", "{article}", "Dead letters.", () => _stream.Dead);
        Gauge("newsattr.stream.oldest_age", "s", "Age of the oldest article that has no answer yet.", () => _stream.OldestSeconds);
    }

    public Counter<long> Labelled { get; }
    public Counter<long> Doubled { get; }
    public Counter<long> Failed { get; }
    public Counter<long> Dead { get; }
    public Counter<long> Redelivered { get; }
    public Histogram<double> Seconds { get; }

    /// <summary>Takes what the server said.</summary>
    public void Read(ConsumerInfo consumer, StreamState work, StreamState dead) =>
        _stream = new((long)consumer.NumPending, consumer.NumAckPending, consumer.NumRedelivered, dead.Messages, Age(work));

    public void Dispose() => _meter.Dispose();

    void Gauge(string name, string unit, string description, Func<double> value) =>
        _meter.CreateObservableGauge(name, value, unit, description);

    // After kills nats-server 2.9.10 may count messages that it does not have; the first of them is of 1970.
    double Age(StreamState state) =>
        state.Messages > 0
        && DateTimeOffset.TryParse(state.FirstTs, CultureInfo.InvariantCulture, out var first)
        && first > DateTimeOffset.UnixEpoch
            ? Math.Max(0, (_clock.GetUtcNow() - first).TotalSeconds)
            : 0;

    readonly record struct StreamReading(long Pending, long InFlight, long Redelivered, long Dead, double OldestSeconds);
}
