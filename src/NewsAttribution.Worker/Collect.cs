using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace NewsAttribution.Worker;

/// <summary>
/// Writes the answers of a stream into one file, each article once: of several answers for an article the last one counts. They are in the
/// order of the stream.
/// </summary>
/// <remarks>
/// The copies of a stream in a cluster are not always the same, and each reading is of one of them by chance: after servers were killed,
/// those of nats-server 2.9.10 had other numbers for the same messages, and one lacked an answer that the others had. So nothing here rests
/// on numbers of messages, and a stream with copies is read several times and put together by what is in it.
/// </remarks>
static class Collect
{
    /// <summary>That all are of the one copy that lacks something happens once in 243 times.</summary>
    const int ReadingsOfCopies = 5;

    const int MostReadings = 10,
        MostSilences = 3;

    static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(5);

    /// <summary>What is known of an article: the id of its last answer, and how many of this id were read and not passed yet.</summary>
    sealed class Known
    {
        public string Id = "";
        public int Left;
        public bool IsWritten;
    }

    /// <param name="jetStream">The server.</param>
    /// <param name="stream">The stream of answers.</param>
    /// <param name="write">Takes the sentences.</param>
    /// <param name="stop">Stops between answers.</param>
    /// <returns>How many articles and answers there were.</returns>
    /// <exception cref="FailedRunException">There is no such stream, it holds something else, or it cannot be read whole.</exception>
    public static async Task<(int Articles, long Answers)> RunAsync(
        INatsJSContext jetStream,
        string stream,
        Action<SentenceRecord> write,
        CancellationToken stop
    )
    {
        // Read twice, so that one entry for each article is all that is kept.
        var (articles, answers) = await ReadIdsAsync(jetStream, stream, stop);
        int written = 0;
        for (int reading = 0; written < articles.Count; reading++)
        {
            if (reading == MostReadings)
                throw new FailedRunException(
                    $"stream {stream}: found {written} of {articles.Count} articles in {MostReadings} readings; expected all. The copies "
                        + "of the stream differ: let the servers of the cluster catch up, and collect again."
                );
            ulong last = await LastAsync(jetStream, stream, stop);
            await foreach (var (sequence, answer) in ReadAsync(jetStream, stream, last, headersOnly: false, stop))
            {
                string id = IdOf(answer, stream, sequence);
                if (!articles.TryGetValue(LabelledMessage.ArticleOf(id), out var known) || known.IsWritten || known.Id != id)
                    continue;
                // The last of those that were there; in a copy that has fewer there is no telling which that is.
                if (--known.Left > 0 && reading == 0)
                    continue;
                foreach (var sentence in LabelledMessage.Read(answer.Data!))
                    write(sentence);
                known.IsWritten = true;
                if (++written == articles.Count)
                    break;
            }
        }
        return (articles.Count, answers);
    }

    static async Task<(Dictionary<string, Known> Articles, long Answers)> ReadIdsAsync(
        INatsJSContext jetStream,
        string stream,
        CancellationToken stop
    )
    {
        var articles = new Dictionary<string, Known>(StringComparer.Ordinal);
        long answers = 0;
        for (int reading = 0; reading < MostReadings; reading++)
        {
            var (state, copies) = await StateAsync(jetStream, stream, stop);
            long read = 0;
            foreach (var known in articles.Values)
                known.Left = 0;
            await foreach (var (sequence, answer) in ReadAsync(jetStream, stream, LastOf(state), headersOnly: true, stop))
            {
                read++;
                string id = IdOf(answer, stream, sequence);
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(articles, LabelledMessage.ArticleOf(id), out _);
                known ??= new();
                if (known.Id != id)
                    (known.Id, known.Left) = (id, 0);
                known.Left++;
            }
            answers = Math.Max(answers, read);
            if (read >= state.Messages && (copies == 1 || reading + 1 >= ReadingsOfCopies))
                return (articles, answers);
        }
        throw new FailedRunException(
            $"stream {stream}: found {answers} answers in {MostReadings} readings; expected as many as the server tells. The copies of the "
                + "stream differ: let the servers of the cluster catch up, and collect again."
        );
    }

    public static async Task<ulong> LastAsync(INatsJSContext jetStream, string stream, CancellationToken stop) =>
        LastOf((await StateAsync(jetStream, stream, stop)).State);

    static ulong LastOf(StreamState state) => state.Messages == 0 ? 0 : state.LastSeq;

    static async Task<(StreamState State, int Copies)> StateAsync(INatsJSContext jetStream, string stream, CancellationToken stop)
    {
        try
        {
            var info = (await jetStream.GetStreamAsync(stream, cancellationToken: stop)).Info;
            return (info.State, info.Config.NumReplicas);
        }
        catch (NatsJSApiException e) when (e.Error.Code == 404)
        {
            throw new FailedRunException(
                $"found no stream {stream}; expected the one that workers make for --out. Is it the same subject?"
            );
        }
    }

    static string IdOf(INatsJSMsg<byte[]> answer, string stream, ulong sequence) =>
        DeadLetters.Header(answer.Headers, DeadLetters.MessageId)
        ?? throw new FailedRunException(
            $"message {sequence} of stream {stream}: found no header Nats-Msg-Id; expected answers of workers."
        );

    /// <summary>
    /// The messages up to the last one that the leader knows, or to those that came since this began where a copy of the stream has more.
    /// </summary>
    public static async IAsyncEnumerable<(ulong Sequence, INatsJSMsg<byte[]> Message)> ReadAsync(
        INatsJSContext jetStream,
        string stream,
        ulong last,
        bool headersOnly,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        var begun = DateTimeOffset.UtcNow;
        ulong read = 0;
        for (int silent = 0; read < last && silent < MostSilences && await HoldsMoreAsync(jetStream, stream, read, stop); )
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
            // What a copy tells of itself may be wrong: where nothing comes for a while, there is nothing.
            using var idle = CancellationTokenSource.CreateLinkedTokenSource(stop);
            idle.CancelAfter(LongestSilence);
            await using var answers = consumer.ConsumeAsync<byte[]>(cancellationToken: idle.Token).GetAsyncEnumerator(idle.Token);
            while (await NextAsync(answers))
            {
                var answer = answers.Current;
                var about = answer.Metadata!.Value;
                read = about.Sequence.Stream;
                if (read > last && about.Timestamp > begun)
                    break;
                yield return (read, answer);
                // It may be the word of a server that has not caught up: the leader is asked.
                if (about.NumPending == 0)
                    break;
                idle.CancelAfter(LongestSilence);
            }
            stop.ThrowIfCancellationRequested();
            silent = read == before ? silent + 1 : 0;
        }
    }

    static async Task<bool> NextAsync(IAsyncEnumerator<INatsJSMsg<byte[]>> answers)
    {
        try
        {
            return await answers.MoveNextAsync();
        }
        catch (OperationCanceledException)
        {
            return false;
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
