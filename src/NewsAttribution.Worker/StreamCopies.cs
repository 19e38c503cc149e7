using System.Diagnostics;
using System.Runtime.CompilerServices;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace NewsAttribution.Worker;

/// <summary>
/// Reads a stream copy by copy. A reader that has no copies of its own lives on one server and reads what that one has; which it is, the
/// server picks. So readers are made until one lives where it should.
/// </summary>
sealed class StreamCopies(INatsJSContext jetStream, string stream)
{
    const int MostSilences = 2;

    static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(5),
        LongestSearch = TimeSpan.FromSeconds(20);

    /// <summary>How many messages the leader has, and the servers that have a copy, the leader first.</summary>
    /// <exception cref="FailedRunException">There is no such stream.</exception>
    public async Task<(long Messages, string[] Servers)> LookAsync(CancellationToken stop)
    {
        try
        {
            var info = (await jetStream.GetStreamAsync(stream, cancellationToken: stop)).Info;
            string leader = info.Cluster?.Leader ?? "";
            return (info.State.Messages, [leader, .. (info.Cluster?.Replicas ?? []).Select(replica => replica.Name)]);
        }
        catch (NatsJSApiException e) when (e.Error.Code == 404)
        {
            throw new FailedRunException(
                $"found no stream {stream}; expected the one that workers make for --out. Is it the same subject?"
            );
        }
    }

    /// <summary>The messages that a copy has at this moment, in its order; fewer where it breaks off.</summary>
    /// <param name="server">Whose copy; empty where there are no others.</param>
    /// <param name="headersOnly">Leaves the contents out.</param>
    /// <param name="stop">Stops between messages.</param>
    /// <exception cref="ServerAwayException">The server does not answer.</exception>
    public async IAsyncEnumerable<INatsJSMsg<byte[]>> ReadAsync(
        string server,
        bool headersOnly,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        ulong last = 0,
            read = 0;
        ulong? all = null;
        for (int silent = 0; silent < MostSilences; )
        {
            ulong before = last;
            var reader = await ReaderAsync(server, last + 1, headersOnly, stop);
            // What came since then is not waited for.
            all ??= reader.Info.NumPending;
            if (read >= all || reader.Info.NumPending == 0)
            {
                await DeleteAsync(reader, stop);
                yield break;
            }
            using var idle = CancellationTokenSource.CreateLinkedTokenSource(stop);
            idle.CancelAfter(LongestSilence);
            ulong number = 0;
            await using (var messages = reader.ConsumeAsync<byte[]>(cancellationToken: idle.Token).GetAsyncEnumerator(idle.Token))
            {
                while (read < all && await NextAsync(messages))
                {
                    var about = messages.Current.Metadata!.Value;
                    // One was lost on its way.
                    if (about.Sequence.Consumer != ++number)
                        break;
                    last = about.Sequence.Stream;
                    read++;
                    yield return messages.Current;
                    // It may be wrong: a new reader counts anew.
                    if (about.NumPending == 0)
                        break;
                    idle.CancelAfter(LongestSilence);
                }
            }
            await DeleteAsync(reader, stop);
            silent = last == before ? silent + 1 : 0;
        }
    }

    async Task<INatsJSConsumer> ReaderAsync(string server, ulong from, bool headersOnly, CancellationToken stop)
    {
        var asked = new ConsumerConfig
        {
            DeliverPolicy = ConsumerConfigDeliverPolicy.ByStartSequence,
            OptStartSeq = from,
            AckPolicy = ConsumerConfigAckPolicy.None,
            HeadersOnly = headersOnly,
            MemStorage = true,
            NumReplicas = 1,
            InactiveThreshold = TimeSpan.FromMinutes(1),
        };
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < LongestSearch)
        {
            try
            {
                var reader = await jetStream.CreateOrUpdateConsumerAsync(stream, asked, stop);
                if (server.Length == 0 || reader.Info.Cluster?.Leader == server)
                    return reader;
                await DeleteAsync(reader, stop);
            }
            catch (NatsException)
            {
                // Made on a server that does not answer, or there is no leader just now.
                await Task.Delay(TimeSpan.FromMilliseconds(200), stop);
            }
        }
        throw new ServerAwayException(server);
    }

    async Task DeleteAsync(INatsJSConsumer reader, CancellationToken stop)
    {
        try
        {
            await jetStream.DeleteConsumerAsync(stream, reader.Info.Name, stop);
        }
        catch (NatsException)
        {
            // It goes by itself when nobody reads.
        }
    }

    static async Task<bool> NextAsync(IAsyncEnumerator<INatsJSMsg<byte[]>> messages)
    {
        try
        {
            return await messages.MoveNextAsync();
        }
        catch (Exception e) when (e is OperationCanceledException or NatsException)
        {
            return false;
        }
    }
}

/// <summary>A server that should have a copy of a stream takes no readers.</summary>
sealed class ServerAwayException(string server) : Exception($"the server {server} takes no readers")
{
    public string Server => server;
}
