using System.Globalization;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace NewsAttribution.Worker;

/// <summary>
/// Makes the streams and the consumer that are not there, and reads back those that are: an older server drops what it does not know
/// without a word, and somebody else may have made them otherwise.
/// </summary>
sealed class StreamSetup(INatsJSContext jetStream, WorkerOptions options, Action<string> say)
{
    static readonly Member<StreamConfig>[] OfEveryStream =
    [
        new("subjects", stream => List(stream.Subjects)),
        new("retention", stream => $"{stream.Retention}"),
        new("storage", stream => $"{stream.Storage}"),
        new("no_ack", stream => $"{stream.NoAck}"),
        new("sealed", stream => $"{stream.Sealed}"),
    ];

    static readonly Member<StreamConfig>[] OfWhatMustNotExpire =
    [
        .. OfEveryStream,
        new("max_age", stream => Seconds(stream.MaxAge)),
        new("discard", stream => $"{stream.Discard}"),
    ];

    static readonly Member<StreamConfig>[] OfResults =
    [
        .. OfEveryStream,
        new("duplicate_window", stream => Seconds(stream.DuplicateWindow)),
    ];

    static readonly Member<ConsumerConfig>[] OfConsumer =
    [
        new("durable_name", consumer => consumer.DurableName),
        new("ack_policy", consumer => $"{consumer.AckPolicy}"),
        new("ack_wait", consumer => Seconds(consumer.AckWait)),
        new("max_deliver", consumer => $"{consumer.MaxDeliver}"),
        new("deliver_policy", consumer => $"{consumer.DeliverPolicy}"),
        new("filter_subject", consumer => consumer.FilterSubject),
        new("filter_subjects", consumer => List(consumer.FilterSubjects)),
        new("deliver_subject", consumer => consumer.DeliverSubject),
        new("backoff", consumer => List(consumer.Backoff?.Select(Seconds))),
        new("headers_only", consumer => $"{consumer.HeadersOnly}"),
        new("replay_policy", consumer => $"{consumer.ReplayPolicy}"),
    ];

    readonly StreamNames _names = options.Names;

    public async Task<INatsJSConsumer> PrepareAsync(CancellationToken stop)
    {
        await StreamAsync(Stream(_names.Work, _names.In, StreamConfigRetention.Workqueue), OfWhatMustNotExpire, stop);
        await StreamAsync(Results, OfResults, stop);
        await StreamAsync(Stream(_names.Dead, _names.DeadSubject, StreamConfigRetention.Limits), OfWhatMustNotExpire, stop);
        await StreamAsync(Stream(_names.GivenUp, _names.GivenUpSubject, StreamConfigRetention.Workqueue), OfWhatMustNotExpire, stop);
        return await ConsumerAsync(_names.Work, options.AckWait, options.MaxDeliver, stop);
    }

    /// <summary>The consumer of the notices that the server has given an article up.</summary>
    public Task<INatsJSConsumer> GivenUpAsync(CancellationToken stop) => ConsumerAsync(_names.GivenUp, options.AckWait, -1, stop);

    StreamConfig Results => Stream(_names.Results, _names.Out, StreamConfigRetention.Limits) with { DuplicateWindow = options.Window };

    // A full stream refuses what comes; it drops nothing that is there.
    StreamConfig Stream(string name, string subject, StreamConfigRetention retention) =>
        new(name, [subject])
        {
            Retention = retention,
            Storage = StreamConfigStorage.File,
            Discard = StreamConfigDiscard.New,
            NumReplicas = options.Replicas ?? (jetStream.Connection.ServerInfo?.Cluster is { Length: > 0 } ? 3 : 1),
        };

    async Task StreamAsync(StreamConfig asked, Member<StreamConfig>[] members, CancellationToken stop)
    {
        bool isNew = false;
        INatsJSStream stream;
        try
        {
            stream = await jetStream.GetStreamAsync(asked.Name!, cancellationToken: stop);
        }
        catch (NatsJSApiException e) when (e.Error.Code == 404)
        {
            stream = await jetStream.CreateStreamAsync(asked, stop);
            isNew = true;
        }
        Check($"stream {asked.Name}", isNew, asked, stream.Info.Config, members);
        if (isNew)
            say(
                $"made stream {asked.Name} for subject {asked.Subjects!.Single()}, {Counted.Of(stream.Info.Config.NumReplicas, "replica")}"
            );
    }

    async Task<INatsJSConsumer> ConsumerAsync(string stream, TimeSpan ackWait, int maxDeliver, CancellationToken stop)
    {
        var asked = new ConsumerConfig(StreamNames.Consumer)
        {
            AckPolicy = ConsumerConfigAckPolicy.Explicit,
            DeliverPolicy = ConsumerConfigDeliverPolicy.All,
            AckWait = ackWait,
            MaxDeliver = maxDeliver,
        };
        bool isNew = false;
        INatsJSConsumer consumer;
        try
        {
            consumer = await jetStream.GetConsumerAsync(stream, StreamNames.Consumer, stop);
        }
        catch (NatsJSApiException e) when (e.Error.Code == 404)
        {
            consumer = await jetStream.CreateOrUpdateConsumerAsync(stream, asked, stop);
            isNew = true;
        }
        Check($"consumer {StreamNames.Consumer} of stream {stream}", isNew, asked, consumer.Info.Config, OfConsumer);
        if (isNew)
            say($"made consumer {StreamNames.Consumer} of stream {stream}");
        return consumer;
    }

    static void Check<T>(string what, bool isNew, T asked, T found, Member<T>[] members)
    {
        string[] differences =
        [
            .. members
                .Select(member => (member.Name, Wanted: Text(member.Value(asked)), Got: Text(member.Value(found))))
                .Where(member => member.Wanted != member.Got)
                .Select(member => $"{member.Name}: found {member.Got}, expected {member.Wanted}"),
        ];
        if (differences.Length == 0)
            return;
        string advice = isNew
            ? "The server made it otherwise than it was asked to; use nats-server 2.9 or later."
            : "Change it, or take other subjects or options; no article was touched.";
        throw new FailedRunException($"{what} is not as a worker needs it: {string.Join("; ", differences)}. {advice}");
    }

    static string List(IEnumerable<string?>? values) => string.Join(", ", values ?? []);

    static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds} s");

    static string Text(string? value) => string.IsNullOrEmpty(value) ? "none" : value.ToLowerInvariant();

    /// <summary>A setting by the name that the server gives it.</summary>
    readonly record struct Member<T>(string Name, Func<T, string?> Value);
}
