using System.Diagnostics;

namespace NewsAttribution.Server.Operations;

/// <summary>A line for each request, with neither its text nor its query.</summary>
sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
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
            log.LogRequest(
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
}
