namespace NewsAttribution.Server.Operations;

/// <summary>What the service writes into its log.</summary>
/// <remarks>
/// All in one class: the generator of .NET 10 writes several classes in an order that changes from build to build (dotnet/runtime 119587,
/// mended in 11), and the packages would differ.
/// </remarks>
static partial class ServiceLog
{
    [LoggerMessage(
        LogLevel.Information,
        "{Method} {Endpoint} {Status} in {Milliseconds:0.000} ms, {Bytes} bytes from {Client}, request {Request}"
    )]
    public static partial void LogRequest(
        this ILogger log,
        string method,
        string endpoint,
        int status,
        double milliseconds,
        long? bytes,
        System.Net.IPAddress? client,
        string request
    );

    // The message of an exception may quote the text that caused it.
    [LoggerMessage(LogLevel.Error, "A fault in the service itself: {Type} {Stack}")]
    public static partial void LogFault(this ILogger log, string type, string? stack);

    [LoggerMessage(LogLevel.Information, "A new model answers from now on: {Model}")]
    public static partial void LogTaken(this ILogger log, string model);

    [LoggerMessage(LogLevel.Warning, "The new model cannot be used, and the one before goes on: {Reason}")]
    public static partial void LogFailed(this ILogger log, string reason);

    [LoggerMessage(LogLevel.Information, "Not ready any more; the port stays open for {Seconds} seconds.")]
    public static partial void LogDraining(this ILogger log, long seconds);
}
