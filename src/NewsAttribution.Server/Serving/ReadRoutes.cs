namespace NewsAttribution.Server.Serving;

/// <summary>Routes that are read from.</summary>
static class ReadRoutes
{
    /// <summary>GET, and HEAD, by which many a monitor asks: the server leaves the body out by itself.</summary>
    public static IEndpointConventionBuilder MapRead(this IEndpointRouteBuilder routes, string path, RequestDelegate handle) =>
        routes.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], handle);
}
