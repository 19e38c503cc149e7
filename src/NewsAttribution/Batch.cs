using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace NewsAttribution;

/// <summary>
/// Puts one question to many texts, on as many threads as are asked for. The answers are those of one thread, in the same order.
/// </summary>
static class Batch
{
    /// <param name="texts">The texts.</param>
    /// <param name="name">What the caller's caller knows them by, for errors.</param>
    /// <param name="answer">The question.</param>
    /// <param name="maxDegreeOfParallelism">How many threads may work; −1 for one for each core.</param>
    /// <param name="cancellationToken">Stops between texts.</param>
    public static TAnswer[] Run<TAnswer>(
        IReadOnlyList<string> texts,
        string name,
        Func<string, TAnswer> answer,
        int maxDegreeOfParallelism,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(texts, name);
        int threads = Threads(maxDegreeOfParallelism);
        var answers = new TAnswer[texts.Count];
        void AnswerOne(int i) => answers[i] = answer(texts[i] ?? throw NullText(i, name));
        if (threads == 1)
        {
            for (int i = 0; i < answers.Length; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                AnswerOne(i);
            }
            return answers;
        }
        // A null is found before the threads start, so that the error is the same one whatever their number.
        for (int i = 0; i < answers.Length; i++)
            if (texts[i] is null)
                throw NullText(i, name);
        var together = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        Parallel.For(0, answers.Length, together, AnswerOne);
        return answers;
    }

    /// <summary>The same for texts that come one after the other. Holds no more of them than there are threads.</summary>
    public static IAsyncEnumerable<TAnswer> Stream<TAnswer>(
        IAsyncEnumerable<string> texts,
        string name,
        Func<string, TAnswer> answer,
        int maxDegreeOfParallelism,
        CancellationToken cancellationToken
    )
    {
        // Here, and not when the first answer is asked for.
        ArgumentNullException.ThrowIfNull(texts, name);
        return StreamOf(texts, name, answer, Threads(maxDegreeOfParallelism), cancellationToken);
    }

    static async IAsyncEnumerable<TAnswer> StreamOf<TAnswer>(
        IAsyncEnumerable<string> texts,
        string name,
        Func<string, TAnswer> answer,
        int threads,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var running = new Queue<Task<TAnswer>>(threads);
        await using var source = texts.GetAsyncEnumerator(cancellationToken);
        var next = Task.FromResult(true);
        try
        {
            next = source.MoveNextAsync().AsTask();
            for (int i = 0; ; )
            {
                cancellationToken.ThrowIfCancellationRequested();
                // What is ready is given at once, and what comes next is taken only when there is room.
                if (running.TryPeek(out var first) && (running.Count == threads || await Task.WhenAny(first, next) == first))
                {
                    yield return await running.Dequeue();
                    continue;
                }
                bool isMore;
                Exception? failure = null;
                try
                {
                    isMore = await next && (source.Current is not null ? true : throw NullText(i, name));
                }
                catch (Exception e) when (running.Count > 0)
                {
                    (isMore, failure) = (false, e);
                }
                if (!isMore)
                {
                    while (running.Count > 0)
                        yield return await running.Dequeue();
                    if (failure is not null)
                        ExceptionDispatchInfo.Throw(failure);
                    yield break;
                }
                string text = source.Current;
                running.Enqueue(Task.Run(() => answer(text), cancellationToken));
                i++;
                next = source.MoveNextAsync().AsTask();
            }
        }
        finally
        {
            // Nothing goes on in the background, and nobody asks a source that is being disposed of.
            await Task.WhenAll([next, .. running]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    static int Threads(int maxDegreeOfParallelism) =>
        maxDegreeOfParallelism switch
        {
            0 or < -1 => throw new ArgumentOutOfRangeException(
                nameof(maxDegreeOfParallelism),
                maxDegreeOfParallelism,
                "Expected a number of threads, or -1 for one for each core."
            ),
            -1 => Environment.ProcessorCount,
            _ => maxDegreeOfParallelism,
        };

    static ArgumentException NullText(int index, string name) => new($"Text {index} is null.", name);
}
