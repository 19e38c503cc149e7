using System.CommandLine;
using NewsAttribution.Server.Assistants;
using NewsAttribution.Server.Settings;

namespace NewsAttribution.Server;

/// <summary>The tool: parses, runs the service or the assistants' server, and turns every failure into one message and an exit code.</summary>
static class NewsattrServer
{
    const string Description = """
        Labels each sentence of news articles by the word that it rests on, over HTTP.
        Each option can be set by the environment variable beside it; the command line has the last word.
        """;

    const int WrongUsage = 2;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var parsed = CreateRoot().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors.DistinctBy(error => error.Message))
                Say(error.Message);
            await Console.Error.WriteLineAsync("Try 'newsattr-server --help'.");
            return WrongUsage;
        }
        try
        {
            // The host has its own way of ending at a signal.
            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }
            );
        }
        catch (Exception e)
            when (e is FailedRunException or ModelFormatException or WordListFormatException or IOException or UnauthorizedAccessException)
        {
            Say(e.Message);
            return 1;
        }
    }

    static RootCommand CreateRoot()
    {
        var options = new SettingOptions();
        var root = new RootCommand(Description);
        options.AddTo(root);
        root.Subcommands.Add(AssistantsCommand.Create());
        root.SetAction(
            async (parsed, cancellationToken) =>
            {
                var settings = options.Read(parsed);
                await using var service = Service.Build(settings);
                await service.RunAsync();
                return 0;
            }
        );
        return root;
    }

    static void Say(string message) => Console.Error.WriteLine($"newsattr-server: {message}");
}
