using System.IO.Pipelines;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
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
            "{\"article\": \"a\", \"text\": \"Police said so.\"}\nnothing\n\n{\"html\": \"<p>none</p>\"}\n{\"article\": \"b\", \"text\": \"Rain.\"}",
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
        var pipe = new Pipe();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/articles") { Content = new StreamContent(pipe.Reader.AsStream()) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(Ndjson);
        using var response = await service.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var answers = new StreamReader(await response.Content.ReadAsStreamAsync());
        for (int i = 0; i < 3; i++)
        {
            await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes($"{{\"article\": {i}, \"text\": \"Rain fell.\"}}\n"));
            string line = (await answers.ReadLineAsync())!;
            Assert.Equal($"{i}", JsonDocument.Parse(line).RootElement.GetProperty("article").GetString());
        }
        await pipe.Writer.CompleteAsync();
        Assert.Null(await answers.ReadLineAsync());
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
        var pipe = new Pipe();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/articles") { Content = new StreamContent(pipe.Reader.AsStream()) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(Ndjson);
        using var silent = await service.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var refused = await service.PostAsync("/v1/articles", "{\"text\": \"Rain.\"}", Ndjson);
        var problem = await RunningService.ProblemAsync(429, refused);
        Assert.Equal(Limits.Streams.Name, problem.GetProperty("limit").GetString());
        var lines = await LinesAsync(silent);
        Assert.Equal(408, lines.Single().GetProperty("problem").GetProperty("status").GetInt32());
        using var after = await service.PostAsync("/v1/articles", "{\"text\": \"Rain.\"}", Ndjson);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        await pipe.Writer.CompleteAsync();
    }
}
