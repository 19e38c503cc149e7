using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace NewsAttribution.Server.Tests;

/// <summary>The description of the service says what the service does.</summary>
public sealed class OpenApiTests
{
    static async Task<JsonElement> DocumentAsync(RunningService service) =>
        JsonDocument.Parse(await service.Client.GetStringAsync("/openapi/v1.json")).RootElement;

    static JsonElement Schema(JsonElement document, string name) =>
        document.GetProperty("components").GetProperty("schemas").GetProperty(name);

    /// <summary>Each member of an answer is described, and each that must be there is there; as deep as the description goes.</summary>
    static void Fits(JsonElement document, JsonElement schema, JsonElement value, string place)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            schema = Schema(document, reference.GetString()!.Split('/')[^1]);
        if (value.ValueKind == JsonValueKind.Array)
            foreach (var element in value.EnumerateArray())
                Fits(document, schema.GetProperty("items"), element, $"{place}[]");
        if (schema.TryGetProperty("enum", out var values))
            Assert.Contains(value.GetRawText(), values.EnumerateArray().Select(one => one.GetRawText()));
        if (value.ValueKind != JsonValueKind.Object)
            return;
        var properties = schema.GetProperty("properties");
        foreach (var member in value.EnumerateObject())
        {
            Assert.True(properties.TryGetProperty(member.Name, out var described), $"{place}.{member.Name} is not described.");
            Fits(document, described, member.Value, $"{place}.{member.Name}");
        }
        if (schema.TryGetProperty("required", out var required))
            foreach (var name in required.EnumerateArray())
                Assert.True(value.TryGetProperty(name.GetString()!, out _), $"{place} lacks {name}.");
    }

    [Fact]
    public async Task Answers_are_as_described()
    {
        await using var service = await RunningService.StartAsync();
        var document = await DocumentAsync(service);
        void Check(string schema, JsonElement answer) => Fits(document, Schema(document, schema), answer, schema);
        Check("ArticlesAnswer", await service.AskAsync("/v1/articles", Some.Article, "text/plain"));
        Check("ArticlesAnswer", await service.AskAsync("/v1/articles", Some.Page, "text/html"));
        Check(
            "ArticlesAnswer",
            await service.AskAsync("/v1/articles", "{\"articles\": [{\"article\": \"a\", \"text\": \"Police said so.\"}]}")
        );
        Check("SentencesAnswer", await service.AskAsync("/v1/sentences", "Police said so.", "text/plain"));
        Check("Info", JsonDocument.Parse(await service.Client.GetStringAsync("/v1/info")).RootElement);
        Check("Health", JsonDocument.Parse(await service.Client.GetStringAsync("/health/ready")).RootElement);
        using var refused = await service.PostAsync("/v1/articles", new string('x', 5_000_000), "text/plain");
        Check("Problem", await RunningService.ProblemAsync(413, refused));
    }

    [Fact]
    public async Task Each_path_of_version_1_is_described_and_there()
    {
        await using var service = await RunningService.StartAsync();
        var described = (await DocumentAsync(service)).GetProperty("paths").EnumerateObject().Select(path => path.Name).Order();
        var routes = service
            .Service.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Where(route =>
                route.StartsWith("/v1/", StringComparison.Ordinal)
                || route.StartsWith("/health/", StringComparison.Ordinal)
                || route == "/metrics"
            );
        Assert.Equal(routes.Order(), described);
    }
}
