namespace NewsAttribution.Training;

/// <summary>When a search over settings ends, and what its result may weigh.</summary>
public sealed record SearchBudget
{
    /// <summary>
    /// Ends the search: the trial under way is finished, no other begun. What comes out depends on how many trials were done, and on
    /// nothing else. Default: none.
    /// </summary>
    public TimeSpan? Time { get; init; }

    /// <summary>How many trials are done at most, at least 1. Default 24, or without bound where <see cref="Time"/> is given.</summary>
    public int? Trials { get; init; }

    /// <summary>How large the model file may be, in bytes. Default: no bound.</summary>
    public long? MaximumBytes { get; init; }

    internal int MostTrials => Trials ?? (Time is null ? 24 : int.MaxValue);
}
