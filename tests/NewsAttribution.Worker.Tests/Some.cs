using System.Text;
using System.Text.Json;
using NATS.Client.Core;
using NATS.Client.JetStream;

namespace NewsAttribution.Worker.Tests;

/// <summary>Makers of what tests need.</summary>
static class Some
{
    public const string Text =
        "The dam will hold, the water ministry said. Military intelligence believes that it was mined. Rain fell all night.";

    public static readonly StreamNames Names = new("articles", "labels");

    static readonly Lazy<Labeller> Loaded = new(() => Labeller.Load(null));

    /// <summary>The shipped model.</summary>
    public static Labeller Labeller => Loaded.Value;

    public static WorkerOptions Options(NatsServer server) =>
        new()
        {
            Nats = server.Url,
            Names = Names,
            Tries = 3,
            Backoff = TimeSpan.FromMilliseconds(20),
            AckWait = TimeSpan.FromSeconds(2),
        };

    public static byte[] Article(string id, string text = Text) => JsonSerializer.SerializeToUtf8Bytes(new { id, text });

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Publishes articles as their source would.</summary>
    public static async Task PublishAsync(this NatsJSContext jetStream, params byte[][] articles)
    {
        foreach (byte[] article in articles)
            (await jetStream.PublishAsync(Names.In, article)).EnsureSuccess();
    }

    /// <summary>Publishes as soon as a worker has made the stream.</summary>
    public static async Task PublishWhenThereAsync(this NatsJSContext jetStream, byte[] article)
    {
        await UntilAsync(async () => (await jetStream.TryPublishAsync(Names.In, article)).Success);
    }

    public static async Task<long> CountAsync(this NatsJSContext jetStream, string stream) =>
        (await jetStream.GetStreamAsync(stream)).Info.State.Messages;

    /// <summary>
    /// Waits until something holds; a loaded machine is slow, and a worker that hangs is an error. A server that starts again may not
    /// answer yet.
    /// </summary>
    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await HoldsAsync())
            await Task.Delay(20, limit.Token);

        async Task<bool> HoldsAsync()
        {
            try
            {
                return await holds();
            }
            catch (NatsException)
            {
                return false;
            }
        }
    }
}
