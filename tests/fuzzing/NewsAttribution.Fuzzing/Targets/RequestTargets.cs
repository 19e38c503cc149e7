using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsAttribution.Server;
using NewsAttribution.Server.Refusing;
using NewsAttribution.Server.Settings;

namespace NewsAttribution.Fuzzing.Targets;

/// <summary>Any bytes as a request of the service: it is answered in JSON, or refused as bad, too large or of no known type.</summary>
static class RequestTargets
{
    /// <summary>The first byte of an input says which of these it is a body of.</summary>
    static readonly (string Path, string Query, string Type)[] Kinds =
    [
        ("/v1/articles", "", "application/json"),
        ("/v1/articles", "?offsets=codepoint&minPrecision=.8", "application/json"),
        ("/v1/articles", "", "application/x-ndjson"),
        ("/v1/articles", "", "text/plain"),
        ("/v1/articles", "", "text/html"),
        ("/v1/articles", "?offsets=byte", "text/plain; charset=utf-16"),
        ("/v1/sentences", "", "application/json"),
        ("/v1/sentences", "?prior=.1,.2,.3,.4", "text/plain"),
        ("/setup", "", "application/json"),
        ("/predict", "", "application/json"),
        ("/webhook", "", "application/json"),
    ];

    static readonly int[] Refused =
    [
        StatusCodes.Status400BadRequest,
        StatusCodes.Status413PayloadTooLarge,
        StatusCodes.Status415UnsupportedMediaType,
        StatusCodes.Status422UnprocessableEntity,
    ];

    static readonly Lazy<(IServiceProvider Services, Dictionary<string, RequestDelegate> Routes)> Server = new(Start);

    public static void Request(byte[] input)
    {
        if (input.Length == 0)
            return;
        var (path, query, type) = Kinds[input[0] % Kinds.Length];
        var (status, answer) = Answer(path, query, type, input[1..]);
        if (status == StatusCodes.Status200OK && type == "application/x-ndjson")
            foreach (string line in System.Text.Encoding.UTF8.GetString(answer).Split('\n', StringSplitOptions.RemoveEmptyEntries))
                HoldForJson(System.Text.Encoding.UTF8.GetBytes(line));
        else
            HoldForJson(answer);
        if (status != StatusCodes.Status200OK)
            Assert.Contains(status, Refused);
    }

    static void HoldForJson(byte[] answer)
    {
        using var json = JsonDocument.Parse(answer);
        Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
    }

    static (int Status, byte[] Answer) Answer(string path, string query, string type, byte[] body)
    {
        using var answer = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = Server.Value.Services };
        context.Request.Method = HttpMethods.Post;
        context.Request.Path = path;
        context.Request.QueryString = new QueryString(query);
        context.Request.ContentType = type;
        context.Request.ContentLength = body.Length;
        context.Request.Body = new MemoryStream(body);
        context.Response.Body = answer;
        AnswerAsync(context, Server.Value.Routes[path]).GetAwaiter().GetResult();
        return (context.Response.StatusCode, answer.ToArray());
    }

    /// <summary>As the service does, but that whatever is no refusal is a finding, with its stack.</summary>
    static async Task AnswerAsync(HttpContext context, RequestDelegate route)
    {
        try
        {
            await route(context);
        }
        catch (Refusal refusal)
        {
            await Problem.WriteAsync(context, refusal);
        }
    }

    static (IServiceProvider, Dictionary<string, RequestDelegate>) Start()
    {
        var service = Service.Build(new ServerSettings());
        var routes = ((IEndpointRouteBuilder)service)
            .DataSources.SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Post) == true);
        return (service.Services, routes.ToDictionary(route => route.RoutePattern.RawText!, route => route.RequestDelegate!));
    }
}
