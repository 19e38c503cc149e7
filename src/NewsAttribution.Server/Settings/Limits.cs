namespace NewsAttribution.Server.Settings;

/// <summary>All limits of the service. Each is an option, an environment variable and a member of <c>/v1/info</c>.</summary>
static class Limits
{
    const long KiB = 1 << 10,
        MiB = 1 << 20,
        GiB = 1 << 30;

    public static readonly Limit Body = new(
        "max-body",
        4 * MiB,
        KiB,
        GiB,
        "bytes",
        "The largest body of a request, and the longest line of a stream."
    );

    public static readonly Limit Stream = new("max-stream", GiB, KiB, 1024 * GiB, "bytes", "All lines of one NDJSON stream together.");

    public static readonly Limit Articles = new("max-articles", 1_000, 1, 1_000_000, "articles", "Articles in one JSON request.");

    public static readonly Limit Sentences = new(
        "max-sentences",
        5_000,
        1,
        1_000_000,
        "sentences",
        "Sentences in one article, and in one request to /v1/sentences."
    );

    public static readonly Limit Words = new("max-words", 64 * KiB, 0, 4 * MiB, "bytes", "Extra words of one request.");

    public static readonly Limit Concurrent = new(
        "max-concurrent",
        64,
        1,
        10_000,
        "requests",
        "Requests that are worked on at once; one more is refused."
    );

    public static readonly Limit Streams = new("max-streams", 8, 0, 1_000, "streams", "NDJSON streams that are open at once.");

    public static readonly Limit Buffered = new(
        "max-buffered",
        256 * MiB,
        MiB,
        1024 * GiB,
        "bytes",
        "Bodies of all requests together that have come in and are not answered yet."
    );

    public static readonly Limit Connections = new(
        "max-connections",
        1_000,
        1,
        1_000_000,
        "connections",
        "Open connections; one more is closed."
    );

    public static readonly Limit HeadersTimeout = new("headers-timeout", 10, 1, 3_600, "seconds", "How long the headers may take.");

    public static readonly Limit BodyTimeout = new("body-timeout", 30, 1, 3_600, "seconds", "How long the body of a request may take.");

    public static readonly Limit StreamIdle = new(
        "stream-idle",
        300,
        1,
        86_400,
        "seconds",
        "How long a stream may wait for its next line, or for a reader."
    );

    public static readonly Limit RetryAfter = new("retry-after", 1, 1, 3_600, "seconds", "What Retry-After says with 429.");

    public static readonly Limit DrainDelay = new(
        "drain-delay",
        5,
        0,
        3_600,
        "seconds",
        "How long /health/ready says 503 at SIGTERM before the port is closed."
    );

    public static readonly Limit ShutdownTimeout = new(
        "shutdown-timeout",
        30,
        1,
        3_600,
        "seconds",
        "How long running requests may take to finish once the port is closed."
    );

    public static IReadOnlyList<Limit> All { get; } =
    [
        Body,
        Stream,
        Articles,
        Sentences,
        Words,
        Concurrent,
        Streams,
        Buffered,
        Connections,
        HeadersTimeout,
        BodyTimeout,
        StreamIdle,
        RetryAfter,
        DrainDelay,
        ShutdownTimeout,
    ];
}
