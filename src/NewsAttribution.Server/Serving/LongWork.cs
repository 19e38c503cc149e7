namespace NewsAttribution.Server.Serving;

/// <summary>
/// Keeps work that takes long away from the threads that all requests share. Short work is done at once where it is: another thread would
/// cost more than it does. So there need be no more of these threads than cores, and health never waits for a long text.
/// </summary>
static class LongWork
{
    /// <summary>As much text takes some ten milliseconds, in bytes.</summary>
    const int Long = 1 << 16;

    /// <param name="bytes">How much text there is to work on, in bytes.</param>
    /// <param name="work">The work; what it throws is thrown.</param>
    public static ValueTask<T> RunAsync<T>(long bytes, Func<T> work) =>
        bytes < Long
            ? ValueTask.FromResult(work())
            : new(Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
}
