using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace NewsAttribution.Worker;

/// <summary>
/// Makes the streams and the consumer that are not there, and reads back those that are: an older server drops what it does not know
/// without a word, and somebody else may have made them otherwise.
/// </summary>
sealed class StreamSetup(INatsJSContext jetStream, WorkerOptions options, Action<string> say)
{
    static readonly string[] Limits = ["max_age", "discard"];

    /// <summary>Choices by their names.</summary>
    static readonly JsonSerializerOptions AsServer = new()
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    readonly StreamNames _names = options.Names;

    public async Task<INatsJSConsumer> PrepareAsync(CancellationToken stop)
    {
        await StreamAsync(Stream(_names.Work, _names.In, StreamConfigRetention.Workqueue), Limits, stop);
        await StreamAsync(Results, ["duplicate_window"], stop);
        await StreamAsync(Stream(_names.Dead, _names.DeadSubject, StreamConfigRetention.Limits), Limits, stop);
        await StreamAsync(Stream(_names.GivenUp, _names.GivenUpSubject, StreamConfigRetention.Workqueue), Limits, stop);
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

    async Task StreamAsync(StreamConfig asked, string[] members, CancellationToken stop)
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
        Check(
            $"stream {asked.Name}",
            isNew,
            asked,
            stream.Info.Config,
            ["subjects", "retention", "storage", "no_ack", "sealed", .. members]
        );
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
        string[] members =
        [
            "durable_name",
            "ack_policy",
            "ack_wait",
            "max_deliver",
            "deliver_policy",
            "filter_subject",
            "filter_subjects",
            "deliver_subject",
            "backoff",
            "headers_only",
            "replay_policy",
        ];
        Check($"consumer {StreamNames.Consumer} of stream {stream}", isNew, asked, consumer.Info.Config, members);
        if (isNew)
            say($"made consumer {StreamNames.Consumer} of stream {stream}");
        return consumer;
    }

    static void Check<T>(string what, bool isNew, T asked, T found, string[] members)
    {
        var (wanted, got) = (JsonSerializer.SerializeToNode(asked, AsServer)!, JsonSerializer.SerializeToNode(found, AsServer)!);
        string[] differences =
        [
            .. members
                .Where(member => Text(wanted[member]) != Text(got[member]))
                .Select(member => $"{member}: found {Text(got[member])}, expected {Text(wanted[member])}"),
        ];
        if (differences.Length == 0)
            return;
        string advice = isNew
            ? "The server made it otherwise than it was asked to; use nats-server 2.9 or later."
            : "Change it, or take other subjects or options; no article was touched.";
        throw new FailedRunException($"{what} is not as a worker needs it: {string.Join("; ", differences)}. {advice}");
    }

    // What is not set is written as null, as the default or not at all, as the server likes.
    static string Text(JsonNode? value) => value?.ToJsonString() is { } text and not ("\"\"" or "[]" or "false") ? text : "the default";
}
