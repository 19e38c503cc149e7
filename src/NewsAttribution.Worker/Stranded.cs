using System.Diagnostics;
using System.Globalization;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace NewsAttribution.Worker;

/// <summary>
/// Articles that lie in the stream and that the server will give to nobody: after a server was killed its consumer may take for done what
/// is still there, and a notice that an article was given up may be lost. They are published anew and then removed; if one had its
/// answer, the second is merged with it.
/// </summary>
sealed class Stranded(INatsJSContext jetStream, SurePublisher publisher, DeadLetters dead, WorkerOptions options, Action<string> say)
{
    /// <summary>How often an article was published anew.</summary>
    const string Returns = "Newsattr-Returns";

    readonly StreamNames _names = options.Names;

    /// <summary>Up to where articles had been delivered at an earlier look, and at the last one, if all were done.</summary>
    ulong _delivered,
        _idle;
    long _since = Stopwatch.GetTimestamp();

    /// <summary>
    /// Looks for articles that were delivered so long ago that every try must be over, or long enough for an acknowledgement to be on its
    /// way where the server says that there is nothing left to do.
    /// </summary>
    public async Task LookAsync(ConsumerInfo consumer, StreamState work, CancellationToken stop)
    {
        bool isIdle = consumer is { NumPending: 0, NumAckPending: 0 };
        ulong old = isIdle ? _idle : 0;
        _idle = isIdle ? consumer.Delivered.StreamSeq : 0;
        if (Stopwatch.GetElapsedTime(_since) > options.LongestStay)
        {
            old = Math.Max(old, _delivered);
            (_delivered, _since) = (consumer.Delivered.StreamSeq, Stopwatch.GetTimestamp());
        }
        if (work.Messages == 0 || work.FirstSeq > old)
            return;
        int returned = 0;
        ulong from = work.FirstSeq;
        while (await NextAsync(from, stop) is { } article && article.Seq <= old)
        {
            await ReturnAsync(article, stop);
            returned++;
            from = article.Seq + 1;
        }
        if (returned > 0)
            say($"{Counted.Of(returned, "article")} of {_names.Work} that the server gave to nobody: published anew");
    }

    async Task<StoredMessage?> NextAsync(ulong from, CancellationToken stop)
    {
        try
        {
            return (await StoredAsync(jetStream, _names.Work, new() { Seq = from, NextBySubj = _names.In }, stop)).Message;
        }
        catch (NatsJSApiException e) when (e.Error.Code == 404)
        {
            return null;
        }
    }

    public static ValueTask<StreamMsgGetResponse> StoredAsync(
        INatsJSContext jetStream,
        string stream,
        StreamMsgGetRequest which,
        CancellationToken stop
    ) =>
        jetStream.JSRequestResponseAsync<StreamMsgGetRequest, StreamMsgGetResponse>(
            $"{jetStream.Opts.Prefix}.STREAM.MSG.GET.{stream}",
            which,
            stop
        );

    async Task ReturnAsync(StoredMessage article, CancellationToken stop)
    {
        var stored = new StoredHeaders(article.Hdrs);
        int returns = int.TryParse(stored[Returns], NumberStyles.None, CultureInfo.InvariantCulture, out int said) ? said : 0;
        string? id = DeadLetters.IdOf(name => stored[name]);
        byte[] bytes = article.Data.ToArray();
        string? reason = returns < options.Tries ? null : $"lay in the stream {returns} times without an answer: it may kill its workers";
        if (reason is null)
        {
            var headers = new Dictionary<string, string> { [Returns] = (returns + 1).ToString(CultureInfo.InvariantCulture) };
            if (id is not null)
                headers[DeadLetters.ArticleId] = id;
            try
            {
                await publisher.PublishAsync(_names.In, bytes, $"{_names.Work}.{article.Seq}.{article.Time.Ticks}", headers, stop);
            }
            catch (FailedRunException e)
            {
                reason = e.Message;
            }
        }
        if (reason is not null)
            await dead.BuryAsync(bytes, id, article.Seq, (ulong)returns, reason, stop);
        await RemoveAsync(jetStream, _names.Work, article.Seq, stop);
    }

    /// <summary>Removes a message; if it is not there, somebody else did.</summary>
    public static async Task RemoveAsync(INatsJSContext jetStream, string stream, ulong sequence, CancellationToken stop)
    {
        try
        {
            await jetStream.DeleteMessageAsync(stream, new() { Seq = sequence }, stop);
        }
        catch (NatsJSApiException)
        {
            // 2.9 answers 500 to this, not 404.
        }
    }
}
