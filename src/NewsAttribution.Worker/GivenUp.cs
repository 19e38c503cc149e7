using System.Text.Json;
using NATS.Client.Core;
using NATS.Client.JetStream;

namespace NewsAttribution.Worker;

/// <summary>
/// Buries articles that the server has given up because no worker ever answered for them: those that kill whoever reads them.
/// </summary>
sealed class GivenUp(INatsJSContext jetStream, INatsJSConsumer notices, DeadLetters dead, StreamNames names)
{
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await foreach (
                    var notice in notices.FetchAsync<byte[]>(
                        new() { MaxMsgs = 8, Expires = TimeSpan.FromSeconds(1) },
                        cancellationToken: default
                    )
                )
                    await BuryAsync(notice, stop);
            }
            catch (NatsException)
            {
                // The server restarts; the notice comes again.
                await Task.Delay(TimeSpan.FromSeconds(1), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) { }
        }
    }

    async Task BuryAsync(INatsJSMsg<byte[]> notice, CancellationToken stop)
    {
        if (Read(notice.Data) is not var (sequence, deliveries))
        {
            // Anybody can write to the subject.
            await notice.AckAsync(cancellationToken: stop);
            return;
        }
        try
        {
            var found = (await Stranded.StoredAsync(jetStream, names.Work, new() { Seq = sequence }, stop)).Message;
            var headers = new StoredHeaders(found.Hdrs);
            string reason = $"delivered {deliveries} times, and no worker answered: it may kill them";
            await dead.BuryAsync(found.Data.ToArray(), DeadLetters.IdOf(name => headers[name]), sequence, deliveries, reason, stop);
            await Stranded.RemoveAsync(jetStream, names.Work, sequence, stop);
        }
        catch (NatsJSApiException e) when (e.Error.Code == 404)
        {
            // A worker was done with it after all.
        }
        await notice.AckAsync(cancellationToken: stop);
    }

    static (ulong Sequence, ulong Deliveries)? Read(byte[]? notice)
    {
        try
        {
            using var told = JsonDocument.Parse(notice);
            return (told.RootElement.GetProperty("stream_seq").GetUInt64(), told.RootElement.GetProperty("deliveries").GetUInt64());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
