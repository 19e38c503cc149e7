using System.Globalization;
using System.Text;
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
        MessageId = "Nats-Msg-Id";

    /// <summary>The id that the headers of an article give it.</summary>
    public static string? IdOf(NatsHeaders? headers) => Header(headers, ArticleId) ?? Header(headers, MessageId);

    /// <param name="stored">The headers as a stored message has them, base64 of lines.</param>
    public static string? IdOf(string? stored)
    {
        string[] lines = stored is null ? [] : Encoding.ASCII.GetString(Convert.FromBase64String(stored)).Split("\r\n");
        string? Value(string name) =>
            lines.LastOrDefault(line => line.StartsWith($"{name}:", StringComparison.Ordinal))?[(name.Length + 1)..].Trim();
        return Value(ArticleId) ?? Value(MessageId);
    }

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
        await publisher.PublishAsync(names.DeadSubject, message ?? [], $"{names.Work}.{sequence}", headers, stop);
        metrics.Dead.Add(1);
        say($"article {sequence} of {names.Work} is now a dead letter: {reason}");
    }

    static string Ascii(string text) => string.Concat(text.Select(c => c is >= ' ' and <= '~' ? c : '?'));
}
