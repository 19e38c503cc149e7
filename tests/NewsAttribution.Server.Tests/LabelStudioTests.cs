using System.Text.Json;

namespace NewsAttribution.Server.Tests;

/// <summary>Requests as label-studio-ml-backend d02cedf (August 2026) documents them.</summary>
public sealed class LabelStudioTests : IAsyncLifetime
{
    const string Spans = """
        <View><Labels name="who" toName="body"><Label value="Official" alias="official-claim"/><Label value="narrative"/>
        <Label value="source" background="blue"/></Labels><Text name="body" value="$article"/></View>
        """;

    const string Choices = """
        <View><Text name="text" value="$text"/><Choices name="label" toName="text"><Choice value="official-claim"/>
        <Choice value="intelligence-assessment"/><Choice value="analysis-quote"/><Choice value="narrative"/></Choices>
        <Labels name="source" toName="text"><Label value="source"/></Labels><TextArea name="note" toName="text"/></View>
        """;

    RunningService _service = null!;

    public async Task InitializeAsync() => _service = await RunningService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    static string Predict(string config, params object[] data) =>
        Some.Json(
            new
            {
                tasks = data.Select((one, i) => new { id = i + 1, data = one }),
                model_version = "any",
                project = "1.1764530000",
                label_config = config,
                @params = new
                {
                    login = (string?)null,
                    password = (string?)null,
                    context = (object?)null,
                },
            }
        );

    [Fact]
    public async Task Health_and_setup_answer_as_a_backend_does()
    {
        var health = JsonDocument.Parse(await _service.Client.GetStringAsync("/health")).RootElement;
        Assert.Equal("UP", health.GetProperty("status").GetString());
        var setup = await _service.AskAsync(
            "/setup",
            Some.Json(
                new
                {
                    project = "1.1764530000",
                    schema = Choices,
                    hostname = "http://localhost:8080",
                    access_token = "t",
                    extra_params = (string?)null,
                }
            )
        );
        Assert.Contains(
            SentenceClassifier.Default.ModelFingerprint,
            setup.GetProperty("model_version").GetString(),
            StringComparison.Ordinal
        );
        foreach (string path in (string[])["/webhook", "/train"])
            Assert.NotEmpty((await _service.AskAsync(path, "{\"action\": \"ANNOTATION_CREATED\"}")).GetProperty("status").GetString()!);
    }

    [Fact]
    public async Task Sentences_and_sources_are_marked_in_code_points_of_the_unified_text()
    {
        var answer = await _service.AskAsync(
            "/predict",
            Predict(Spans, new { article = "😀 It rained.\r\n\r\nPolice said the bridge was safe." }, new { article = "Rain fell." })
        );
        var results = answer.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(2, results.Count);
        string[] text = ["😀", .. " It rained.\n\nPolice said the bridge was safe.".Select(c => $"{c}")];
        var regions = results[0].GetProperty("result").EnumerateArray().ToList();
        Assert.Equal(
            ["narrative", "official-claim", "source"],
            regions.Select(r => r.GetProperty("value").GetProperty("labels")[0].GetString())
        );
        foreach (var region in regions)
        {
            var value = region.GetProperty("value");
            string marked = string.Concat(text[value.GetProperty("start").GetInt32()..value.GetProperty("end").GetInt32()]);
            Assert.Equal(value.GetProperty("text").GetString(), marked);
            Assert.Equal(("who", "body", "labels"), (Text(region, "from_name"), Text(region, "to_name"), Text(region, "type")));
        }
        Assert.InRange(results[1].GetProperty("score").GetDouble(), .5, 1);
    }

    static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    [Fact]
    public async Task A_sentence_gets_its_choice_and_an_article_gets_none()
    {
        var answer = await _service.AskAsync(
            "/predict",
            Predict(Choices, new { text = "Police said so." }, new { text = "Police said so. Rain fell." })
        );
        string[] Types(int i) => [.. answer.GetProperty("results")[i].GetProperty("result").EnumerateArray().Select(r => Text(r, "type")!)];
        Assert.Equal(["choices", "labels"], Types(0).Order());
        Assert.Equal(["labels"], Types(1));
    }

    [Theory]
    [InlineData("<View", "no XML")]
    [InlineData("<View><Text name=\"t\" value=\"$a\"/><Text name=\"t\" value=\"$b\"/></View>", "two Texts named t")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><View>&e;</View>", "no XML")]
    [InlineData("<View><Image name=\"i\" value=\"$i\"/></View>", "nothing to fill")]
    [InlineData(
        "<View><Labels name=\"l\" toName=\"t\"><Label value=\"PER\"/></Labels><Text name=\"t\" value=\"$text\"/></View>",
        "nothing to fill"
    )]
    public async Task A_configuration_that_asks_for_nothing_is_refused(string config, string named)
    {
        using var response = await _service.PostAsync("/predict", Predict(config, new { text = "x" }));
        var problem = await RunningService.ProblemAsync(400, response);
        Assert.Contains(named, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("root:", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_without_the_text_is_named()
    {
        using var response = await _service.PostAsync("/predict", Predict(Choices, new { text = "Rain." }, new { body = "x" }));
        var problem = await RunningService.ProblemAsync(400, response);
        Assert.Contains("tasks[1]: found no data.text", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
