using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using NewsAttribution.Server.Refusing;
using NewsAttribution.Server.Requests;
using NewsAttribution.Server.Settings;

namespace NewsAttribution.Server.Assistants;

/// <summary>The server for one assistant. The package carries the messages; what the tools take is checked here.</summary>
static class AssistantsServer
{
    const string Instructions =
        "Labels the sentences of English news articles by the word that they rest on, and says why. It says nothing of whether a sentence "
        + "is true. Give whole articles where there are such: a sentence by itself cannot know who 'he' is.";

    public static async Task RunAsync(ServerSettings settings, Stream input, Stream output, CancellationToken cancellationToken)
    {
        var model = settings.Model is { } path ? SentenceClassifier.Load(path) : SentenceClassifier.Default;
        var words = OwnWords.Load(settings);
        var tools = new AssistantTools(
            model.With(new ClassifierOptions { MinimumPrecision = settings.MinimumPrecision, Words = words.List }),
            settings
        );
        var all = Tools();
        var options = new McpServerOptions
        {
            ServerInfo = new() { Name = "newsattr-server", Version = ServerVersion.Text },
            ServerInstructions = Instructions,
            Capabilities = new() { Tools = new() },
            Handlers = new()
            {
                ListToolsHandler = (_, _) => ValueTask.FromResult(new ListToolsResult { Tools = all }),
                CallToolHandler = (request, _) => ValueTask.FromResult(Call(tools, request.Params)),
            },
        };
        using var exchange = new PipedExchange(input, output);
        await using var transport = new StreamServerTransport(exchange.Input, exchange.Output, "newsattr-server");
        await using var server = McpServer.Create(transport, options);
        await server.RunAsync(cancellationToken);
    }

    static CallToolResult Call(AssistantTools tools, CallToolRequestParams? call)
    {
        if (string.IsNullOrEmpty(call?.Name))
            throw new McpProtocolException("Found no params.name; expected the name of a tool.", McpErrorCode.InvalidParams);
        try
        {
            return Result(tools.Call(call.Name, call.Arguments ?? new Dictionary<string, JsonElement>()), isError: false);
        }
        catch (Refusal refusal) when (refusal.Status == StatusCodes.Status404NotFound)
        {
            throw new McpProtocolException(refusal.Message, McpErrorCode.InvalidParams);
        }
        catch (Refusal refusal)
        {
            // The assistant reads it and can do better; an error of the protocol would only say that something failed.
            return Result(refusal.Message, isError: true);
        }
    }

    static CallToolResult Result(string text, bool isError) =>
        new() { Content = [new TextContentBlock { Text = text }], IsError = isError };

    static List<Tool> Tools()
    {
        using var stream = typeof(AssistantsServer).Assembly.GetManifestResourceStream("tools.json")!;
        using var document = JsonDocument.Parse(stream);
        return
        [
            .. document
                .RootElement.EnumerateArray()
                .Select(tool => new Tool
                {
                    Name = tool.GetProperty("name").GetString()!,
                    Title = tool.GetProperty("title").GetString(),
                    Description = tool.GetProperty("description").GetString(),
                    InputSchema = tool.GetProperty("inputSchema").Clone(),
                    Annotations = new()
                    {
                        ReadOnlyHint = true,
                        IdempotentHint = true,
                        DestructiveHint = false,
                        OpenWorldHint = false,
                    },
                }),
        ];
    }
}
