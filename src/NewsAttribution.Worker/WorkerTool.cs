using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using NATS.Client.Core;
using NATS.Client.JetStream;

namespace NewsAttribution.Worker;

/// <summary>The tool: parses, runs a command, and turns every failure into one message and an exit code.</summary>
static class WorkerTool
{
    const string Description = """
        Labels a stream of news articles on NATS JetStream. Start as many as you like: they share the work.
        An article is a JSON object with id and text; its answer is one JSON object with all sentences.
        """;

    static readonly Option<string> Nats =
            new("--nats")
            {
                Description = "Addresses of the NATS servers, with commas between them.",
                HelpName = "URL",
                DefaultValueFactory = _ => "nats://127.0.0.1:4222",
            },
        In = Subject("--in", "The subject that articles come on."),
        Out = Subject("--out", "The subject that answers go to.");

    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error)
    {
        using var stopping = new CancellationTokenSource();
        using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        void Stop(PosixSignalContext signal)
        {
            // A second one ends the process at once.
            signal.Cancel = !stopping.IsCancellationRequested;
            stopping.Cancel();
        }
        void Say(string notice) => error.WriteLine($"newsattr-worker: {notice}");

        var parsed = Root(output, Say, stopping.Token).Parse(arguments.Length == 0 ? ["--help"] : arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var wrong in parsed.Errors)
                Say(wrong.Message);
            Say("try newsattr-worker --help");
            return 2;
        }
        try
        {
            return await parsed.InvokeAsync(
                new()
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                    Output = output,
                    Error = error,
                }
            );
        }
        catch (Exception e) when (e is FailedRunException or ModelFormatException or IOException or UnauthorizedAccessException)
        {
            Say(e.Message);
            return 1;
        }
        catch (NatsException e)
        {
            Say($"{parsed.GetValue(Nats)}: {e.Message}");
            return 1;
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
        // Whatever ended it, it is to be started again.
        catch (Exception e)
        {
            Say($"a fault in the tool itself: {e}");
            return 1;
        }
    }

    static RootCommand Root(TextWriter output, Action<string> say, CancellationToken stop)
    {
        var defaults = new WorkerOptions { Nats = "", Names = new("", "") };
        var model = new Option<FileInfo?>("--model")
        {
            Description = "A model that newsattr train wrote. Default: that of the library.",
            HelpName = "FILE",
        };
        var tries = Number("--tries", "How often an article is tried that cannot be read or takes too long.", defaults.Tries);
        var ackWait = Number(
            "--ack-wait",
            "Seconds after which the server gives an article to another worker.",
            (int)defaults.AckWait.TotalSeconds
        );
        var longest = Number("--longest", "Seconds that labelling one article may take.", (int)defaults.LongestArticle.TotalSeconds);
        var parallel = Number("--parallel", "Articles in work at a time.", defaults.Parallel);
        var replicas = new Option<int?>("--replicas")
        {
            Description = "Copies of streams that are made. Default: 3 in a cluster, otherwise 1.",
            HelpName = "N",
        };
        var health = new Option<string?>("--health")
        {
            Description = "Answers /ready and /metrics there: 8080, or 0.0.0.0:8080.",
            HelpName = "PORT",
        };
        var root = new RootCommand(Description)
        {
            In,
            Out,
            model,
            tries,
            ackWait,
            longest,
            parallel,
            replicas,
            health,
            CollectCommand(say, stop),
            ReplayCommand(output, say, stop),
        };
        Nats.Recursive = true;
        root.Options.Add(Nats);
        root.SetAction(
            async (parsed, _) =>
            {
                var options = defaults with
                {
                    Nats = parsed.GetValue(Nats)!,
                    Names = new(parsed.GetValue(In)!, parsed.GetValue(Out)!),
                    Tries = parsed.GetValue(tries),
                    AckWait = TimeSpan.FromSeconds(parsed.GetValue(ackWait)),
                    LongestArticle = TimeSpan.FromSeconds(parsed.GetValue(longest)),
                    Parallel = parsed.GetValue(parallel),
                    Replicas = parsed.GetValue(replicas),
                };
                await WorkerProcess.RunAsync(options, Labeller.Load(parsed.GetValue(model)?.FullName), parsed.GetValue(health), say, stop);
                return 0;
            }
        );
        return root;
    }

    static Command CollectCommand(Action<string> say, CancellationToken stop)
    {
        var file = new Option<string>("--file")
        {
            Description = "The file to write: .parquet, .ndjson or .csv.",
            HelpName = "FILE",
            Required = true,
        };
        var command = new Command("collect", "Writes the answers of a stream into one file, each article once.") { Out, file };
        command.SetAction(
            async (parsed, _) =>
            {
                string path = parsed.GetValue(file)!;
                await using var connection = WorkerProcess.Connect(parsed.GetValue(Nats)!, say);
                using var target = new CollectedFile(path);
                var found = await Collect.RunAsync(
                    new NatsJSContext(connection),
                    new StreamNames("", parsed.GetValue(Out)!).Results,
                    target.Write,
                    stop
                );
                target.Finish();
                if (found.Differ)
                    say("the copies of the stream differ; what any of them has was taken");
                if (found.Away.Count > 0)
                    say($"no copy could be read on {string.Join(", ", found.Away)}; the others are the same");
                say(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{path}: {Counted.Of(found.Articles, "article")} of {found.Answers} answers"
                    )
                );
                return 0;
            }
        );
        return command;
    }

    static Command ReplayCommand(TextWriter output, Action<string> say, CancellationToken stop)
    {
        var list = new Option<bool>("--list") { Description = "Only say what dead letters there are, and why." };
        var command = new Command("replay", "Gives the dead letters back to the workers.") { In, list };
        command.SetAction(
            async (parsed, _) =>
            {
                await using var connection = WorkerProcess.Connect(parsed.GetValue(Nats)!, say);
                var jetStream = new NatsJSContext(connection);
                bool isList = parsed.GetValue(list);
                int letters = await new Replay(jetStream, new(parsed.GetValue(In)!, ""), new(jetStream, say), output).RunAsync(
                    isList,
                    stop
                );
                say($"{Counted.Of(letters, "dead letter")}{(isList ? "" : " given back")}");
                return 0;
            }
        );
        return command;
    }

    static Option<string> Subject(string name, string description)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = "SUBJECT",
            Required = true,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && StreamNames.WrongSubject(token.Value) is { } wrong)
                result.AddError($"{name}: {wrong}.");
        });
        return option;
    }

    static Option<int> Number(string name, string description, int otherwise)
    {
        var option = new Option<int>(name)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => otherwise,
        };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) < 1)
                result.AddError($"{name}: found {result.GetValue(option)}; expected 1 or more.");
        });
        return option;
    }
}
