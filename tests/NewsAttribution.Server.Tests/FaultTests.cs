using System.Globalization;
using System.Net;
using System.Text;

namespace NewsAttribution.Server.Tests;

/// <summary>Clients of a stream that go, or dawdle, at any byte: each leaves its place free, and the next gets the same bytes.</summary>
public sealed class FaultTests : IAsyncLifetime
{
    const string Lines = "{\"article\": \"a\", \"text\": \"Police said “so”.\"}\n{\"text\": \"Rain fell.\"}\n";

    static readonly string Request =
        RawClient.StreamHead
        + string.Create(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(Lines):x}\r\n{Lines}\r\n0\r\n\r\n");

    RunningService _service = null!;
    string _answer = "";

    public async Task InitializeAsync()
    {
        _service = await RunningService.StartAsync(RunningService.Some((Limits.Streams, 1)));
        _answer = await WhenFreeAsync();
        Assert.Equal(2, _answer.Count(c => c == '\n'));
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    /// <summary>The answer to all lines, as soon as the one place for streams is free.</summary>
    async Task<string> WhenFreeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            using var response = await _service.PostAsync("/v1/articles", Lines, "application/x-ndjson");
            if (response.StatusCode == HttpStatusCode.OK)
                return await response.Content.ReadAsStringAsync(patience.Token);
            Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
            await Task.Delay(5, patience.Token);
        }
    }

    [Fact]
    public async Task A_client_that_goes_at_any_byte_of_its_request_leaves_its_place()
    {
        for (int sent = 0; sent < Request.Length; sent++)
        {
            using (var client = await RawClient.ConnectAsync(_service.Address))
                await client.SendAsync(Request[..sent]);
            Assert.Equal(_answer, await WhenFreeAsync());
        }
    }

    [Fact]
    public async Task A_client_that_goes_at_any_byte_of_the_answer_leaves_its_place()
    {
        for (int read = 1; read < _answer.Length; read += 7)
        {
            using (var client = await RawClient.ConnectAsync(_service.Address))
            {
                await client.SendAsync(Request);
                await client.ReadAsync(read);
            }
            Assert.Equal(_answer, await WhenFreeAsync());
        }
    }

    [Fact]
    public async Task A_body_that_comes_by_the_byte_is_answered_as_one_that_comes_whole()
    {
        using var content = new StreamContent(new ByTheByte(Encoding.UTF8.GetBytes(Lines)), bufferSize: 1);
        content.Headers.ContentType = new("application/x-ndjson");
        using var response = await _service.Client.PostAsync("/v1/articles", content);
        Assert.Equal(_answer, await response.Content.ReadAsStringAsync());

        using var client = await RawClient.ConnectAsync(_service.Address);
        foreach (char one in Request)
            await client.SendAsync(one.ToString());
        Assert.Contains("\"article\":\"a\"", await client.ReadToAsync("0\r\n\r\n"), StringComparison.Ordinal);
    }

    /// <summary>Has no length, so that each byte goes as a chunk.</summary>
    sealed class ByTheByte(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
