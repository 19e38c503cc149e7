using System.Runtime.CompilerServices;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace NewsAttribution.Worker;

/// <summary>
/// Writes the answers of a stream into one file, each article once: of several answers for an article the last one counts. They are in the
/// order of the stream.
/// </summary>
static class Collect
{
    /// <param name="jetStream">The server.</param>
    /// <param name="stream">The stream of answers.</param>
    /// <param name="write">Takes the sentences.</param>
    /// <param name="stop">Stops between answers.</param>
    /// <returns>How many articles and answers there were.</returns>
    /// <exception cref="FailedRunException">There is no such stream, or it holds something else.</exception>
    public static async Task<(int Articles, long Answers)> RunAsync(
        INatsJSContext jetStream,
        string stream,
        Action<SentenceRecord> write,
        CancellationToken stop
    )
    {
        ulong last = await LastAsync(jetStream, stream, stop);
        // Twice over the stream, so that one number for each article is all that is kept.
        var newest = new Dictionary<string, ulong>(StringComparer.Ordinal);
        long answers = 0;
        await foreach (var (sequence, answer) in ReadAsync(jetStream, stream, last, headersOnly: true, stop))
        {
            answers++;
            newest[ArticleOf(answer, stream, sequence)] = sequence;
        }
        await foreach (var (sequence, answer) in ReadAsync(jetStream, stream, last, headersOnly: false, stop))
            if (newest.TryGetValue(ArticleOf(answer, stream, sequence), out ulong kept) && kept == sequence)
                foreach (var sentence in LabelledMessage.Read(answer.Data!))
                    write(sentence);
        return (newest.Count, answers);
    }

    public static async Task<ulong> LastAsync(INatsJSContext jetStream, string stream, CancellationToken stop)
    {
        try
        {
            var state = (await jetStream.GetStreamAsync(stream, cancellationToken: stop)).Info.State;
            return state.Messages == 0 ? 0 : state.LastSeq;
        }
        catch (NatsJSApiException e) when (e.Error.Code == 404)
        {
            throw new FailedRunException(
                $"found no stream {stream}; expected the one that workers make for --out. Is it the same subject?"
            );
        }
    }

    static string ArticleOf(INatsJSMsg<byte[]> answer, string stream, ulong sequence) =>
        DeadLetters.Header(answer.Headers, DeadLetters.MessageId) is { } id
            ? LabelledMessage.ArticleOf(id)
            : throw new FailedRunException(
                $"message {sequence} of stream {stream}: found no header Nats-Msg-Id; expected answers of workers."
            );

    public static async IAsyncEnumerable<(ulong Sequence, INatsJSMsg<byte[]> Message)> ReadAsync(
        INatsJSContext jetStream,
        string stream,
        ulong last,
        bool headersOnly,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        ulong read = 0;
        while (read < last && await HoldsMoreAsync(jetStream, stream, read, stop))
        {
            ulong before = read;
            var consumer = await jetStream.CreateOrderedConsumerAsync(
                stream,
                new()
                {
                    HeadersOnly = headersOnly,
                    DeliverPolicy = ConsumerConfigDeliverPolicy.ByStartSequence,
                    OptStartSeq = read + 1,
                },
                stop
            );
            await foreach (var answer in consumer.ConsumeAsync<byte[]>(cancellationToken: stop))
            {
                var about = answer.Metadata!.Value;
                read = about.Sequence.Stream;
                if (read <= last)
                    yield return (read, answer);
                // In a cluster it may be the word of a server that has not caught up: the leader is asked.
                if (read >= last || about.NumPending == 0)
                    break;
            }
            stop.ThrowIfCancellationRequested();
            if (read == before)
                await Task.Delay(TimeSpan.FromSeconds(1), stop);
        }
    }

    /// <summary>Whether the leader has a message behind one; those at the end may have been removed.</summary>
    static async Task<bool> HoldsMoreAsync(INatsJSContext jetStream, string stream, ulong read, CancellationToken stop)
    {
        try
        {
            await Stranded.StoredAsync(jetStream, stream, new() { Seq = read + 1, NextBySubj = ">" }, stop);
            return true;
        }
        catch (NatsJSApiException e) when (e.Error.Code == 404)
        {
            return false;
        }
    }
}
