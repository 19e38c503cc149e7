using System.Net;

namespace NewsAttribution.Server.Tests;

/// <summary>After each hostile client a probe gets the same bytes as before it.</summary>
public sealed class HostileTests : IAsyncLifetime
{
    RunningService _service = null!;

    public async Task InitializeAsync() => _service = await RunningService.StartAsync(RunningService.Some((Limits.HeadersTimeout, 1)));

    public async Task DisposeAsync() => await _service.DisposeAsync();

    async Task<byte[]> ProbeAsync()
    {
        using var response = await _service.PostAsync("/v1/articles", Some.Article, "text/plain");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsByteArrayAsync();
    }

    async Task HarmsNobodyAsync(Func<RawClient, Task> attack)
    {
        byte[] before = await ProbeAsync();
        using (var client = await RawClient.ConnectAsync(_service.Address))
        {
            await attack(client);
            Assert.Equal(before, await ProbeAsync());
        }
        Assert.Equal(before, await ProbeAsync());
    }

    const string Head = "POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n";

    [Fact]
    public Task Headers_that_do_not_end_are_cut_off() =>
        HarmsNobodyAsync(async client =>
        {
            await client.SendAsync(Head);
            Assert.Contains("408", await client.ReadToEndAsync(), StringComparison.Ordinal);
        });

    [Fact]
    public Task A_flood_of_headers_is_refused() =>
        HarmsNobodyAsync(async client =>
        {
            await client.SendAsync(Head + string.Concat(Enumerable.Range(0, 500).Select(i => $"X-{i}: y\r\n")) + "\r\n");
            Assert.Contains("431", await client.ReadToEndAsync(), StringComparison.Ordinal);
        });

    [Fact]
    public Task A_header_that_is_too_long_is_refused() =>
        HarmsNobodyAsync(async client =>
        {
            await client.SendAsync($"{Head}X: {new string('y', 100_000)}\r\n\r\n");
            Assert.Contains("431", await client.ReadToEndAsync(), StringComparison.Ordinal);
        });

    [Fact]
    public Task What_is_no_http_is_refused() =>
        HarmsNobodyAsync(async client =>
        {
            await client.SendAsync("\u0016\u0003\u0001 hello\r\n\r\n");
            Assert.DoesNotContain("200 OK", await client.ReadToEndAsync(), StringComparison.Ordinal);
        });

    [Fact]
    public Task Two_lengths_are_refused() =>
        HarmsNobodyAsync(async client =>
        {
            await client.SendAsync($"{Head}Content-Length: 4\r\nContent-Length: 40\r\n\r\nRain");
            Assert.Contains("400", await client.ReadToEndAsync(), StringComparison.Ordinal);
        });

    [Fact]
    public Task Chunks_that_are_none_are_refused() =>
        HarmsNobodyAsync(async client =>
        {
            await client.SendAsync($"{Head}Transfer-Encoding: chunked\r\n\r\nzz\r\nRain\r\n");
            Assert.Contains("400", await client.ReadToAsync("}"), StringComparison.Ordinal);
        });

    [Fact]
    public Task A_client_that_hangs_up_in_its_body_is_let_go() =>
        HarmsNobodyAsync(async client =>
        {
            await client.SendAsync($"{Head}Content-Length: 1000\r\n\r\nRain");
            client.Dispose();
        });

    [Fact]
    public Task A_client_that_stops_sending_in_its_body_is_refused() =>
        HarmsNobodyAsync(async client =>
        {
            await client.SendAsync($"{Head}Content-Length: 1000\r\n\r\nRain");
            client.CloseSending();
            Assert.DoesNotContain("200 OK", await client.ReadToEndAsync(), StringComparison.Ordinal);
        });

    [Fact]
    public Task Another_host_name_is_refused() =>
        HarmsNobodyAsync(async client =>
        {
            await client.SendAsync("GET /v1/info HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n");
            Assert.Contains("421", await client.ReadToEndAsync(), StringComparison.Ordinal);
        });
}
