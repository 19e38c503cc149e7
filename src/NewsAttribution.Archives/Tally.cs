namespace NewsAttribution.Archives;

/// <summary>How many articles were read, and what was passed over, by reason.</summary>
sealed class Tally
{
    readonly SortedDictionary<Passed, long> _passed = [];

    public long Articles { get; set; }

    /// <summary>In the order of <see cref="Archives.Passed"/>, those that occurred.</summary>
    public IReadOnlyDictionary<Passed, long> Passed => _passed;

    /// <summary>Adds what another one has passed over.</summary>
    public void AddPassed(Tally other) => Add(0, other._passed.Select(p => (p.Key, p.Value)));

    /// <summary>Adds counts that were kept.</summary>
    public void Add(long articles, IEnumerable<(Passed Reason, long Count)> passed)
    {
        Articles += articles;
        foreach (var (reason, count) in passed)
            _passed[reason] = _passed.GetValueOrDefault(reason) + count;
    }

    public void Add(Passed reason) => _passed[reason] = _passed.GetValueOrDefault(reason) + 1;

    public long this[Passed reason] => _passed.GetValueOrDefault(reason);
}
