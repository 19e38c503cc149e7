namespace NewsAttribution.Worker;

/// <summary>The names of streams and subjects, which follow from two subjects.</summary>
/// <param name="In">The subject that articles come on.</param>
/// <param name="Out">The subject that answers go to.</param>
sealed record StreamNames(string In, string Out)
{
    /// <summary>The consumer that all workers share.</summary>
    public const string Consumer = "newsattr-worker";

    /// <summary>The stream of articles: each is removed once it is acknowledged.</summary>
    public string Work => Named(In);

    /// <summary>The stream of answers.</summary>
    public string Results => Named(Out);

    /// <summary>The stream of dead letters.</summary>
    public string Dead => $"{Work}_dead";

    public string DeadSubject => $"{In}.dead";

    /// <summary>The stream of notices that the server has given an article up, kept until a worker has dealt with each.</summary>
    public string GivenUp => $"{Work}_given_up";

    /// <summary>Where the server tells of it; a notice that no stream keeps is lost if nobody listens at that moment.</summary>
    public string GivenUpSubject => $"$JS.EVENT.ADVISORY.CONSUMER.MAX_DELIVERIES.{Work}.{Consumer}";

    /// <summary>Says what is wrong with a subject; <see langword="null"/>: nothing.</summary>
    public static string? WrongSubject(string subject) =>
        subject.Length == 0 || subject.Any(c => c is <= ' ' or '*' or '>' or '/' or '\\' or > '~') || subject.Split('.').Contains("")
            ? $"found '{subject}'; expected one subject, such as articles or news.articles, without * and >"
            : null;

    // A stream's name has no full stops.
    static string Named(string subject) => subject.Replace('.', '_');
}
