using System.CommandLine;
using NewsAttribution.Server.Settings;

namespace NewsAttribution.Server.Assistants;

/// <summary><c>newsattr-server mcp</c>: parses for <see cref="AssistantsServer"/>.</summary>
static class AssistantsCommand
{
    public static Command Create()
    {
        var model = new ModelOptions();
        var command = new Command("mcp", "Answers an assistant over standard input and output, by the Model Context Protocol.");
        foreach (var option in model.All)
            command.Options.Add(option);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var settings = new ServerSettings
                {
                    Model = parsed.GetValue(model.Model),
                    Words = parsed.GetValue(model.Words),
                    MinimumPrecision = parsed.GetValue(model.MinimumPrecision),
                };
                await using var input = Console.OpenStandardInput();
                await using var output = Console.OpenStandardOutput();
                await AssistantsServer.RunAsync(settings, input, output, cancellationToken);
                return 0;
            }
        );
        return command;
    }
}
