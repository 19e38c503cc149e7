using NewsAttribution.Server.Refusing;

namespace NewsAttribution.Server.Operations;

/// <summary>Whether the process lives, and whether it wants requests. Both answer when all places are taken.</summary>
static class Health
{
    public static Task LiveAsync(HttpContext context) => WriteAsync(context, "live");

    public static Task ReadyAsync(HttpContext context) =>
        context.RequestServices.GetRequiredService<Draining>().IsDraining
            ? throw new Refusal(StatusCodes.Status503ServiceUnavailable, "The service stops.")
            : WriteAsync(context, "ready");

    static Task WriteAsync(HttpContext context, string status)
    {
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync($"{{\"status\":\"{status}\"}}\n");
    }
}
