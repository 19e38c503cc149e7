namespace NewsAttribution.Archives;

/// <summary>How many articles were read, and what was passed over, by reason.</summary>
sealed class Tally
{
    /// <summary>Made when there is something to count: its code is compiled anew at every start.</summary>
    SortedDictionary<Passed, long>? _passed;

    public long Articles { get; set; }

    /// <summary>In the order of <see cref="Archives.Passed"/>, those that occurred.</summary>
    public IReadOnlyDictionary<Passed, long> Passed => Counts;

    public bool HasPassed => _passed is { Count: > 0 };

    /// <summary>Adds what another one has passed over.</summary>
    public void AddPassed(Tally other)
    {
        if (other.HasPassed)
            Add(0, other.Counts.Select(p => (p.Key, p.Value)));
    }

    /// <summary>Adds counts that were kept.</summary>
    public void Add(long articles, IEnumerable<(Passed Reason, long Count)> passed)
    {
        Articles += articles;
        foreach (var (reason, count) in passed)
            Counts[reason] = this[reason] + count;
    }

    public void Add(Passed reason) => Counts[reason] = this[reason] + 1;

    public long this[Passed reason] => HasPassed ? Counts.GetValueOrDefault(reason) : 0;

    SortedDictionary<Passed, long> Counts => _passed ??= [];
}
