namespace NewsAttribution.Worker.Tests;

public sealed class ConnectTests
{
    /// <summary>A worker may be started before its server, and waits; whoever mistyped the address must be told.</summary>
    [Fact]
    public async Task Connect_server_that_does_not_answer_is_said()
    {
        var said = new TaskCompletionSource<string>();
        var connection = WorkerProcess.Connect("nats://127.0.0.1:1", notice => said.TrySetResult(notice));
        var connecting = connection.ConnectAsync().AsTask();

        Assert.Contains(
            "no NATS server answers at nats://127.0.0.1:1",
            await said.Task.WaitAsync(TimeSpan.FromSeconds(30)),
            StringComparison.Ordinal
        );
        Assert.False(connecting.IsCompleted);
        await connection.DisposeAsync();
    }
}
