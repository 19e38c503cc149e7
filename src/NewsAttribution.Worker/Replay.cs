using System.Globalization;
using NATS.Client.JetStream;

namespace NewsAttribution.Worker;

/// <summary>Gives dead letters back to the workers, or lists them.</summary>
sealed class Replay(INatsJSContext jetStream, StreamNames names, SurePublisher publisher, TextWriter output)
{
    /// <param name="isList">Only says what there is.</param>
    /// <param name="stop">Stops between letters.</param>
    /// <returns>How many there were.</returns>
    /// <exception cref="FailedRunException">There is no stream of dead letters.</exception>
    public async Task<int> RunAsync(bool isList, CancellationToken stop)
    {
        int letters = 0;
        ulong last = await Collect.LastAsync(jetStream, names.Dead, stop);
        await foreach (var (sequence, letter) in Collect.ReadAsync(jetStream, names.Dead, last, headersOnly: false, stop))
        {
            letters++;
            byte[] bytes = letter.Data ?? [];
            string Said(string header) => DeadLetters.Header(letter.Headers, header) ?? "?";
            string reason = Said(DeadLetters.Reason);
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{sequence}\tarticle {Said(DeadLetters.Sequence)}\t{Said(DeadLetters.Tries)} tries\t{bytes.Length} bytes\t{reason}"
                )
            );
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
