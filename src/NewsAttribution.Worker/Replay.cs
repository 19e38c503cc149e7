using System.Globalization;
using NATS.Client.JetStream;

namespace NewsAttribution.Worker;

/// <summary>Gives dead letters back to the workers, or lists them.</summary>
sealed class Replay(INatsJSContext jetStream, StreamNames names, SurePublisher publisher, TextWriter output)
{
    /// <param name="isList">Only says what there is.</param>
    /// <param name="stop">Stops between letters.</param>
    /// <returns>How many were given back, or listed.</returns>
    /// <exception cref="FailedRunException">There is no stream of dead letters.</exception>
    public async Task<int> RunAsync(bool isList, CancellationToken stop)
    {
        int letters = 0;
        var copies = new StreamCopies(jetStream, names.Dead);
        // The leader's copy: it is the one that a letter is removed from by its number.
        var (_, servers) = await copies.LookAsync(stop);
        await foreach (var letter in copies.ReadAsync(servers[0], headersOnly: false, stop))
        {
            ulong sequence = letter.Metadata!.Value.Sequence.Stream;
            byte[] bytes = letter.Data ?? [];
            string Said(string header) => DeadLetters.Header(letter.Headers, header) ?? "?";
            string reason = Said(DeadLetters.Reason);
            bool isCut = DeadLetters.Header(letter.Headers, DeadLetters.CutFrom) is not null;
            if (isCut)
                reason += $" (cut from {Said(DeadLetters.CutFrom)} bytes: {(isList ? "cannot be given back" : "stays")})";
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{sequence}\tarticle {Said(DeadLetters.Sequence)}\t{Said(DeadLetters.Tries)} tries\t{bytes.Length} bytes\t{reason}"
                )
            );
            // What was cut is no article any more.
            if (isCut && !isList)
                continue;
            letters++;
            if (isList)
                continue;
            string? id = DeadLetters.Header(letter.Headers, DeadLetters.ArticleId);
            KeyValuePair<string, string>[] headers = id is null ? [] : [new(DeadLetters.ArticleId, id)];
            // First published, then removed: a run that is broken off in between gives the letter back twice, and its answer is merged.
            await publisher.PublishAsync(names.In, bytes, $"{names.Dead}.{sequence}", headers, stop);
            await Stranded.RemoveAsync(jetStream, names.Dead, sequence, stop);
        }
        return letters;
    }
}
