using System.Diagnostics;

namespace NewsAttribution.Server.Operations;

/// <summary>A line for each request, with neither its text nor its query.</summary>
sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            LogRequest(
                context.Request.Method,
                context.GetEndpoint()?.DisplayName ?? "none",
                context.Response.StatusCode,
                Stopwatch.GetElapsedTime(start).TotalMilliseconds,
                context.Request.ContentLength,
                context.Connection.RemoteIpAddress,
                context.TraceIdentifier
            );
        }
    }

    [LoggerMessage(
        LogLevel.Information,
        "{Method} {Endpoint} {Status} in {Milliseconds:0.000} ms, {Bytes} bytes from {Client}, request {Request}"
    )]
    partial void LogRequest(
        string method,
        string endpoint,
        int status,
        double milliseconds,
        long? bytes,
        System.Net.IPAddress? client,
        string request
    );
}
