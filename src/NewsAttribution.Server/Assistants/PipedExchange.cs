using System.Collections.Concurrent;
using System.Text.Json;

namespace NewsAttribution.Server.Assistants;

/// <summary>
/// Standard input and output of which the input ends only when each request in it has its answer. The package stops working at the end of
/// its input, so that <c>newsattr-server mcp &lt; requests.txt</c> would answer nothing. It also passes over lines that are no message:
/// these are answered here, as JSON-RPC 2.0 has it.
/// </summary>
sealed class PipedExchange : IDisposable
{
    /// <summary>How many requests of an id are open: some give two the same.</summary>
    readonly ConcurrentDictionary<string, int> _open = new(StringComparer.Ordinal);
    readonly SemaphoreSlim _answered = new(0);

    const string NoJson =
            """
                {"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"Found no JSON; expected a JSON-RPC message a line."}}

                """,
        NoMessage =
            """
                {"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"Found no object; expected a JSON-RPC message a line."}}

                """;

    public PipedExchange(Stream input, Stream output)
    {
        var answers = new WatchedStream(output, new MessageLines(Answered, _ => { }));
        Output = answers;
        Input = new WatchedStream(input, new MessageLines(Asked, isJson => answers.Add(isJson ? NoMessage : NoJson)))
        {
            AfterRead = answers.WriteAddedAsync,
            AtEnd = AllAnsweredAsync,
        };
    }

    public Stream Input { get; }

    public Stream Output { get; }

    public void Dispose() => _answered.Dispose();

    async ValueTask AllAnsweredAsync(CancellationToken cancellationToken)
    {
        while (_open.Values.Any(open => open > 0))
            await _answered.WaitAsync(cancellationToken);
    }

    void Asked(JsonElement message)
    {
        if (!message.TryGetProperty("method", out var method))
            return;
        if (IdOf(message) is { } id)
            _open.AddOrUpdate(id, 1, (_, open) => open + 1);
        // What its sender takes back is not answered.
        else if (
            method.ValueKind == JsonValueKind.String
            && method.ValueEquals("notifications/cancelled")
            && message.TryGetProperty("params", out var parameters)
            && parameters.ValueKind == JsonValueKind.Object
            && IdOf(parameters, "requestId") is { } cancelled
        )
            Close(cancelled);
    }

    void Answered(JsonElement message)
    {
        if (!message.TryGetProperty("method", out _) && IdOf(message) is { } id)
            Close(id);
    }

    void Close(string id)
    {
        if (_open.AddOrUpdate(id, 0, (_, open) => Math.Max(0, open - 1)) == 0)
        {
            _open.TryRemove(new(id, 0));
            _answered.Release();
        }
    }

    static string? IdOf(JsonElement message, string member = "id") =>
        message.TryGetProperty(member, out var id)
            ? id.ValueKind switch
            {
                JsonValueKind.Number => id.GetRawText(),
                JsonValueKind.String => $"\"{id.GetRawText()}",
                _ => null,
            }
            : null;
}
