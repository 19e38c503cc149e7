namespace NewsAttribution.Cli.Jobs;

/// <summary>Takes pieces of work in their order; see <see cref="OrderedJobs"/>.</summary>
abstract class JobQueue<TIn>
{
    /// <summary>Adds a piece of work. Waits while too many are under way.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="weight">About how much memory it holds, in bytes.</param>
    public abstract void Add(TIn piece, int weight);

    /// <summary>Nothing may come for a while: what was added so far must not wait for more.</summary>
    public abstract void Release();
}
