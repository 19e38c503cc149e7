using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NewsAttribution.Cli.Tests.Input;
using Xunit.Abstractions;

namespace NewsAttribution.Cli.Tests.Faults;

/// <summary>
/// A fault at the first read or write, at the second, at each: told in one message, with the exit code that says so, nothing hangs, and an
/// output that is a file is whole or as it was.
/// </summary>
public sealed class FaultTests(ITestOutputHelper output)
{
    const int NoSpace = 28,
        BrokenPipe = 32,
        InputOutput = 5;

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    const string Article = "The dam will hold, the water ministry said.\n\n“It is old,” said Ana Lund, an engineer. Rain fell.\n";

    static readonly Dictionary<string, byte[]> Inputs = new(StringComparer.Ordinal)
    {
        ["text"] = Encoding.UTF8.GetBytes(Article),
        ["csv"] = Encoding.UTF8.GetBytes(Place.Rows),
        ["ndjson"] = "{\"text\": \"The dam will hold, the ministry said.\"}\n{\"text\": \"Rain fell.\"}\n"u8.ToArray(),
        ["html"] = SomeArchive.Page(SomeArchive.English),
        ["docx"] = SomeDocx.Of(SomeDocx.P(SomeDocx.R("The dam will hold, the water ministry said."))),
        ["pdf"] = new SomePdf().Lines("The dam will hold, the water ministry said.|Rain fell on the hills all night.").Build(),
        ["warc"] = SomeArchive.Record("https://a.example/dam", SomeArchive.Page(SomeArchive.English)),
        ["wire"] = "<rss version=\"2.0\"><channel><title>N</title><item><title>Dam</title><description>"u8
            .ToArray()
            .Concat(Encoding.UTF8.GetBytes(SomeArchive.English))
            .Concat("</description></item></channel></rss>"u8.ToArray())
            .ToArray(),
    };

    public static TheoryData<string, string> InputsAndOutputs
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (string input in Inputs.Keys)
            {
                all.Add(input, "classify - --input INPUT --format csv");
                all.Add(input, "classify - --input INPUT --out OUT.csv");
            }
            foreach (string ending in (string[])["parquet", "xlsx", "json", "html"])
                all.Add("csv", $"classify - --input INPUT --out OUT.{ending}");
            all.Add("csv", "classify - --input INPUT --out OUT");
            all.Add("csv", "classify - --input INPUT --format ndjson --jobs 1 --out OUT.ndjson");
            all.Add("csv", "sources - --input INPUT --out OUT.csv");
            all.Add("csv", "classify - --input INPUT --unit sentence --format ndjson");
            all.Add("ndjson", "pipe");
            all.Add("text", "pipe --input INPUT --unit sentence");
            all.Add("text", "explain --article -");
            return all;
        }
    }

    [Theory]
    [Trait("Speed", "slow")]
    [MemberData(nameof(InputsAndOutputs))]
    public void A_fault_at_any_read_is_told_and_costs_nothing(string input, string command)
    {
        command = command.Replace("INPUT", input, StringComparison.Ordinal);
        byte[] bytes = Inputs[input];
        var whole = Tried.Of(command, new FaultyStream(bytes, int.MaxValue));
        Assert.Equal(0, whole.Run.Code);
        int most = Math.Max(1, bytes.Length / 20);
        var counted = new FaultyStream(bytes, most);
        AssertSame(whole, Tried.Of(command, counted));
        AssertSame(whole, Tried.Of(command, new FaultyStream(bytes, 1)));
        int cancelled = 0;
        for (int at = 1; at <= counted.Calls; at++)
        {
            var failed = Tried.Of(
                command,
                new FaultyStream(bytes, most, at, () => throw new IOException("Input/output error", InputOutput))
            );
            failed.Run.AssertFailed(1, "-: ", "Input/output error", "xpected ");
            // Into a folder of pages the articles go that could be read.
            if (!command.EndsWith("OUT", StringComparison.Ordinal))
                Assert.Equal(failed.Before, failed.After);

            using var stop = new CancellationTokenSource();
            var stopped = Tried.Of(command, new FaultyStream(bytes, most, at, stop.Cancel), stop.Token);
            cancelled += AssertStopped(stopped, whole);
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counted.Calls} reads, stopped at {cancelled} of them"));
    }

    public static TheoryData<string> Outputs =>
        [
            "classify IN.csv --format ndjson",
            "classify IN.csv --format csv --jobs 1",
            "classify IN.csv --format json",
            "classify IN.csv --format table",
            "classify IN.csv --format html",
            "classify - --input csv --format web-annotation",
            "classify IN.csv --format label-studio",
            "classify IN.csv --format doccano",
            "classify IN.csv --format prodigy",
            "sources IN.csv --format ndjson",
            "sources IN.csv --format table",
            "convert IN.csv --to prodigy",
            "explain Rain.",
            "evaluate --data IN.csv",
            "compare default default --data IN.csv",
            "agreement IN.csv OTHER.csv",
            "inspect default",
            "completion bash",
            "--help",
        ];

    [Theory]
    [Trait("Speed", "slow")]
    [MemberData(nameof(Outputs))]
    public void A_fault_at_any_write_is_told(string command)
    {
        const int Most = 16;
        var counted = new FaultyStream([], Most);
        var whole = Tried.To(command, counted);
        Assert.Equal(0, whole.Run.Code);
        string answer = Masked(counted.Written);
        // Of long answers some thirty places.
        int step = Math.Max(1, counted.Calls / 30);
        for (int at = 1; at <= counted.Calls; at += step)
        {
            var full = new FaultyStream([], Most, at, () => throw new IOException("No space left on device", NoSpace));
            var failed = Tried.To(command, full);
            failed.Run.AssertFailed(1, "No space left", "expected room for the output. Make room, or let the output go elsewhere");
            // Nothing follows a hole.
            Assert.Equal(full.BeforeFault, full.Written);
            Assert.StartsWith(Masked(full.Written), answer, StringComparison.Ordinal);

            var gone = Tried.To(command, new FaultyStream([], Most, at, () => throw new IOException("Broken pipe", BrokenPipe)));
            Assert.Equal((0, whole.Run.Error), (gone.Run.Code, gone.Run.Error));

            using var stop = new CancellationTokenSource();
            var stopped = Tried.To(command, new FaultyStream([], Most, at, stop.Cancel), stop.Token);
            Assert.True(stopped.Run.Code is 0 or 130, stopped.Run.Error);
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{command}: {counted.Calls} writes"));
    }

    /// <summary>Messages that cannot be written cannot be told; the exit code still tells.</summary>
    [Theory]
    [InlineData("classify missing.txt", 1)]
    [InlineData("classify --no-such-option", 2)]
    [InlineData("classify IN.csv OTHER.csv missing.txt --out OUT.csv", 1)]
    public void A_full_disk_behind_the_messages_leaves_the_exit_code(string command, int code)
    {
        using var place = new Place(command + " ");
        for (int at = 1; at < 5; at++)
        {
            var full = new FaultyStream([], 16, at, () => throw new IOException("No space left on device", NoSpace));
            var terminal = new Terminal
            {
                In = Stream.Null,
                Out = TextWriter.Null,
                Error = new StreamWriter(full) { AutoFlush = true },
            };
            Assert.Equal(code, Some.Newsattr(terminal, [.. place.Arguments.Where(word => word.Length > 0)]));
        }
    }

    /// <summary>The text without the chance letters in the name of a folder, of which the end may be missing.</summary>
    static string Masked(byte[] written) =>
        Regex.Replace(Encoding.Latin1.GetString(written), "(?<=newsattr-test-).{0,6}", chance => new string('x', chance.Length));

    static void AssertSame(Tried expected, Tried found)
    {
        Assert.Equal((expected.Run.Code, expected.Run.Out, expected.Run.Error), (found.Run.Code, found.Run.Out, found.Run.Error));
        Assert.Equal(expected.After, found.After);
    }

    /// <summary>A run that was stopped says so and leaves all as it was, or it was already over.</summary>
    static int AssertStopped(Tried stopped, Tried whole)
    {
        if (stopped.Run.Code == 0)
        {
            AssertSame(whole, stopped);
            return 0;
        }
        Assert.Equal(130, stopped.Run.Code);
        Assert.Equal(stopped.Before, stopped.After);
        Assert.StartsWith(stopped.Run.Out, whole.Run.Out, StringComparison.Ordinal);
        return 1;
    }

    /// <summary>A run in a folder of its own, whose name is taken out of what it says.</summary>
    sealed record Tried(Run Run, string Before, string After)
    {
        public static Tried Of(string command, Stream input, CancellationToken stop = default)
        {
            var written = new StringWriter { NewLine = "\n" };
            return On(command, input, written, written.ToString, stop);
        }

        public static Tried To(string command, Stream target, CancellationToken stop = default) =>
            On(command, new MemoryStream(Inputs["csv"]), new StreamWriter(target, bufferSize: 16) { NewLine = "\n" }, () => "", stop);

        static Tried On(string command, Stream input, TextWriter output, Func<string> written, CancellationToken stop)
        {
            using var place = new Place(command);
            string before = place.Files();
            var error = new StringWriter { NewLine = "\n" };
            var terminal = new Terminal
            {
                In = input,
                Out = output,
                Error = error,
            };
            var running = Task.Run(() => Some.Newsattr(terminal, place.Arguments, stop), CancellationToken.None);
            Assert.True(running.Wait(Patience, CancellationToken.None), $"{command} hangs");
            string Plain(string text) => text.Replace(place.Folder, "", StringComparison.Ordinal);
            var run = new Run(running.Result, Plain(written()), Plain(error.ToString()));
            return new Tried(run, Plain(before), Plain(place.Files()));
        }
    }
}
