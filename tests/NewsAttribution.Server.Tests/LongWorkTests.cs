using System.Net;
using NewsAttribution.Server.Serving;

namespace NewsAttribution.Server.Tests;

public sealed class LongWorkTests
{
    [Theory]
    [InlineData(100, true)]
    [InlineData(1_000_000, false)]
    public async Task Long_work_gets_a_thread_of_its_own(long bytes, bool isShared)
    {
        await Task.Run(async () => Assert.Equal(isShared, await LongWork.RunAsync(bytes, () => Thread.CurrentThread.IsThreadPoolThread)));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1_000_000)]
    public async Task What_the_work_throws_is_thrown(long bytes)
    {
        await Assert.ThrowsAsync<TimeoutException>(async () => await LongWork.RunAsync<int>(bytes, () => throw new TimeoutException()));
    }

    [Theory]
    [InlineData("text/plain", "", "")]
    [InlineData("application/x-ndjson", "{\"text\": \"", "\"}\n")]
    public async Task Health_answers_while_long_texts_are_labelled(string type, string before, string after)
    {
        await using var service = await RunningService.StartAsync(RunningService.Some((Limits.Sentences, 100_000)));
        string body = before + string.Concat(Enumerable.Repeat("Police said that the bridge was safe. ", 10_000)) + after;
        var all = Enumerable.Range(0, 8).Select(_ => service.PostAsync("/v1/articles", body, type)).ToArray();
        while (!Array.Exists(all, one => one.IsCompleted))
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            using var live = await service.Client.GetAsync("/health/live", patience.Token);
            Assert.Equal(HttpStatusCode.OK, live.StatusCode);
            await Task.Delay(20);
        }
        foreach (var response in await Task.WhenAll(all))
            using (response)
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
