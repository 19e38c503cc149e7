using System.CommandLine;

namespace NewsAttribution.Cli.Commands;

/// <summary>A command whose help ends with examples.</summary>
sealed class ExampledCommand(string name, string description, string examples) : Command(name, description)
{
    public string Examples => examples;

    /// <summary>Sets the work of the command. It runs beside the thread that waits for Ctrl+C.</summary>
    public void SetWork(Func<ParseResult, CancellationToken, int> work) =>
        SetAction((result, cancellationToken) => Task.Run(() => work(result, cancellationToken), CancellationToken.None));
}
