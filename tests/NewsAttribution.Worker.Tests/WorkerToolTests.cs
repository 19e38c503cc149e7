using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using Parquet;

namespace NewsAttribution.Worker.Tests;

[Trait("Speed", "slow")]
public sealed class WorkerToolTests : IDisposable
{
    readonly NatsServer _server = new();
    readonly string _folder = Directory.CreateTempSubdirectory("newsattr-worker-").FullName;

    public void Dispose()
    {
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Collect_last_of_several_answers_counts_once()
    {
        var jetStream = _server.Connect();
        await jetStream.CreateStreamAsync(new("labels", ["labels"]));
        await AnswerAsync(jetStream, "a1", "old", Some.Text);
        await AnswerAsync(jetStream, "a2", "old", "Rain fell.");
        await AnswerAsync(jetStream, "a1", "new", "Shops stayed shut.");

        var (code, _, error) = await RunAsync("collect", "--out", "labels", "--file", Path.Join(_folder, "all.ndjson"));
        Assert.Equal(0, code);
        Assert.Contains("2 articles of 3 answers", error);
        string[] lines = File.ReadAllLines(Path.Join(_folder, "all.ndjson"));
        Assert.Equal(2, lines.Length);
        Assert.Contains("Rain fell.", lines[0]);
        Assert.Contains("Shops stayed shut.", lines[1]);

        await RunAsync("collect", "--out", "labels", "--file", Path.Join(_folder, "all.csv"));
        Assert.StartsWith("file,article,index,", File.ReadLines(Path.Join(_folder, "all.csv")).First());

        await RunAsync("collect", "--out", "labels", "--file", Path.Join(_folder, "all.parquet"));
        await using (var reader = await ParquetReader.CreateAsync(Path.Join(_folder, "all.parquet")))
            Assert.Equal(2, reader.Metadata!.NumRows);
        Assert.Equal(["all.csv", "all.ndjson", "all.parquet"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Collect_answers_that_were_removed_are_not_waited_for()
    {
        var jetStream = _server.Connect();
        await jetStream.CreateStreamAsync(new("labels", ["labels"]));
        for (int i = 1; i <= 6; i++)
            await AnswerAsync(jetStream, $"a{i}", "new", "Rain fell.");
        foreach (ulong sequence in (ulong[])[1, 3, 4, 6])
            await (await jetStream.GetStreamAsync("labels")).DeleteMessageAsync(new() { Seq = sequence });

        var read = new StreamCopies(jetStream, "labels").ReadAsync("", headersOnly: true, default);
        Assert.Equal([2UL, 5UL], await read.Select(message => message.Metadata!.Value.Sequence.Stream).ToListAsync());
        await (await jetStream.GetStreamAsync("labels")).PurgeAsync(new());
        Assert.Empty(await new StreamCopies(jetStream, "labels").ReadAsync("", headersOnly: true, default).ToListAsync());
    }

    [Fact]
    public async Task Collect_empty_stream_is_an_empty_file()
    {
        await _server.Connect().CreateStreamAsync(new("labels", ["labels"]));

        var (code, _, error) = await RunAsync("collect", "--out", "labels", "--file", Path.Join(_folder, "all.ndjson"));
        Assert.Equal(0, code);
        Assert.Contains("0 articles of 0 answers", error);
        Assert.Empty(File.ReadAllBytes(Path.Join(_folder, "all.ndjson")));
    }

    [Theory]
    [InlineData("labels", "all.txt", "expected a name that ends in")]
    [InlineData("label", "all.csv", "found no stream label")]
    [InlineData("strange", "all.csv", "message 1 of stream strange: found no header Nats-Msg-Id")]
    public async Task Collect_what_cannot_be_is_said_and_nothing_is_left(string subject, string file, string said)
    {
        var jetStream = _server.Connect();
        await jetStream.CreateStreamAsync(new("strange", ["strange"]));
        (await jetStream.PublishAsync("strange", "no answer")).EnsureSuccess();

        var (code, _, error) = await RunAsync("collect", "--out", subject, "--file", Path.Join(_folder, file));
        Assert.Equal(1, code);
        Assert.Contains(said, error);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Replay_gives_dead_letters_back_with_their_bytes_and_id()
    {
        var jetStream = _server.Connect();
        // A labeller that fails at first: a newer worker may read what an older one could not.
        bool isOld = true;
        var labeller = new Labeller(_ => isOld ? throw new FailedRunException("too new") : new([]), "model");
        await using var worker = new RunningWorker(Some.Options(_server) with { Tries = 1 }, labeller);
        await worker.StartedAsync();
        (await jetStream.PublishAsync("articles", Some.Bytes("""{"text": "Rain fell."}"""), opts: new() { MsgId = "a1" })).EnsureSuccess();
        await Some.UntilAsync(async () => await jetStream.CountAsync("articles_dead") == 1);

        var (_, listed, _) = await RunAsync("replay", "--in", "articles", "--list");
        Assert.Equal("1\tarticle 1\t1 tries\t22 bytes\ttoo new\n", listed);
        Assert.Equal(1, await jetStream.CountAsync("articles_dead"));

        isOld = false;
        var (code, _, error) = await RunAsync("replay", "--in", "articles");
        Assert.Equal(0, code);
        Assert.Contains("1 dead letter given back", error);
        await Some.UntilAsync(async () => await jetStream.CountAsync("labels") == 1);
        Assert.Equal(0, await jetStream.CountAsync("articles_dead"));
    }

    [Fact]
    public async Task Replay_leaves_a_letter_that_was_cut_to_make_room_for_its_headers()
    {
        using var server = new NatsServer("max_payload: 65536");
        var jetStream = server.Connect();
        await using var worker = new RunningWorker(Some.Options(server) with { Tries = 1 });
        await worker.StartedAsync();
        string id = new('i', 5000);
        // As large as the server takes with the header that names it: NATS/1.0, the name, and what ends the lines.
        byte[] junk = Some.Bytes(new string('x', 65536 - id.Length - 32));
        (await jetStream.PublishAsync("articles", junk, opts: new() { MsgId = id })).EnsureSuccess();
        await Some.UntilAsync(async () => await jetStream.CountAsync("articles_dead") == 1);

        using StringWriter output = new() { NewLine = "\n" },
            error = new();
        int code = await WorkerTool.RunAsync(["replay", "--in", "articles", "--nats", server.Url], output, error);

        Assert.Equal(0, code);
        Assert.Contains($"(cut from {junk.Length} bytes: stays)", output.ToString());
        Assert.Contains("0 dead letters given back", error.ToString());
        Assert.Equal(1, await jetStream.CountAsync("articles_dead"));
        await Some.UntilAsync(async () => await jetStream.CountAsync("articles") == 0);
    }

    [Fact]
    public async Task Run_worker_that_cannot_go_on_ends_with_1()
    {
        var jetStream = _server.Connect();
        var running = RunAsync("--in", "articles", "--out", "labels", "--ack-wait", "1");
        await Some.UntilAsync(async () => (await jetStream.GetConsumerAsync("articles_given_up", StreamNames.Consumer)).Info is not null);
        await jetStream.DeleteConsumerAsync("articles", StreamNames.Consumer);

        var (code, output, error) = await running.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("newsattr-worker: the consumer newsattr-worker of stream articles is gone", error);
    }

    [Theory]
    [InlineData("'--in' is required", "--out", "labels")]
    [InlineData("without * and >", "--in", "news.>", "--out", "labels")]
    [InlineData("--tries: found 0", "--in", "articles", "--out", "labels", "--tries", "0")]
    public async Task Run_wrong_usage_is_said(string said, params string[] arguments)
    {
        var (code, output, error) = await RunAsync(arguments);
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains(said, error);
    }

    static async Task AnswerAsync(NatsJSContext jetStream, string id, string model, string text)
    {
        byte[] answer = LabelledMessage.Write(id, model, Some.Labeller.Label(new(id, text), "articles"));
        (await jetStream.PublishAsync("labels", answer, opts: new() { MsgId = LabelledMessage.MessageId(id, model) })).EnsureSuccess();
    }

    async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" },
            error = new() { NewLine = "\n" };
        int code = await WorkerTool.RunAsync([.. arguments, "--nats", _server.Url], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
