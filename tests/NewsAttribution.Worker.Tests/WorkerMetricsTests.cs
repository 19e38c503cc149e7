using System.Diagnostics.Metrics;

namespace NewsAttribution.Worker.Tests;

public sealed class WorkerMetricsTests
{
    static readonly DateTimeOffset Noon = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A clock that is set back makes no negative age, and no age that stays when it is set right.</summary>
    [Fact]
    public void Read_clock_that_jumps_tells_an_age_of_0_or_more()
    {
        var clock = new JumpingClock { Now = Noon.AddSeconds(30) };
        using var metrics = new WorkerMetrics(clock);
        var work = new NATS.Client.JetStream.Models.StreamState { Messages = 1, FirstTs = "2026-12-01T12:00:00.123456789Z" };

        Assert.InRange(AgeAfter(metrics, work), 29.8, 30);
        clock.Now = Noon.AddHours(-1);
        Assert.Equal(0, AgeAfter(metrics, work));
        clock.Now = Noon.AddSeconds(40);
        Assert.InRange(AgeAfter(metrics, work), 39.8, 40);
    }

    /// <summary>What nats-server 2.9.10 told of a stream after kills: 468 messages, and none that it could give.</summary>
    [Fact]
    public void Read_messages_that_are_not_there_have_no_age()
    {
        using var metrics = new WorkerMetrics(new JumpingClock { Now = Noon });

        Assert.Equal(0, AgeAfter(metrics, new() { Messages = 468, FirstTs = "1970-01-01T00:00:00Z" }));
    }

    static double AgeAfter(WorkerMetrics metrics, NATS.Client.JetStream.Models.StreamState work)
    {
        metrics.Read(new() { StreamName = "articles", Name = "c" }, work, new());
        double age = double.NaN;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Name == "newsattr.stream.oldest_age")
                l.EnableMeasurementEvents(instrument, metrics);
        };
        listener.SetMeasurementEventCallback<double>((_, value, _, of) => age = ReferenceEquals(of, metrics) ? value : age);
        listener.Start();
        listener.RecordObservableInstruments();
        return age;
    }

    sealed class JumpingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
