using System.Diagnostics;

namespace NewsAttribution.Cli.Tests;

/// <summary>Programs run outside this process.</summary>
static class ChildProcess
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>The tool as its users start it.</summary>
    public static Run Newsattr(string? input, params string[] arguments) => Run("dotnet", [ToolPath, .. arguments], input);

    public static string ToolPath => typeof(Cli.Newsattr).Assembly.Location;

    public static Run Run(string program, IReadOnlyList<string> arguments, string? input = null, string? folder = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? "",
        };
        // A test host's own settings must not reach the build that some tests start.
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (input is not null)
            process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} took more than {Patience}.");
        }
        return new Run(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
