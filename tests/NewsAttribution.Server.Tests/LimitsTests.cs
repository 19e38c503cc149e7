using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NewsAttribution.Server.Serving;

namespace NewsAttribution.Server.Tests;

public sealed class LimitsTests
{
    static async Task RefusesAsync(Limit limit, long value, int status, string path, string body, string type = "application/json")
    {
        await using var service = await RunningService.StartAsync(RunningService.Some((limit, value)));
        using var response = await service.PostAsync(path, body, type);
        var problem = await RunningService.ProblemAsync(status, response);
        Assert.Equal(limit.Name, problem.GetProperty("limit").GetString());
        Assert.Equal(value, problem.GetProperty("value").GetInt64());
        Assert.Equal(limit.Unit, problem.GetProperty("unit").GetString());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/html")]
    [InlineData("application/json")]
    public Task A_body_that_is_too_long_is_refused(string type) =>
        RefusesAsync(Limits.Body, 2_000, 413, "/v1/articles", new string('x', 2_001), type);

    [Fact]
    public Task Too_many_articles_are_refused() =>
        RefusesAsync(Limits.Articles, 2, 413, "/v1/articles", "{\"articles\": [{\"text\": \"a\"}, {\"text\": \"b\"}, {\"text\": \"c\"}]}");

    [Fact]
    public Task Too_many_sentences_of_a_text_are_refused() =>
        RefusesAsync(Limits.Sentences, 3, 413, "/v1/articles", "It rained. It rained. It rained. It rained.", "text/plain");

    [Fact]
    public Task Too_many_sentences_one_by_one_are_refused() =>
        RefusesAsync(Limits.Sentences, 3, 413, "/v1/sentences", "a\nb\nc\nd", "text/plain");

    [Fact]
    public Task Too_many_sentences_that_were_cut_are_refused() =>
        RefusesAsync(Limits.Sentences, 1, 413, "/v1/articles", "{\"sentences\": [\"a\", \"b\"]}");

    [Fact]
    public Task Too_many_words_are_refused() =>
        RefusesAsync(Limits.Words, 5, 413, "/v1/articles", "{\"text\": \"a\", \"words\": \"[place]\\ntarn\"}");

    [Fact]
    public Task More_than_may_be_held_is_refused() =>
        RefusesAsync(Limits.Buffered, 1 << 20, 429, "/v1/articles", new string('x', (1 << 20) + 1), "text/plain");

    [Fact]
    public async Task A_body_in_pieces_that_is_too_long_is_refused_with_its_reason()
    {
        await using var service = await RunningService.StartAsync(RunningService.Some((Limits.Body, 1_024)));
        using var client = await RawClient.ConnectAsync(service.Address);
        await client.SendAsync(
            "POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n"
        );
        for (int i = 0; i < 4; i++)
            await client.SendChunkAsync(new string('x', 1_000));
        string answer = await client.ReadToAsync("\"unit\":\"bytes\"}");
        Assert.Contains("413", answer, StringComparison.Ordinal);
        Assert.Contains("max-body", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_does_not_come_is_refused()
    {
        await using var service = await RunningService.StartAsync(RunningService.Some((Limits.BodyTimeout, 1)));
        using var client = await RawClient.ConnectAsync(service.Address);
        await client.SendAsync(
            "POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\nRain"
        );
        string answer = await client.ReadToAsync("\"unit\":\"seconds\"}");
        Assert.Contains("408", answer, StringComparison.Ordinal);
        Assert.Contains("body-timeout", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_too_many_is_refused_at_once_and_health_answers()
    {
        await using var service = await RunningService.StartAsync(
            RunningService.Some((Limits.Concurrent, 2), (Limits.RetryAfter, 7), (Limits.Streams, 0))
        );
        var places = service.Service.Services.GetRequiredService<Places>();
        using (places.ForRequest())
        using (places.ForRequest())
        {
            using var refused = await service.PostAsync("/v1/articles", "Rain.", "text/plain");
            var problem = await RunningService.ProblemAsync(429, refused);
            Assert.Equal(Limits.Concurrent.Name, problem.GetProperty("limit").GetString());
            Assert.Equal(TimeSpan.FromSeconds(7), refused.Headers.RetryAfter?.Delta);
            using var live = await service.Client.GetAsync("/health/live");
            using var ready = await service.Client.GetAsync("/health/ready");
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (live.StatusCode, ready.StatusCode));
        }
        using var after = await service.PostAsync("/v1/articles", "Rain.", "text/plain");
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        using var stream = await service.PostAsync("/v1/articles", "{}", "application/x-ndjson");
        await RunningService.ProblemAsync(429, stream);
    }

    [Fact]
    public async Task Slow_senders_take_no_place()
    {
        await using var service = await RunningService.StartAsync(RunningService.Some((Limits.Concurrent, 1)));
        using var slow = await RawClient.ConnectAsync(service.Address);
        await slow.SendAsync("POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\nRain");
        using var other = await service.PostAsync("/v1/articles", "Rain.", "text/plain");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        await slow.SendAsync(" fell");
        Assert.Contains("Rain fell", await slow.ReadToAsync("}]}\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Info_has_every_limit_as_it_is_set()
    {
        await using var service = await RunningService.StartAsync(RunningService.Some((Limits.Body, 12_345)));
        var info = JsonDocument.Parse(await service.Client.GetStringAsync("/v1/info")).RootElement;
        var limits = info.GetProperty("limits").EnumerateArray().ToDictionary(one => one.GetProperty("name").GetString()!);
        Assert.Equal(Limits.All.Select(limit => limit.Name).Order(), limits.Keys.Order());
        Assert.Equal(12_345, limits["max-body"].GetProperty("value").GetInt64());
        Assert.Equal("NEWSATTR_MAX_BODY", limits["max-body"].GetProperty("variable").GetString());
        Assert.Equal(Limits.Words.Default, limits["max-words"].GetProperty("value").GetInt64());
        Assert.Equal(SentenceClassifier.Default.ModelFingerprint, info.GetProperty("model").GetString());
        Assert.Equal(4, info.GetProperty("labels").GetArrayLength());
    }

    [Fact]
    public void Each_limit_is_within_its_own_bounds_and_named_once()
    {
        Assert.All(Limits.All, limit => Assert.InRange(limit.Default, limit.Least, limit.Most));
        Assert.Equal(Limits.All.Count, Limits.All.Select(limit => limit.Name).Distinct().Count());
    }
}
