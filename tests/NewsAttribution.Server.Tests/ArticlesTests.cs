using System.Net;
using System.Text;
using System.Text.Json;
using NewsAttribution.Documents;
using NewsAttribution.Documents.Records;

namespace NewsAttribution.Server.Tests;

public sealed class ArticlesTests : IAsyncLifetime
{
    RunningService _service = null!;

    public async Task InitializeAsync() => _service = await RunningService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    /// <summary>What the tool writes for the article, a line for a sentence.</summary>
    static string[] ToolLines(string article, OffsetUnit unit = OffsetUnit.Utf16)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var writer = new NdjsonRecordWriter(output, unit);
        var given = new GivenArticle("-", null, null, [new InputRow(article)], IsCut: false);
        var classifier = SentenceClassifier.Default.With(new ClassifierOptions { MinimumPrecision = .6f });
        foreach (var record in ArticleRecords.Of(given, given.Classify(classifier)))
            writer.Write(record);
        return output.ToString().TrimEnd('\n').Split('\n');
    }

    [Theory]
    [InlineData("", OffsetUnit.Utf16)]
    [InlineData("?offsets=utf16", OffsetUnit.Utf16)]
    [InlineData("?offsets=codepoint", OffsetUnit.CodePoint)]
    [InlineData("?offsets=utf8", OffsetUnit.Utf8)]
    public async Task Text_gives_the_members_of_the_tools_lines(string query, OffsetUnit unit)
    {
        var answer = await _service.AskAsync($"/v1/articles{query}", Some.Article, "text/plain; charset=utf-8");
        Assert.Equal(ToolLines(Some.Article, unit), answer.GetProperty("sentences").EnumerateArray().Select(one => one.GetRawText()));
        Assert.Equal(1, answer.GetProperty("schema").GetInt32());
        Assert.Equal(SentenceClassifier.Default.ModelFingerprint, answer.GetProperty("model").GetString());
    }

    [Fact]
    public async Task Offsets_in_bytes_find_the_sentence_in_the_bytes_that_were_sent()
    {
        var answer = await _service.AskAsync("/v1/articles?offsets=utf8", Some.Article, "text/plain");
        byte[] bytes = Encoding.UTF8.GetBytes(Some.Article);
        foreach (var sentence in answer.GetProperty("sentences").EnumerateArray())
        {
            int start = sentence.GetProperty("start").GetInt32(),
                length = sentence.GetProperty("length").GetInt32();
            Assert.Equal(sentence.GetProperty("text").GetString(), Encoding.UTF8.GetString(bytes, start, length));
        }
    }

    [Fact]
    public async Task Json_with_one_article_answers_as_text_does()
    {
        var text = await _service.AskAsync("/v1/articles", Some.Article, "text/plain");
        var json = await _service.AskAsync("/v1/articles", Some.Json(new { text = Some.Article }));
        Assert.Equal(text.GetRawText(), json.GetRawText());
    }

    [Fact]
    public async Task Json_with_many_articles_answers_each_in_its_place_under_its_name()
    {
        var answer = await _service.AskAsync(
            "/v1/articles",
            Some.Json(
                new
                {
                    articles = new object[]
                    {
                        new { article = "first", text = Some.Article },
                        new
                        {
                            article = 7,
                            sentences = new object[]
                            {
                                "The dam holds",
                                new
                                {
                                    text = "Police said so.",
                                    paragraph = 2,
                                    kind = "body",
                                },
                            },
                        },
                        new { html = Some.Page },
                    },
                }
            )
        );
        var articles = answer.GetProperty("articles").EnumerateArray().ToList();
        Assert.Equal(["first", "7", null], articles.Select(one => one.TryGetProperty("article", out var name) ? name.GetString() : null));
        Assert.Equal(2, articles[1].GetProperty("sentences").GetArrayLength());
        Assert.Equal("official-claim", articles[1].GetProperty("sentences")[1].GetProperty("label").GetString());
    }

    [Fact]
    public async Task Html_gives_the_article_without_its_page_and_the_text_that_offsets_are_in()
    {
        var answer = await _service.AskAsync("/v1/articles", Some.Page, "text/html");
        string text = answer.GetProperty("text").GetString()!;
        Assert.Equal("The dam holds", answer.GetProperty("title").GetString());
        Assert.DoesNotContain("Sport", text, StringComparison.Ordinal);
        foreach (var sentence in answer.GetProperty("sentences").EnumerateArray())
            Assert.Equal(
                sentence.GetProperty("text").GetString(),
                text.Substring(sentence.GetProperty("start").GetInt32(), sentence.GetProperty("length").GetInt32())
            );
    }

    [Fact]
    public async Task Html_in_the_encoding_that_the_header_names_is_read_in_it()
    {
        string page = Some.Page.Replace("winter", "hiver à Évreux", StringComparison.Ordinal);
        var content = new ByteArrayContent(Encoding.Latin1.GetBytes(page));
        content.Headers.TryAddWithoutValidation("Content-Type", "text/html; charset=iso-8859-1");
        using var response = await _service.Client.PostAsync("/v1/articles", content);
        Assert.Contains("hiver à Évreux", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Html_without_an_article_is_unprocessable()
    {
        using var response = await _service.PostAsync("/v1/articles", "<p>This page could not be found.</p>", "text/html");
        var problem = await RunningService.ProblemAsync(422, response);
        Assert.Contains("no article", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_text_has_no_sentences()
    {
        var answer = await _service.AskAsync("/v1/articles", "", "text/plain");
        Assert.Equal(0, answer.GetProperty("sentences").GetArrayLength());
    }

    [Fact]
    public async Task Minimum_precision_and_prior_of_a_request_hold_for_it_alone()
    {
        const string sentence = "Analysts expect prices to fall.";
        var before = await _service.AskAsync("/v1/articles", sentence, "text/plain");
        var sure = await _service.AskAsync("/v1/articles?minPrecision=.999999", sentence, "text/plain");
        var other = await _service.AskAsync(
            "/v1/articles?prior=official-claim=.001,intelligence-assessment=.001,analysis-quote=.001,narrative=.997",
            sentence,
            "text/plain"
        );
        var after = await _service.AskAsync("/v1/articles", sentence, "text/plain");
        static JsonElement First(JsonElement answer) => answer.GetProperty("sentences")[0];
        Assert.True(First(before).GetProperty("decided").GetBoolean());
        Assert.False(First(sure).GetProperty("decided").GetBoolean());
        Assert.True(First(other).GetProperty("probabilities").GetProperty("narrative").GetDouble() > .3);
        Assert.True(First(before).GetProperty("probabilities").GetProperty("narrative").GetDouble() < .3);
        Assert.Equal(before.GetRawText(), after.GetRawText());
    }

    [Fact]
    public async Task Extra_words_of_a_request_hold_for_it_alone()
    {
        const string sentence = "Glimmerhouse said the pier was safe.";
        const string words = "[official-body-name]\nglimmerhouse\n";
        var without = await _service.AskAsync("/v1/sentences", Some.Json(new { sentences = new[] { sentence } }));
        var with = await _service.AskAsync("/v1/sentences", Some.Json(new { sentences = new[] { sentence }, words }));
        double Official(JsonElement answer) =>
            answer.GetProperty("sentences")[0].GetProperty("probabilities").GetProperty("official-claim").GetDouble();
        Assert.True(Official(with) > Official(without));
        using var bad = await _service.PostAsync(
            "/v1/sentences",
            Some.Json(new { sentences = new[] { sentence }, words = "[nothing]\nx" })
        );
        var problem = await RunningService.ProblemAsync(400, bad);
        Assert.Contains("words(1,2)", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/articles", "", "application/json", "empty")]
    [InlineData("/v1/articles", "[1]", "application/json", "no object")]
    [InlineData("/v1/articles", "{\"text\": ", "application/json", "line 1")]
    [InlineData("/v1/articles", "{\"text\": 5}", "application/json", "found a number")]
    [InlineData("/v1/articles", "{\"txt\": \"x\"}", "application/json", "none of them")]
    [InlineData("/v1/articles", "{\"text\": \"x\", \"html\": \"x\"}", "application/json", "text and html")]
    [InlineData("/v1/articles", "{\"text\": \"x\", \"text\": \"y\"}", "application/json", "twice")]
    [InlineData("/v1/articles", "{\"text\": \"x\", \"articles\": [{\"text\": \"y\"}]}", "application/json", "one of the two")]
    [InlineData("/v1/articles?offsets=utf8&offsets=utf16", "x", "text/plain", "2 times")]
    [InlineData(
        "/v1/articles?prior=official-claim=-1,intelligence-assessment=1,analysis-quote=.5,narrative=.5",
        "x",
        "text/plain",
        "above 0"
    )]
    [InlineData("/v1/articles", "{\"text\": \"\\ud800\"}", "application/json", "surrogate")]
    [InlineData("/setup", "{\"schema\": \"\\ud800\"}", "application/json", "surrogate")]
    [InlineData("/v1/articles", "{\"\\ud800\": 1, \"text\": \"Rain.\"}", "application/json", "surrogate")]
    [InlineData("/v1/articles", "{\"articles\": [{\"text\": \"x\"}, 3]}", "application/json", "articles[1]")]
    [InlineData(
        "/v1/articles",
        "{\"articles\": [{\"sentences\": [{\"text\": \"x\", \"kind\": \"y\"}]}]}",
        "application/json",
        "sentences[0].kind"
    )]
    [InlineData("/v1/articles?offsets=byte", "x", "text/plain", "offsets")]
    [InlineData("/v1/articles?minPrecision=2", "x", "text/plain", "minPrecision")]
    [InlineData("/v1/articles?prior=narrative=1", "x", "text/plain", "prior")]
    [InlineData("/v1/articles?offset=utf8", "x", "text/plain", "offset")]
    [InlineData("/v1/sentences", "{\"text\": \"x\"}", "application/json", "sentences")]
    public async Task Bad_input_is_refused_with_what_was_found(string path, string body, string type, string named)
    {
        using var response = await _service.PostAsync(path, body, type);
        var problem = await RunningService.ProblemAsync(400, response);
        Assert.Contains(named, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invalid_utf8_is_refused_with_its_place()
    {
        foreach (string type in (string[])["text/plain", "application/json"])
        {
            var content = new ByteArrayContent([(byte)'a', 0xC3, 0x28]);
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            using var response = await _service.Client.PostAsync("/v1/articles", content);
            var problem = await RunningService.ProblemAsync(400, response);
            Assert.Contains("byte C3 at 1", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Deep_json_is_refused()
    {
        string deep = $"{{\"text\": \"x\", \"more\": {new string('[', 100_000)}{new string(']', 100_000)}}}";
        using var response = await _service.PostAsync("/v1/articles", deep);
        await RunningService.ProblemAsync(400, response);
    }

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("text/plain; charset=klingon")]
    [InlineData("text/plain; charset=utf-7")]
    public async Task Another_type_is_unsupported(string type)
    {
        using var response = await _service.PostAsync("/v1/articles", "x", type);
        await RunningService.ProblemAsync(415, response);
    }

    [Theory]
    [InlineData("Content-Encoding", "gzip", "text/plain", 415)]
    [InlineData("Content-Encoding", "gzip", "application/x-ndjson", 415)]
    [InlineData("Content-Encoding", "identity", "text/plain", 200)]
    [InlineData("Transfer-Encoding", "gzip, chunked", "text/plain", 501)]
    [InlineData("Transfer-Encoding", "chunked", "text/plain", 200)]
    public async Task A_packed_body_is_refused_as_such(string header, string value, string type, int status)
    {
        using var client = await RawClient.ConnectAsync(_service.Address);
        string length = header == "Transfer-Encoding" ? "" : "Content-Length: 5\r\n";
        string body = header == "Transfer-Encoding" ? "5\r\nRain.\r\n0\r\n\r\n" : "Rain.";
        await client.SendAsync(
            $"POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: {type}\r\n{header}: {value}\r\n{length}\r\n{body}"
        );
        Assert.Contains($" {status} ", await client.ReadToAsync("\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_with_a_byte_order_mark_is_read()
    {
        var answer = await _service.AskAsync("/v1/articles", "\uFEFF{\"text\": \"Rain fell.\"}");
        Assert.Equal(1, answer.GetProperty("sentences").GetArrayLength());
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/health")]
    [InlineData("/v1/info")]
    [InlineData("/try")]
    [InlineData("/openapi/v1.json")]
    public async Task Head_is_answered_as_get_without_its_body(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var head = await _service.Client.SendAsync(request);
        using var get = await _service.Client.GetAsync(path);
        Assert.Equal((get.StatusCode, get.Content.Headers.ContentType), (head.StatusCode, head.Content.Headers.ContentType));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("W/{0}")]
    [InlineData("\"x\",W/{0} , \"y\"")]
    public async Task A_tag_is_known_in_a_list_and_as_a_weak_one(string known)
    {
        using var first = await _service.PostAsync("/v1/articles", Some.Article, "text/plain");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/articles")
        {
            Content = new StringContent(Some.Article, new System.Net.Http.Headers.MediaTypeHeaderValue("text/plain")),
        };
        request.Headers.TryAddWithoutValidation("If-None-Match", known.Replace("{0}", first.Headers.ETag!.Tag, StringComparison.Ordinal));
        using var again = await _service.Client.SendAsync(request);
        await RunningService.ProblemAsync(412, again);
    }

    [Fact]
    public async Task A_tag_that_the_client_knows_is_answered_without_the_answer()
    {
        using var first = await _service.PostAsync("/v1/articles", Some.Article, "text/plain");
        string tag = first.Headers.ETag!.Tag;
        using var other = await _service.PostAsync("/v1/articles?offsets=utf8", Some.Article, "text/plain");
        Assert.NotEqual(tag, other.Headers.ETag!.Tag);
        _service.Client.DefaultRequestHeaders.TryAddWithoutValidation("If-None-Match", $"\"x\", {tag}");
        using var again = await _service.PostAsync("/v1/articles", Some.Article, "text/plain");
        await RunningService.ProblemAsync((int)HttpStatusCode.PreconditionFailed, again);
        using var changed = await _service.PostAsync("/v1/articles", Some.Article + " More.", "text/plain");
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Fact]
    public async Task Sentences_as_lines_and_as_json_answer_alike()
    {
        var lines = await _service.AskAsync("/v1/sentences", "Police said so.\r\n\nRain fell.\n", "text/plain");
        var json = await _service.AskAsync("/v1/sentences", "{\"sentences\": [\"Police said so.\", \"Rain fell.\"]}");
        Assert.Equal(lines.GetRawText(), json.GetRawText());
        Assert.Equal(
            ["official-claim", "narrative"],
            json.GetProperty("sentences").EnumerateArray().Select(one => one.GetProperty("label").GetString())
        );
    }

    [Fact]
    public async Task Sixteen_clients_at_once_get_the_same_bytes()
    {
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 200)
                .Select(async i =>
                {
                    using var response = await _service.PostAsync("/v1/articles", Some.Article, "text/plain");
                    return response.StatusCode == HttpStatusCode.OK ? await response.Content.ReadAsStringAsync() : null;
                })
        );
        Assert.Single(answers.Where(answer => answer is not null).Distinct());
    }
}
