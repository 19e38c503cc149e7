using System.Globalization;
using NATS.Client.Core;

namespace NewsAttribution.Worker;

/// <summary>Where articles go that cannot be labelled: the original bytes, with headers that say why.</summary>
sealed class DeadLetters(StreamNames names, SurePublisher publisher, WorkerMetrics metrics, Action<string> say)
{
    public const string Reason = "Newsattr-Reason",
        Tries = "Newsattr-Tries",
        Sequence = "Newsattr-Sequence",
        /// <summary>The id of an article whose JSON names none.</summary>
        ArticleId = "Newsattr-Article",
        /// <summary>How many bytes the original had, where no message could hold them and the headers.</summary>
        CutFrom = "Newsattr-Cut-From",
        MessageId = "Nats-Msg-Id";

    const int HeaderRoom = 4096;

    /// <summary>The id that the headers of an article give it.</summary>
    public static string? IdOf(Func<string, string?> header) => header(ArticleId) ?? header(MessageId);

    public static string? IdOf(NatsHeaders? headers) => IdOf(name => Header(headers, name));

    public static string? Header(NatsHeaders? headers, string name) =>
        headers is not null && headers.TryGetLastValue(name, out string? value) ? value : null;

    /// <param name="message">The original bytes.</param>
    /// <param name="id">The id in the headers of the article.</param>
    /// <param name="sequence">The number of the article in its stream.</param>
    /// <param name="tries">How often it was delivered.</param>
    /// <param name="reason">Why it could not be labelled.</param>
    /// <param name="stop">Gives up; nothing is lost, the article stays where it is.</param>
    public async Task BuryAsync(byte[]? message, string? id, ulong sequence, ulong tries, string reason, CancellationToken stop)
    {
        var headers = new Dictionary<string, string>
        {
            [Reason] = Ascii(reason),
            [Tries] = tries.ToString(CultureInfo.InvariantCulture),
            [Sequence] = sequence.ToString(CultureInfo.InvariantCulture),
        };
        if (id is not null)
            headers[ArticleId] = id;
        string messageId = $"{names.Work}.{sequence}";
        byte[] bytes = message ?? [];
        try
        {
            await publisher.PublishAsync(names.DeadSubject, bytes, messageId, headers, stop);
        }
        catch (FailedRunException) when (bytes.Length > HeaderRoom)
        {
            // An article as large as a message can be, with headers that say why, is larger.
            headers[CutFrom] = bytes.Length.ToString(CultureInfo.InvariantCulture);
            int room = HeaderRoom + (id?.Length ?? 0);
            await publisher.PublishAsync(names.DeadSubject, bytes[..Math.Max(0, bytes.Length - room)], messageId, headers, stop);
        }
        metrics.Dead.Add(1);
        say($"article {sequence} of {names.Work} is now a dead letter: {reason}");
    }

    static string Ascii(string text) => string.Concat(text.Select(c => c is >= ' ' and <= '~' ? c : '?'));
}
