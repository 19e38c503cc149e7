using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsAttribution.DependencyInjection;

namespace NewsAttribution.Server.Tests;

public sealed class OperationsTests
{
    [Theory]
    [InlineData(null, null, 401)]
    [InlineData("Authorization", "Bearer wrong", 401)]
    [InlineData("Authorization", "Bearer", 401)]
    [InlineData("Authorization", "Basic !", 401)]
    [InlineData("X-Api-Key", "", 401)]
    [InlineData("Authorization", "Bearer second", 200)]
    [InlineData("Authorization", "Basic eDpmaXJzdA==", 200)]
    [InlineData("X-Api-Key", "first", 200)]
    public async Task A_key_is_asked_for(string? header, string? value, int status)
    {
        await using var service = await RunningService.StartAsync(RunningService.Quick with { ApiKeys = ["first", "second"] });
        if (header is not null)
            service.Client.DefaultRequestHeaders.TryAddWithoutValidation(header, value);
        foreach (string path in (string[])["/v1/info", "/metrics"])
        {
            using var response = await service.Client.GetAsync(path);
            Assert.Equal(status, (int)response.StatusCode);
            if (status == 401)
                Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
        }
        using var health = await service.Client.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task Only_pages_of_the_listed_origins_may_ask_and_they_see_refusals_too()
    {
        await using var service = await RunningService.StartAsync(RunningService.Quick with { CorsOrigins = ["https://cms.example"] });
        async Task<string?> AllowedAsync(string origin, string path)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("Origin", origin);
            using var response = await service.Client.SendAsync(request);
            return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed.Single() : null;
        }
        Assert.Equal("https://cms.example", await AllowedAsync("https://cms.example", "/v1/info"));
        Assert.Null(await AllowedAsync("https://other.example", "/v1/info"));
        using var refused = new HttpRequestMessage(HttpMethod.Post, "/v1/articles")
        {
            Content = new StringContent("x", new MediaTypeHeaderValue("text/css")),
        };
        refused.Headers.Add("Origin", "https://cms.example");
        using var problem = await service.Client.SendAsync(refused);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, problem.StatusCode);
        Assert.Equal("https://cms.example", problem.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Theory]
    [InlineData("/v1/info")]
    [InlineData("/nowhere")]
    [InlineData("/try")]
    public async Task Every_answer_has_the_security_headers(string path)
    {
        await using var service = await RunningService.StartAsync();
        using var response = await service.Client.GetAsync(path);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("frame-ancestors 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task At_the_end_it_is_not_ready_while_it_still_answers()
    {
        await using var service = await RunningService.StartAsync(RunningService.Some((Limits.DrainDelay, 2)));
        // A request that has begun before the end.
        using var begun = await RawClient.ConnectAsync(service.Address);
        await begun.SendAsync(
            "POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 10\r\n\r\nRain "
        );
        using (var before = await service.Client.GetAsync("/health/ready"))
            Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        var stopping = service.Service.StopAsync();
        service.Service.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        using var ready = await service.Client.GetAsync("/health/ready");
        await RunningService.ProblemAsync(503, ready);
        Assert.True(ready.Headers.ConnectionClose);
        using var live = await service.Client.GetAsync("/health/live");
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.NotEmpty((await service.AskAsync("/v1/articles", "Rain fell.", "text/plain")).GetRawText());
        await begun.SendAsync("fell.");
        Assert.Contains("Rain fell.", await begun.ReadToAsync("}]}\n"), StringComparison.Ordinal);
        await stopping;
        await Assert.ThrowsAsync<HttpRequestException>(() => service.Client.GetAsync("/health/live"));
    }

    [Fact]
    public async Task A_new_model_is_taken_up_without_a_failed_request_and_a_bad_one_is_not()
    {
        string folder = Directory.CreateTempSubdirectory().FullName,
            path = Path.Combine(folder, "my.model");
        try
        {
            byte[] model = ModelBytes();
            await File.WriteAllBytesAsync(path, model);
            await using var service = await RunningService.StartAsync(RunningService.Quick with { Model = path });
            var provider = service.Service.Services.GetRequiredService<SentenceClassifierProvider>();
            string first = provider.Current.ModelFingerprint;
            await File.WriteAllTextAsync(path, "no model");
            File.SetLastWriteTimeUtc(path, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
            await AskUntilAsync(service, () => Metric(service, "newsattr_model_reloads", "failed"));
            Assert.Equal(first, provider.Current.ModelFingerprint);
            // The passport is no part of what is read with, so that another one makes another model with the same answers.
            await File.WriteAllBytesAsync(path, OtherModel());
            await AskUntilAsync(service, () => Task.FromResult(provider.Current.ModelFingerprint != first));
            var answer = await service.AskAsync("/v1/articles", "Rain fell.", "text/plain");
            Assert.Equal(provider.Current.ModelFingerprint, answer.GetProperty("model").GetString());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static byte[] ModelBytes()
    {
        using var stream = typeof(SentenceClassifier).Assembly.GetManifestResourceStream("newsattr.model")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The shipped model with one byte of its passport changed, and its checksum (CRC-32C) made anew.</summary>
    static byte[] OtherModel()
    {
        byte[] model = ModelBytes();
        int at = model.AsSpan().LastIndexOf("\"seed\""u8);
        Assert.True(at > 0);
        model[at + 1] = (byte)'S';
        uint crc = uint.MaxValue;
        foreach (byte b in model.AsSpan(0, model.Length - 4))
        {
            crc ^= b;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) * 0x82F63B78u);
        }
        BitConverter.TryWriteBytes(model.AsSpan(model.Length - 4), ~crc);
        return model;
    }

    /// <summary>Asks again and again, which must go well each time, until it is so.</summary>
    static async Task AskUntilAsync(RunningService service, Func<Task<bool>> isSo)
    {
        for (int i = 0; i < 600 && !await isSo(); i++)
        {
            await service.AskAsync("/v1/articles", "Rain fell.", "text/plain");
            await Task.Delay(50);
        }
        Assert.True(await isSo());
    }

    static async Task<bool> Metric(RunningService service, string name, string tag)
    {
        string metrics = await service.Client.GetStringAsync("/metrics");
        return metrics
            .Split('\n')
            .Any(line => line.StartsWith(name, StringComparison.Ordinal) && line.Contains(tag, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Metrics_count_articles_sentences_and_refusals()
    {
        await using var service = await RunningService.StartAsync();
        await service.AskAsync("/v1/articles", "Police said so. Rain fell.", "text/plain");
        using (await service.PostAsync("/v1/articles", "x", "text/css")) { }
        string metrics = await service.Client.GetStringAsync("/metrics");
        foreach (
            string start in (string[])
                [
                    "newsattr_articles_total",
                    "newsattr_sentences_total",
                    "newsattr_refusals_total",
                    "newsattr_article_duration_seconds_bucket",
                    "http_server_request_duration_seconds",
                ]
        )
            Assert.Contains($"\n{start}", metrics, StringComparison.Ordinal);
        Assert.Contains("label=\"official-claim\"} 1", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("Police", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_folder_of_a_page_is_served_and_nothing_beside_it()
    {
        string folder = Directory.CreateTempSubdirectory().FullName,
            page = Path.Combine(folder, "page");
        try
        {
            Directory.CreateDirectory(page);
            await File.WriteAllTextAsync(Path.Combine(page, "index.html"), "<p>the page");
            await File.WriteAllTextAsync(Path.Combine(page, "data.blat"), "plain");
            await File.WriteAllTextAsync(Path.Combine(page, "data.blat.br"), "packed");
            await File.WriteAllTextAsync(Path.Combine(folder, "secret.txt"), "secret");
            await using var service = await RunningService.StartAsync(RunningService.Quick with { Page = page });
            Assert.Equal("<p>the page", await service.Client.GetStringAsync("/"));
            Assert.Equal("plain", await service.Client.GetStringAsync("/data.blat"));
            using var outside = await service.Client.GetAsync("/%2e%2e/secret.txt");
            Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
            using var request = new HttpRequestMessage(HttpMethod.Get, "/data.blat");
            request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
            using var packed = await service.Client.SendAsync(request);
            Assert.Equal("br", packed.Content.Headers.ContentEncoding.Single());
            Assert.Equal("packed", await packed.Content.ReadAsStringAsync());
            using var info = await service.Client.GetAsync("/v1/info");
            Assert.Equal(HttpStatusCode.OK, info.StatusCode);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_said()
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() =>
            RunningService.StartAsync(RunningService.Quick with { Page = "/no/such/folder" })
        );
        Assert.Contains("found no folder", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/try", "text/html; charset=utf-8")]
    [InlineData("/try.js", "text/javascript; charset=utf-8")]
    [InlineData("/try.css", "text/css; charset=utf-8")]
    public async Task The_page_for_trying_asks_nobody_else(string path, string type)
    {
        await using var service = await RunningService.StartAsync();
        using var response = await service.Client.GetAsync(path);
        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
        Assert.DoesNotContain("://", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var start = await service.Client.GetAsync("/");
        Assert.Equal("/try", start.RequestMessage!.RequestUri!.AbsolutePath);
    }
}
