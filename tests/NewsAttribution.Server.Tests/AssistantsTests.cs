using System.Text;
using System.Text.Json;
using NewsAttribution.Server.Assistants;

namespace NewsAttribution.Server.Tests;

public sealed class AssistantsTests
{
    const string Article =
        "The dam will hold, the water ministry said. “Café – 😀,” Ada Lowe, an economist at Corvane University, said. "
        + "She said more. Rain fell.";

    /// <summary>What comes back when these requests are piped in and the input ends.</summary>
    static async Task<Dictionary<int, JsonElement>> AskAsync(params object[] requests)
    {
        object[] opening =
        [
            new
            {
                jsonrpc = "2.0",
                id = 0,
                method = "initialize",
                @params = new
                {
                    protocolVersion = "2025-06-18",
                    capabilities = new { },
                    clientInfo = new { name = "test", version = "1" },
                },
            },
            new { jsonrpc = "2.0", method = "notifications/initialized" },
        ];
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', [.. opening.Concat(requests).Select(Some.Json)])));
        using var output = new MemoryStream();
        await AssistantsServer.RunAsync(new ServerSettings(), input, output, CancellationToken.None);
        return Encoding
            .UTF8.GetString(output.ToArray())
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(answer => answer.GetProperty("id").GetInt32());
    }

    /// <summary>What lines get, in order.</summary>
    static async Task<List<JsonElement>> AnswersAsync(string input)
    {
        using var from = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var to = new MemoryStream();
        await AssistantsServer.RunAsync(new ServerSettings(), from, to, CancellationToken.None);
        return
        [
            .. Encoding
                .UTF8.GetString(to.ToArray())
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];
    }

    [Theory]
    [InlineData("Police said so.\n", -32700)]
    [InlineData("{\"jsonrpc\": \"2.0\",", -32700)]
    [InlineData("[1, 2]\r\n", -32600)]
    public async Task A_line_that_is_no_message_is_refused_and_the_next_is_answered(string line, int code)
    {
        var answers = await AnswersAsync($"{line}\n\n{Some.Json(new { jsonrpc = "2.0", id = 1, method = "ping" })}");
        var refused = Assert.Single(answers, answer => answer.GetProperty("id").ValueKind == JsonValueKind.Null);
        Assert.Equal(code, refused.GetProperty("error").GetProperty("code").GetInt32());
        Assert.Equal(2, answers.Count);
    }

    [Fact]
    public async Task A_broken_message_with_an_id_is_refused_by_it()
    {
        var answer = Assert.Single(await AnswersAsync("{\"jsonrpc\": \"2.0\", \"id\": 7,\n"));
        Assert.Equal(7, answer.GetProperty("id").GetInt32());
        Assert.Equal(-32700, answer.GetProperty("error").GetProperty("code").GetInt32());
    }

    static object Call(int id, string tool, object arguments) =>
        new
        {
            jsonrpc = "2.0",
            id,
            method = "tools/call",
            @params = new { name = tool, arguments },
        };

    static async Task<(bool IsError, string Text)> CallAsync(string tool, object arguments)
    {
        var result = (await AskAsync(Call(1, tool, arguments)))[1].GetProperty("result");
        return (
            result.TryGetProperty("isError", out var isError) && isError.GetBoolean(),
            result.GetProperty("content")[0].GetProperty("text").GetString()!
        );
    }

    static async Task<JsonElement> AnswerAsync(string tool, object arguments)
    {
        var (isError, text) = await CallAsync(tool, arguments);
        Assert.False(isError, text);
        return JsonDocument.Parse(text).RootElement;
    }

    [Fact]
    public async Task All_requests_of_a_pipe_are_answered()
    {
        var answers = await AskAsync([
            .. Enumerable.Range(1, 30).Select(id => Call(id, "classify_article", new { text = Article })),
            new
            {
                jsonrpc = "2.0",
                id = 31,
                method = "tools/list",
            },
        ]);
        Assert.Equal(Enumerable.Range(0, 32), answers.Keys.Order());
        Assert.Single(
            answers
                .Values.Where(a => a.GetProperty("id").GetInt32() is > 0 and < 31)
                .Select(a => a.GetProperty("result").GetRawText())
                .Distinct()
        );
        var tools = answers[31].GetProperty("result").GetProperty("tools").EnumerateArray().ToList();
        Assert.Equal(
            ["classify_article", "explain_sentence", "list_sources"],
            tools.Select(tool => tool.GetProperty("name").GetString()).Order()
        );
        Assert.All(tools, tool => Assert.True(tool.GetProperty("annotations").GetProperty("readOnlyHint").GetBoolean()));
    }

    [Fact]
    public async Task Classify_article_labels_each_sentence_with_reasons()
    {
        var answer = await AnswerAsync("classify_article", new { text = Article });
        var sentences = answer.GetProperty("sentences").EnumerateArray().ToList();
        var expected = SentenceClassifier.Default.ClassifyArticle(Article).Sentences;
        Assert.Equal(expected.Select(s => s.Span.GetText(Article)), sentences.Select(s => s.GetProperty("text").GetString()));
        Assert.Equal(expected.Select(s => s.Label.Name()), sentences.Select(s => s.GetProperty("label").GetString()));
        Assert.All(sentences, sentence => Assert.InRange(sentence.GetProperty("reasons").GetArrayLength(), 1, 3));
        Assert.Equal(1, sentences[2].GetProperty("speaker").GetInt32());
    }

    [Fact]
    public async Task List_sources_lists_each_once()
    {
        var answer = await AnswerAsync("list_sources", new { text = Article });
        var sources = answer.GetProperty("sources").EnumerateArray().ToList();
        Assert.Equal(
            SentenceClassifier.Default.ClassifyArticle(Article).Sources.Select(s => s.Name),
            sources.Select(s => s.GetProperty("name").GetString())
        );
        Assert.Equal(2, sources.Count);
        Assert.True(answer.GetProperty("looksEnglish").GetBoolean());
    }

    [Fact]
    public async Task Explain_sentence_reads_it_in_its_article()
    {
        var alone = await AnswerAsync("explain_sentence", new { sentence = "She said more." });
        var inside = await AnswerAsync("explain_sentence", new { sentence = " She said more.", article = Article });
        Assert.NotEqual(alone.GetProperty("confidence").GetDouble(), inside.GetProperty("confidence").GetDouble());
        Assert.Contains("Ada Lowe", inside.GetProperty("speakerText").GetString(), StringComparison.Ordinal);
        var evidence = inside.GetProperty("evidence").EnumerateArray().ToList();
        Assert.NotEmpty(evidence);
        Assert.All(evidence, one => Assert.Equal(4, one.GetProperty("weights").EnumerateObject().Count()));
    }

    public static TheoryData<string, object, string> BadCalls =>
        new()
        {
            { "classify_article", new { }, "found no argument text" },
            { "classify_article", new { text = 5 }, "found a number" },
            { "classify_article", new { text = " " }, "is empty" },
            { "list_sources", new { text = "x", language = "en" }, "found the argument language" },
            { "explain_sentence", new { sentence = "Not there.", article = Article }, "does not stand in the article" },
            { "classify_article", new { text = new string('x', 5_000_000) }, "max-body" },
        };

    [Theory]
    [MemberData(nameof(BadCalls))]
    public async Task A_bad_argument_is_an_error_with_its_reason(string tool, object arguments, string named)
    {
        var (isError, text) = await CallAsync(tool, arguments);
        Assert.True(isError);
        Assert.Contains(named, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tool_that_is_none_is_an_error_of_the_protocol()
    {
        var answer = (await AskAsync(Call(1, "write_article", new { })))[1];
        Assert.Contains("classify_article", answer.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_without_a_tool_is_an_error_of_the_protocol()
    {
        object call = new
        {
            jsonrpc = "2.0",
            id = 1,
            method = "tools/call",
        };
        var answer = (await AskAsync(call))[1];
        Assert.Contains("no params.name", answer.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_requests_of_one_id_are_both_answered()
    {
        object ping = new
        {
            jsonrpc = "2.0",
            id = 1,
            method = "ping",
        };
        string requests = $"{Some.Json(Call(1, "classify_article", new { text = Article }))}\n{Some.Json(ping)}\n";
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(requests));
        using var output = new MemoryStream();
        await AssistantsServer.RunAsync(new ServerSettings(), input, output, CancellationToken.None);
        Assert.Equal(2, Encoding.UTF8.GetString(output.ToArray()).Split("\"id\":1").Length - 1);
    }

    [Fact]
    public async Task What_is_no_message_stops_nobody()
    {
        using var input = new MemoryStream("nothing\n\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\n"u8.ToArray());
        using var output = new MemoryStream();
        await AssistantsServer.RunAsync(new ServerSettings(), input, output, CancellationToken.None);
        Assert.Contains("\"id\":1", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }
}
