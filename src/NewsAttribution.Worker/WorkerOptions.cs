namespace NewsAttribution.Worker;

/// <summary>How a worker works. Immutable.</summary>
sealed record WorkerOptions
{
    /// <summary>Addresses of the servers, with commas between them.</summary>
    public required string Nats { get; init; }

    public required StreamNames Names { get; init; }

    /// <summary>How often an article is tried that cannot be read, or takes too long, before it goes into the dead letters.</summary>
    public int Tries { get; init; } = 5;

    /// <summary>How long a worker may keep an article without a word before the server gives it to another one.</summary>
    public TimeSpan AckWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long labelling one article may take.</summary>
    public TimeSpan LongestArticle { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The wait after the first try; each further one is four times as long, up to five minutes.</summary>
    public TimeSpan Backoff { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many articles are in work at a time: two for each core, since an answer waits for the server.</summary>
    public int Parallel { get; init; } = 2 * Environment.ProcessorCount;

    /// <summary>How long the server remembers the id of an answer, to drop a second one.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Copies of each stream that is made; <see langword="null"/>: three in a cluster, otherwise one.</summary>
    public int? Replicas { get; init; }

    /// <summary>How long a worker that is told to stop may take to finish what it has.</summary>
    public TimeSpan LongestDrain { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The server gives an article up after so many deliveries, whoever had it. More than <see cref="Tries"/>: an article that was in the
    /// hands of workers as they died for another reason has done no wrong.
    /// </summary>
    public int MaxDeliver => 2 * Tries;

    public TimeSpan BackoffAfter(ulong tries) =>
        TimeSpan.FromTicks((long)Math.Min(Backoff.Ticks * Math.Pow(4, tries - 1), TimeSpan.FromMinutes(5).Ticks));
}
