namespace NewsAttribution.Server.Operations;

/// <summary>What browsers are told with every answer, also with refusals.</summary>
static class SecurityHeaders
{
    /// <summary>For answers, which are no pages; a page has a policy of its own.</summary>
    public const string NoPage = "default-src 'none'; frame-ancestors 'none'";

    public static Task SetAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(
            static state =>
            {
                var headers = ((HttpResponse)state).Headers;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                if (headers.ContentSecurityPolicy.Count == 0)
                    headers.ContentSecurityPolicy = NoPage;
                return Task.CompletedTask;
            },
            context.Response
        );
        return next(context);
    }
}
