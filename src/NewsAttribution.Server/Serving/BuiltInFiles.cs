using NewsAttribution.Server.Operations;

namespace NewsAttribution.Server.Serving;

/// <summary>The page for trying the service and its description, which are inside the program.</summary>
static class BuiltInFiles
{
    /// <summary>The page loads its own script and style, and asks this service alone.</summary>
    const string PagePolicy = "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

    public static void Map(IEndpointRouteBuilder routes)
    {
        MapFile(routes, "/try", "try.html", "text/html; charset=utf-8");
        MapFile(routes, "/try.css", "try.css", "text/css; charset=utf-8");
        MapFile(routes, "/try.js", "try.js", "text/javascript; charset=utf-8");
        MapFile(routes, "/openapi/v1.json", "openapi.json", MediaTypes.Json);
    }

    static void MapFile(IEndpointRouteBuilder routes, string path, string name, string type) =>
        routes
            .MapRead(path, context =>
            {
                context.Response.Headers.CacheControl = "no-cache";
                context.Response.Headers.ContentSecurityPolicy = PagePolicy;
                context.Response.ContentType = type;
                return context.Response.Body.WriteAsync(Read(name), context.RequestAborted).AsTask();
            })
            .WithMetadata(new OpenToAll());

    static byte[] Read(string name)
    {
        using var stream = typeof(BuiltInFiles).Assembly.GetManifestResourceStream($"try/{name}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
