using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace NewsAttribution.Server.Serving;

/// <summary>A folder of static files at <c>/</c>. Where a file has a twin packed by brotli, whoever can read it gets that.</summary>
static class PageFolder
{
    const string Packed = ".br",
        Policy = "base-uri 'self'; frame-ancestors 'none'; object-src 'none'";

    /// <exception cref="FailedRunException">There is no such folder.</exception>
    public static void Use(WebApplication app, string folder)
    {
        string path = Path.GetFullPath(folder);
        if (!Directory.Exists(path))
            throw new FailedRunException($"{folder}: found no folder; expected one with the files of a page.");
        var files = new PhysicalFileProvider(path);
        var types = new FileExtensionContentTypeProvider();
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.Use(
            (context, next) =>
            {
                if (HttpMethods.IsGet(context.Request.Method) && TakesBrotli(context.Request) && TwinOf(files, context.Request.Path) is { } twin)
                    context.Request.Path = twin;
                return next(context);
            }
        );
        app.UseStaticFiles(
            new StaticFileOptions
            {
                FileProvider = files,
                ServeUnknownFileTypes = true,
                DefaultContentType = "application/octet-stream",
                OnPrepareResponse = prepared => Prepare(prepared, types),
            }
        );
    }

    static bool TakesBrotli(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(encoding => encoding.Value == "br" && encoding.Quality is not 0);

    static string? TwinOf(PhysicalFileProvider files, PathString path) =>
        path.Value is { Length: > 1 } name && !name.EndsWith(Packed, StringComparison.Ordinal) && files.GetFileInfo(name + Packed).Exists
            ? name + Packed
            : null;

    static void Prepare(StaticFileResponseContext prepared, FileExtensionContentTypeProvider types)
    {
        var headers = prepared.Context.Response.Headers;
        // A new version is seen at the next visit; what has not changed is not sent again.
        headers.CacheControl = "no-cache";
        headers.ContentSecurityPolicy = Policy;
        headers.Vary = HeaderNames.AcceptEncoding;
        string name = prepared.File.Name;
        if (!name.EndsWith(Packed, StringComparison.Ordinal))
            return;
        headers.ContentEncoding = "br";
        prepared.Context.Response.ContentType = types.TryGetContentType(name[..^Packed.Length], out string? type)
            ? type
            : "application/octet-stream";
    }
}
