namespace NewsAttribution.Server.Settings;

/// <summary>What the service is started with.</summary>
sealed record ServerSettings
{
    /// <summary>The port of the service unless another is asked for, on loopback alone.</summary>
    public const string DefaultAddress = "http://127.0.0.1:8017";

    readonly Dictionary<Limit, long> _limits = [];

    /// <summary>Where it listens; more than one is parted by a semicolon.</summary>
    public string Listen { get; init; } = DefaultAddress;

    /// <summary>A model file; <see langword="null"/> for the model inside the library.</summary>
    public string? Model { get; init; }

    /// <summary>A file with words of the newsroom's own.</summary>
    public string? Words { get; init; }

    /// <summary>Below which confidence a label is marked as undecided, as in the tool.</summary>
    public float MinimumPrecision { get; init; } = 0.6f;

    /// <summary>A folder of static files that is served at <c>/</c>.</summary>
    public string? Page { get; init; }

    /// <summary>The keys of which each request must bring one; none: no request needs one.</summary>
    public IReadOnlyList<string> ApiKeys { get; init; } = [];

    /// <summary>The origins whose pages may ask.</summary>
    public IReadOnlyList<string> CorsOrigins { get; init; } = [];

    /// <summary>The names by which the service may be called; <c>*</c> for any.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>A JSON file with Kestrel's own configuration, for TLS.</summary>
    public string? Config { get; init; }

    public LogFormat LogFormat { get; init; } = LogFormat.Text;

    /// <summary>Whether each request has its line in the log.</summary>
    public bool LogRequests { get; init; }

    /// <summary>The limits that are not at their default.</summary>
    public IReadOnlyDictionary<Limit, long> Limits
    {
        init => _limits = new(value);
    }

    public long this[Limit limit] => _limits.GetValueOrDefault(limit, limit.Default);

    public TimeSpan Time(Limit limit) => TimeSpan.FromSeconds(this[limit]);
}
