using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace NewsAttribution.Worker.Tests;

[Trait("Speed", "slow")]
public sealed class StrandedTests : IDisposable
{
    readonly NatsServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Look_article_that_the_server_takes_for_done_is_published_anew_at_the_second_look()
    {
        var jetStream = await PreparedAsync();
        var stranded = Create(jetStream, Some.Options(_server));
        await jetStream.PublishAsync(Some.Article("a1"), Some.Article("a2"));
        var consumer = Told(delivered: 1, inFlight: 0);

        await stranded.LookAsync(consumer, await StateAsync(jetStream), default);
        Assert.Equal(1ul, (await StateAsync(jetStream)).FirstSeq);

        await stranded.LookAsync(consumer, await StateAsync(jetStream), default);
        var state = await StateAsync(jetStream);
        Assert.Equal((2, 2ul, 3ul), (state.Messages, state.FirstSeq, state.LastSeq));
    }

    [Fact]
    public async Task Look_article_in_flight_is_left_alone_until_every_try_must_be_over()
    {
        var jetStream = await PreparedAsync();
        await jetStream.PublishAsync(Some.Article("a1"));
        var patient = Create(jetStream, Some.Options(_server));
        var consumer = Told(delivered: 1, inFlight: 1);
        for (int i = 0; i < 3; i++)
            await patient.LookAsync(consumer, await StateAsync(jetStream), default);
        Assert.Equal(1ul, (await StateAsync(jetStream)).LastSeq);

        var hasty = Create(
            jetStream,
            Some.Options(_server) with
            {
                Tries = 1,
                AckWait = default,
                LongestArticle = default,
                Backoff = default,
            }
        );
        for (int i = 0; i < 2; i++)
            await hasty.LookAsync(consumer, await StateAsync(jetStream), default);
        Assert.Equal(2ul, (await StateAsync(jetStream)).LastSeq);
    }

    [Fact]
    public async Task Look_article_that_strands_again_and_again_becomes_a_dead_letter()
    {
        var jetStream = await PreparedAsync();
        var stranded = Create(jetStream, Some.Options(_server) with { Tries = 2 });
        await jetStream.PublishAsync(Some.Article("a1"));
        for (ulong i = 1; i <= 3; i++)
        {
            await stranded.LookAsync(Told(delivered: i, inFlight: 0), await StateAsync(jetStream), default);
            await stranded.LookAsync(Told(delivered: i, inFlight: 0), await StateAsync(jetStream), default);
        }

        Assert.Equal(0, await jetStream.CountAsync("articles"));
        Assert.Equal(1, await jetStream.CountAsync("articles_dead"));
    }

    async Task<NatsJSContext> PreparedAsync()
    {
        var jetStream = _server.Connect();
        await new StreamSetup(jetStream, Some.Options(_server), _ => { }).PrepareAsync(default);
        return jetStream;
    }

    static Stranded Create(NatsJSContext jetStream, WorkerOptions options)
    {
        var publisher = new SurePublisher(jetStream, _ => { });
        return new(jetStream, publisher, new(Some.Names, publisher, new(), _ => { }), options, _ => { });
    }

    static ConsumerInfo Told(ulong delivered, int inFlight) =>
        new()
        {
            StreamName = "articles",
            Name = StreamNames.Consumer,
            Delivered = new() { StreamSeq = delivered },
            NumAckPending = inFlight,
        };

    static async Task<StreamState> StateAsync(NatsJSContext jetStream) => (await jetStream.GetStreamAsync("articles")).Info.State;
}
