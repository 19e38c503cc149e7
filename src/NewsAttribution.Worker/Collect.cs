using NATS.Client.JetStream;

namespace NewsAttribution.Worker;

/// <summary>
/// Writes the answers of a stream into one file, each article once: of several answers for an article the last one counts. They are in the
/// order of the stream.
/// </summary>
/// <remarks>
/// The copies of a stream in a cluster are not always the same: after servers were killed, those of nats-server 2.9.10 had other numbers
/// for the same messages, and one lacked an answer that the others had. So every copy is read, and what any of them has counts.
/// </remarks>
static class Collect
{
    /// <summary>A server that has just started may lag behind: what differs is read again.</summary>
    const int MostReadings = 5,
        MostOfCopiesThatDiffer = 2;

    /// <param name="Articles">How many articles were written.</param>
    /// <param name="Answers">How many answers the largest copy has.</param>
    /// <param name="Differ">Whether the copies are not the same; they were put together.</param>
    /// <param name="Away">Servers whose copies could not be read; the others were the same.</param>
    public readonly record struct Result(int Articles, long Answers, bool Differ, IReadOnlyList<string> Away);

    /// <param name="jetStream">The server.</param>
    /// <param name="stream">The stream of answers.</param>
    /// <param name="write">Takes the sentences.</param>
    /// <param name="stop">Stops between answers.</param>
    /// <exception cref="FailedRunException">There is no such stream, it holds something else, or it cannot be read whole.</exception>
    public static async Task<Result> RunAsync(INatsJSContext jetStream, string stream, Action<SentenceRecord> write, CancellationToken stop)
    {
        var copies = new StreamCopies(jetStream, stream);
        var last = new LastAnswers();
        var (servers, found) = await ReadIdsAsync(copies, stream, last, stop);
        for (int reading = 0; last.Taken < last.Articles; reading++)
        {
            if (reading == MostReadings * servers.Length)
                throw Failed(stream, $"found {last.Taken} of {last.Articles} articles", "all");
            await WriteAsync(copies, stream, servers[reading % servers.Length], last, write, stop);
        }
        return found;
    }

    /// <summary>Takes in what every copy has.</summary>
    static async Task<(string[] Servers, Result Found)> ReadIdsAsync(
        StreamCopies copies,
        string stream,
        LastAnswers last,
        CancellationToken stop
    )
    {
        HashSet<string> away = [];
        for (int reading = 1; ; reading++)
        {
            var (messages, servers) = await copies.LookAsync(stop);
            List<(string Server, Contents Contents)> found = [];
            // Up to here copies are compared: answers come while they are read.
            DateTimeOffset? newest = null;
            foreach (string server in servers.Except(away))
            {
                try
                {
                    var contents = await ReadIdsAsync(copies, stream, server, newest, last, stop);
                    newest ??= contents.Newest;
                    found.Add((server, contents));
                }
                catch (ServerAwayException e)
                {
                    away.Add(e.Server);
                }
            }
            long most = found.Select(copy => copy.Contents.Answers).DefaultIfEmpty(-1).Max();
            bool differ = found.Select(copy => copy.Contents.Sum).Distinct().Count() > 1;
            // One copy of three agrees with itself.
            bool isFew = servers.Length > 1 && found.Count * 2 <= servers.Length;
            if (most >= messages && !isFew && (!differ || (away.Count == 0 && reading >= MostOfCopiesThatDiffer)))
                return ([.. found.Select(copy => copy.Server)], new(last.Articles, most, differ, [.. away]));
            if (reading < (most < messages || isFew ? MostReadings : MostOfCopiesThatDiffer))
            {
                if (isFew)
                    away.Clear();
                continue;
            }
            string what = string.Join(", ", found.Select(copy => $"{copy.Contents.Answers} answers{On(copy.Server)}"));
            string missing = away.Count == 0 ? "" : $" and no answer from {string.Join(", ", away)}";
            throw Failed(
                stream,
                $"found {what}{missing}",
                isFew ? $"most of its {servers.Length} copies"
                    : differ ? "copies that are the same, or all of them"
                    : $"{messages} answers"
            );
        }
    }

    static async Task<Contents> ReadIdsAsync(
        StreamCopies copies,
        string stream,
        string server,
        DateTimeOffset? newest,
        LastAnswers last,
        CancellationToken stop
    )
    {
        var contents = new Contents();
        await foreach (var answer in copies.ReadAsync(server, headersOnly: true, stop))
        {
            var (id, time) = Name(answer, stream);
            last.Note(id, time);
            contents = contents.With(id, time, counts: newest is null || time <= newest);
        }
        return contents;
    }

    static async Task WriteAsync(
        StreamCopies copies,
        string stream,
        string server,
        LastAnswers last,
        Action<SentenceRecord> write,
        CancellationToken stop
    )
    {
        try
        {
            await foreach (var answer in copies.ReadAsync(server, headersOnly: false, stop))
            {
                var (id, time) = Name(answer, stream);
                if (!last.TryTake(id, time))
                    continue;
                foreach (var sentence in LabelledMessage.Read(answer.Data, Place(answer, stream)))
                    write(sentence);
                if (last.Taken == last.Articles)
                    return;
            }
        }
        catch (ServerAwayException)
        {
            // Another copy may have all.
        }
    }

    static (string Id, DateTimeOffset Time) Name(INatsJSMsg<byte[]> answer, string stream)
    {
        string id = DeadLetters.Header(answer.Headers, DeadLetters.MessageId)
            ?? throw new FailedRunException($"{Place(answer, stream)}: found no header Nats-Msg-Id; expected answers of workers.");
        return (id, answer.Metadata!.Value.Timestamp);
    }

    static string Place(INatsJSMsg<byte[]> answer, string stream) => $"message {answer.Metadata!.Value.Sequence.Stream} of stream {stream}";

    static string On(string server) => server.Length == 0 ? "" : $" on {server}";

    static FailedRunException Failed(string stream, string found, string expected) =>
        new(
            $"stream {stream}: {found}; expected {expected}. Nothing was written: let the servers of the cluster catch up, "
                + "and collect again."
        );

    /// <summary>What a copy has, whatever the order.</summary>
    readonly record struct Contents(long Answers, long Sum, DateTimeOffset Newest)
    {
        public Contents With(string id, DateTimeOffset time, bool counts) =>
            new(Answers + 1, counts ? unchecked(Sum + HashCode.Combine(id, time)) : Sum, time > Newest ? time : Newest);
    }
}
