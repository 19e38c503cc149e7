using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using NewsAttribution.Cli.Commands;
using NewsAttribution.Training;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Cli;

/// <summary>The tool: parses, runs a command, and turns every failure into one message and an exit code.</summary>
static class Newsattr
{
    const string Description = """
        Labels each sentence of a news article by the word that it rests on: official-claim,
        intelligence-assessment, analysis-quote or narrative.
        """;

    /// <summary><c>EPIPE</c>: the reader of the output has gone, as <c>head</c> does when it has enough.</summary>
    const int BrokenPipe = 32;

    internal static readonly (string Name, Func<Terminal, Command> Create)[] Commands =
    [
        ("classify", ClassifyCommand.Create),
        ("pipe", PipeCommand.Create),
        ("sources", SourcesCommand.Create),
        ("explain", ExplainCommand.Create),
        ("train", TrainCommand.Create),
        ("evaluate", EvaluateCommand.Create),
        ("label", LabelCommand.Create),
        ("agreement", AgreementCommand.Create),
        ("audit", AuditCommand.Create),
        ("convert", ConvertCommand.Create),
        ("report", ReportCommand.Create),
        ("compare", CompareCommand.Create),
        ("inspect", InspectCommand.Create),
        ("verify", VerifyCommand.Create),
        ("ablate", AblateCommand.Create),
        ("completion", CompletionCommand.Create),
    ];

    /// <param name="arguments">The words of the command line.</param>
    /// <param name="terminal">Where it reads and writes.</param>
    /// <param name="stop">Ends the run as Ctrl+C does.</param>
    /// <returns>The exit code.</returns>
    // Not asynchronous to its caller: the code of each such method is compiled anew at every start.
    public static int Run(string[] arguments, Terminal terminal, CancellationToken stop = default)
    {
        // Whoever types the name alone asks what there is.
        if (arguments.Length == 0)
            arguments = ["--help"];
        var parsed = Parse(arguments, terminal);
        if (TableOptions.Of(parsed, GlobalOptions.Of(parsed, terminal)) is var asked && asked != terminal)
            (terminal, parsed) = (asked, Parse(arguments, asked));
        bool isWork = parsed.Action is ParseErrorAction || parsed.Action == parsed.CommandResult.Command.Action;
        if (isWork && CommandLineCheck.Errors(parsed) is { Count: > 0 } errors)
            return WrongUsage(errors, parsed, terminal);
        try
        {
            var configuration = new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(2),
                Output = terminal.Out,
                Error = terminal.Error,
            };
            int code = parsed.InvokeAsync(configuration, stop).GetAwaiter().GetResult();
            // Here, where a full disk is still reported.
            terminal.Out.Flush();
            return code;
        }
        catch (Exception e)
        {
            return Failure(e, terminal);
        }
        finally
        {
            Flush(terminal);
        }
    }

    /// <summary>Parses without running. There are no response files: a sentence may begin with @.</summary>
    public static ParseResult Parse(IReadOnlyList<string> arguments, Terminal terminal) =>
        CreateRoot(terminal, arguments).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });

    /// <summary>
    /// Where the first word names a command, the others are left out: to make all of them took a third of the time to the first answer.
    /// </summary>
    static RootCommand CreateRoot(Terminal terminal, IReadOnlyList<string> arguments)
    {
        var root = new RootCommand(Description);
        string? word = arguments.Count > 0 && Commands.Any(command => command.Name == arguments[0]) ? arguments[0] : null;
        foreach (var (name, create) in Commands)
            if (word is null || word == name)
                root.Subcommands.Add(create(terminal));
        foreach (var option in GlobalOptions.Create())
            root.Options.Add(option);
        foreach (var help in root.Options.OfType<HelpOption>())
            help.Action = new ExamplesHelp((HelpAction)help.Action!);
        return root;
    }

    static int WrongUsage(IReadOnlyList<string> errors, ParseResult parsed, Terminal terminal)
    {
        foreach (string message in errors)
            Say(terminal, $"newsattr: {message}");
        string command = parsed.CommandResult.Command is RootCommand ? "newsattr" : $"newsattr {parsed.CommandResult.Command.Name}";
        Say(terminal, $"Try '{command} --help'.");
        return ExitCode.WrongUsage;
    }

    static int Failure(Exception failure, Terminal terminal)
    {
        switch (failure)
        {
            case IOException { HResult: BrokenPipe }:
                return ExitCode.Done;
            case OperationCanceledException:
                return ExitCode.Interrupted;
            case { } file when WriteFailure.Is(file):
                Say(terminal, $"newsattr: {FileFailure.Describe(failure)}");
                return ExitCode.Failed;
            case FailedRunException { Code: var code }:
                Say(terminal, $"newsattr: {failure.Message}");
                return code;
            case ModelFormatException or CorpusFormatException or WordListFormatException:
                Say(terminal, $"newsattr: {failure.Message}");
                return ExitCode.Failed;
            default:
                Say(terminal, $"newsattr: a fault in the tool itself: {failure.GetType().Name}: {failure.Message}");
                return ExitCode.Failed;
        }
    }

    /// <summary>Where messages cannot be written, the exit code still tells.</summary>
    static void Say(Terminal terminal, string message)
    {
        try
        {
            terminal.Error.WriteLine(message);
            terminal.Error.Flush();
        }
        catch (IOException)
        {
            // There is nowhere left to say it.
        }
    }

    /// <summary>What was written before a failure stays written, unless nobody reads it.</summary>
    static void Flush(Terminal terminal)
    {
        foreach (var writer in (TextWriter[])[terminal.Out, terminal.Error])
            try
            {
                writer.Flush();
            }
            catch (IOException)
            {
                // The failure that came first has been reported already.
            }
    }
}
