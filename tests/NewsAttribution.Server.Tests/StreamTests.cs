using System.Net;
using System.Text.Json;

namespace NewsAttribution.Server.Tests;

public sealed class StreamTests
{
    const string Ndjson = "application/x-ndjson";

    static async Task<List<JsonElement>> LinesAsync(HttpResponseMessage response) =>
        [
            .. (await response.Content.ReadAsStringAsync())
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];

    [Fact]
    public async Task A_stream_answers_line_for_line_and_bad_lines_in_their_place()
    {
        await using var service = await RunningService.StartAsync();
        using var response = await service.PostAsync(
            "/v1/articles",
            "{\"article\": \"a\", \"text\": \"Police said so.\"}\nnothing\n\n"
                + "{\"html\": \"<p>none</p>\"}\n{\"article\": \"b\", \"text\": \"Rain.\"}",
            Ndjson
        );
        Assert.Equal(Ndjson, response.Content.Headers.ContentType?.ToString());
        var lines = await LinesAsync(response);
        Assert.Equal(4, lines.Count);
        Assert.Equal("a", lines[0].GetProperty("article").GetString());
        Assert.Equal(2, lines[1].GetProperty("line").GetInt32());
        Assert.Equal(400, lines[1].GetProperty("problem").GetProperty("status").GetInt32());
        Assert.Equal(422, lines[2].GetProperty("problem").GetProperty("status").GetInt32());
        Assert.Equal("b", lines[3].GetProperty("article").GetString());
        Assert.All(lines, line => Assert.Equal(SentenceClassifier.Default.ModelFingerprint, line.GetProperty("model").GetString()));
    }

    [Fact]
    public async Task A_line_is_answered_before_the_next_is_sent()
    {
        await using var service = await RunningService.StartAsync();
        using var client = await RawClient.ConnectAsync(service.Address);
        await client.SendAsync(RawClient.StreamHead);
        Assert.Contains("200 OK", await client.ReadToAsync("\r\n\r\n"), StringComparison.Ordinal);
        for (int i = 0; i < 3; i++)
        {
            await client.SendChunkAsync($"{{\"article\": \"n{i}\", \"text\": \"Rain fell.\"}}\n");
            Assert.Contains($"\"article\":\"n{i}\"", await client.ReadToAsync("}]}\n"), StringComparison.Ordinal);
        }
        await client.SendAsync("0\r\n\r\n");
        Assert.EndsWith("0\r\n\r\n", await client.ReadToAsync("0\r\n\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_of_the_service_ends_a_stream_after_its_last_answer_and_says_so()
    {
        await using var service = await RunningService.StartAsync();
        using var client = await RawClient.ConnectAsync(service.Address);
        await client.SendAsync(RawClient.StreamHead);
        await client.ReadToAsync("\r\n\r\n");
        await client.SendChunkAsync("{\"text\": \"Rain fell.\"}\n");
        await client.ReadToAsync("}]}\n");
        var stopping = service.Service.StopAsync();
        string end = await client.ReadToAsync("0\r\n\r\n");
        Assert.Contains("\"status\":503", end, StringComparison.Ordinal);
        Assert.Contains("Lines up to 1 are answered", end, StringComparison.Ordinal);
        Assert.EndsWith("0\r\n\r\n", end, StringComparison.Ordinal);
        await stopping;
    }

    [Fact]
    public async Task A_line_in_many_pieces_is_one_line()
    {
        await using var service = await RunningService.StartAsync();
        string text = string.Concat(Enumerable.Repeat("Police said so. ", 20_000));
        using var response = await service.PostAsync("/v1/articles", $"{{\"text\": \"{text}\"}}\n", Ndjson);
        var lines = await LinesAsync(response);
        Assert.Equal(Limits.Sentences.Name, lines.Single().GetProperty("problem").GetProperty("limit").GetString());
    }

    [Fact]
    public async Task A_line_that_is_too_long_ends_the_stream()
    {
        await using var service = await RunningService.StartAsync(RunningService.Some((Limits.Body, 2_000)));
        using var response = await service.PostAsync(
            "/v1/articles",
            $"{{\"text\": \"Rain.\"}}\n{new string('x', 100_000)}\n{{\"text\": \"Rain.\"}}\n",
            Ndjson
        );
        var lines = await LinesAsync(response);
        Assert.True(lines.Count >= 2);
        Assert.Equal(413, lines[1].GetProperty("problem").GetProperty("status").GetInt32());
        Assert.Equal(Limits.Body.Name, lines[1].GetProperty("problem").GetProperty("limit").GetString());
    }

    [Fact]
    public async Task A_stream_that_is_too_long_ends_with_its_limit()
    {
        await using var service = await RunningService.StartAsync(RunningService.Some((Limits.Stream, 1_024)));
        string line = "{\"text\": \"Rain fell all night.\"}\n";
        using var response = await service.PostAsync("/v1/articles", string.Concat(Enumerable.Repeat(line, 100)), Ndjson);
        var lines = await LinesAsync(response);
        Assert.Equal(1_024 / line.Length + 1, lines.Count);
        Assert.Equal(Limits.Stream.Name, lines[^1].GetProperty("problem").GetProperty("limit").GetString());
    }

    [Fact]
    public async Task A_silent_stream_ends_and_its_place_is_free_again()
    {
        await using var service = await RunningService.StartAsync(RunningService.Some((Limits.StreamIdle, 1), (Limits.Streams, 1)));
        using var silent = await RawClient.ConnectAsync(service.Address);
        await silent.SendAsync(RawClient.StreamHead);
        await silent.ReadToAsync("\r\n\r\n");
        using var refused = await service.PostAsync("/v1/articles", "{\"text\": \"Rain.\"}", Ndjson);
        var problem = await RunningService.ProblemAsync(429, refused);
        Assert.Equal(Limits.Streams.Name, problem.GetProperty("limit").GetString());
        Assert.Contains("\"limit\":\"stream-idle\"", await silent.ReadToAsync("}}\n"), StringComparison.Ordinal);
        using var after = await service.PostAsync("/v1/articles", "{\"text\": \"Rain.\"}", Ndjson);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }
}
