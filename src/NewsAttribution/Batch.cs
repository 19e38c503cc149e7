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
        if (maxDegreeOfParallelism is 0 or < -1)
            throw new ArgumentOutOfRangeException(
                nameof(maxDegreeOfParallelism),
                maxDegreeOfParallelism,
                "Expected a number of threads, or -1 for one for each core."
            );
        var answers = new TAnswer[texts.Count];
        void AnswerOne(int i) => answers[i] = answer(texts[i] ?? throw new ArgumentException($"Text {i} is null.", name));
        if (maxDegreeOfParallelism == 1)
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
                throw new ArgumentException($"Text {i} is null.", name);
        var threads = new ParallelOptions
        {
            MaxDegreeOfParallelism = maxDegreeOfParallelism == -1 ? Environment.ProcessorCount : maxDegreeOfParallelism,
            CancellationToken = cancellationToken,
        };
        Parallel.For(0, answers.Length, threads, AnswerOne);
        return answers;
    }
}
