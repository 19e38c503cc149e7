using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace NewsAttribution.Server.Tests;

/// <summary>The service on a port of its own, with a client.</summary>
sealed class RunningService : IAsyncDisposable
{
    readonly WebApplication _service;

    RunningService(WebApplication service)
    {
        _service = service;
        Address = new(service.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Client = new() { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public WebApplication Service => _service;

    public static ServerSettings Quick { get; } = Some((Limits.DrainDelay, 0));

    /// <summary>Settings with these limits, and a port that is free.</summary>
    public static ServerSettings Some(params (Limit Limit, long Value)[] limits)
    {
        var all = limits.ToDictionary(pair => pair.Limit, pair => pair.Value);
        all.TryAdd(Limits.DrainDelay, 0);
        return new() { Listen = "http://127.0.0.1:0", Limits = all };
    }

    public static async Task<RunningService> StartAsync(ServerSettings? settings = null)
    {
        var service = Server.Service.Build(settings ?? Quick);
        await service.StartAsync();
        return new(service);
    }

    public Task<HttpResponseMessage> PostAsync(string path, string body, string type = "application/json")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return Client.PostAsync(path, content);
    }

    /// <summary>The JSON of an answer that must be good.</summary>
    public async Task<JsonElement> AskAsync(string path, string body, string type = "application/json")
    {
        using var response = await PostAsync(path, body, type);
        string text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>The problem of an answer that must be a refusal.</summary>
    public static async Task<JsonElement> ProblemAsync(int status, HttpResponseMessage response)
    {
        string text = await response.Content.ReadAsStringAsync();
        Assert.True(status == (int)response.StatusCode, $"{(int)response.StatusCode}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.ToString());
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        return problem;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _service.StopAsync();
        await _service.DisposeAsync();
    }
}
