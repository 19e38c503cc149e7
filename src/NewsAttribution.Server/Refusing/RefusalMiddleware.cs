using NewsAttribution.Server.Operations;

namespace NewsAttribution.Server.Refusing;

/// <summary>Turns refusals, Kestrel's own and faults into problems.</summary>
sealed class RefusalMiddleware(RequestDelegate next, ServerMetrics metrics, ILogger<RefusalMiddleware> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (!context.Response.HasStarted && context.Response is { StatusCode: >= 400, ContentType: null, ContentLength: null })
                await RefuseAsync(context, ByStatus(context));
        }
        catch (Refusal refusal)
        {
            await RefuseAsync(context, refusal);
        }
        catch (BadHttpRequestException e)
        {
            await RefuseAsync(context, new Refusal(e.StatusCode, e.Message));
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for an answer.
        }
        catch (Exception e)
        {
            log.LogFault(e.GetType().Name, e.StackTrace);
            await RefuseAsync(context, new Refusal(StatusCodes.Status500InternalServerError, "A fault in the service itself."));
        }
    }

    async Task RefuseAsync(HttpContext context, Refusal refusal)
    {
        metrics.Refused(refusal);
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }
        await Problem.WriteAsync(context, refusal);
    }

    static Refusal ByStatus(HttpContext context)
    {
        string asked = $"{context.Request.Method} {context.Request.Path}";
        return new Refusal(
            context.Response.StatusCode,
            context.Response.StatusCode switch
            {
                StatusCodes.Status404NotFound => $"Found {asked}; expected one of the paths in /openapi/v1.json.",
                StatusCodes.Status405MethodNotAllowed =>
                    $"Found {asked}; expected the method {context.Response.Headers.Allow} for this path.",
                _ => $"{asked} is refused.",
            }
        );
    }
}
