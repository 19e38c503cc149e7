using System.Text.Json;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

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
        using var told = JsonDocument.Parse(notice.Data);
        ulong sequence = told.RootElement.GetProperty("stream_seq").GetUInt64(),
            deliveries = told.RootElement.GetProperty("deliveries").GetUInt64();
        try
        {
            var found = await jetStream.JSRequestResponseAsync<StreamMsgGetRequest, StreamMsgGetResponse>(
                $"{jetStream.Opts.Prefix}.STREAM.MSG.GET.{names.Work}",
                new() { Seq = sequence },
                stop
            );
            string reason = $"delivered {deliveries} times, and no worker answered: it may kill them";
            await dead.BuryAsync(found.Message.Data.ToArray(), DeadLetters.IdOf(found.Message.Hdrs), sequence, deliveries, reason, stop);
            await jetStream.DeleteMessageAsync(names.Work, new() { Seq = sequence }, stop);
        }
        catch (NatsJSApiException e) when (e.Error.Code == 404)
        {
            // A worker was done with it after all.
        }
        await notice.AckAsync(cancellationToken: stop);
    }
}
