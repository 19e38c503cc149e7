using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace NewsAttribution.Worker.Tests;

[Trait("Speed", "slow")]
public sealed class StreamSetupTests : IDisposable
{
    readonly NatsServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Prepare_makes_what_is_missing_once_and_says_so()
    {
        List<string> said = [];
        var setup = new StreamSetup(_server.Connect(), Some.Options(_server), said.Add);
        await setup.PrepareAsync(default);
        Assert.Contains("made stream articles for subject articles, 1 replica", said);
        Assert.Contains("made consumer newsattr-worker of stream articles", said);

        said.Clear();
        await setup.PrepareAsync(default);
        Assert.Empty(said);
    }

    [Fact]
    public async Task Prepare_stream_that_drops_articles_is_refused()
    {
        var jetStream = _server.Connect();
        await jetStream.CreateStreamAsync(
            new("articles", ["articles"])
            {
                Retention = StreamConfigRetention.Workqueue,
                MaxAge = TimeSpan.FromHours(1),
                Discard = StreamConfigDiscard.Old,
            }
        );

        var failure = await FailsAsync(jetStream);
        Assert.Contains("stream articles is not as a worker needs it", failure);
        Assert.Contains("discard: found old, expected new", failure);
        Assert.Contains("max_age: found 3600 s, expected 0 s", failure);
        Assert.DoesNotContain("retention", failure);
    }

    [Fact]
    public async Task Prepare_stream_of_other_subjects_is_refused()
    {
        var jetStream = _server.Connect();
        await jetStream.CreateStreamAsync(new("labels", ["labels", "other"]));

        Assert.Contains("subjects: found labels, other, expected labels", await FailsAsync(jetStream));
    }

    [Fact]
    public async Task Prepare_consumer_with_other_settings_is_refused()
    {
        var jetStream = _server.Connect();
        var options = Some.Options(_server);
        await new StreamSetup(jetStream, options with { AckWait = TimeSpan.FromSeconds(5) }, _ => { }).PrepareAsync(default);

        Assert.Contains("ack_wait: found 5 s, expected 2 s", await FailsAsync(jetStream));
    }

    /// <summary>What nats-server 2.9 does with several filter subjects: it makes a consumer of every subject, and says nothing.</summary>
    [Fact]
    public async Task Create_several_filter_subjects_are_dropped_by_an_old_server_or_kept()
    {
        var jetStream = _server.Connect();
        await jetStream.CreateStreamAsync(new("s", ["s.*"]));
        var made = await jetStream.CreateOrUpdateConsumerAsync("s", new("c") { FilterSubjects = ["s.a", "s.b"] });

        bool isOld = Version.Parse(jetStream.Connection.ServerInfo!.Version) < new Version(2, 10);
        Assert.Equal(isOld, made.Info.Config.FilterSubjects is null);
    }

    async Task<string> FailsAsync(NatsJSContext jetStream)
    {
        var setup = new StreamSetup(jetStream, Some.Options(_server), _ => { });
        return (await Assert.ThrowsAsync<FailedRunException>(() => setup.PrepareAsync(default))).Message;
    }
}
