using System.Diagnostics;

namespace NewsAttribution.Server.Tests;

public sealed class CommandLineTests
{
    /// <summary>Runs the tool in a process of its own, which has to end by itself.</summary>
    static async Task<(int Code, string Error)> RunAsync(string? variable, string? value, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "newsattr-server.dll"), .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        if (variable is not null)
            start.Environment[variable] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, error + await output);
    }

    [Theory]
    [InlineData("--max-body: found \"many\"; expected a whole number of bytes", "--max-body", "many")]
    [InlineData("--max-body: found \"1\"", "--max-body", "1")]
    [InlineData("--log-format: found \"xml\"; expected text or json", "--log-format", "xml")]
    [InlineData("--min-precision: found \"1\"", "--min-precision", "1")]
    [InlineData("--max-bodies", "--max-bodies", "1")]
    public async Task A_wrong_option_is_said(string message, params string[] arguments)
    {
        var (code, error) = await RunAsync(null, null, arguments);
        Assert.Equal(2, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_variable_is_said_by_its_name()
    {
        var (code, error) = await RunAsync("NEWSATTR_MAX_BODY", "many");
        Assert.Equal(2, code);
        Assert.Contains("NEWSATTR_MAX_BODY: found \"many\"; expected a whole number of bytes", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--model", "/no/such.model")]
    [InlineData("--words", "/no/such.txt")]
    [InlineData("--api-keys", "/no/such.keys")]
    [InlineData("--config", "/no/such.json")]
    [InlineData("--page", "/no/such")]
    public async Task A_file_that_is_not_there_ends_it_with_one_line(string option, string path)
    {
        var (code, error) = await RunAsync(null, null, option, path, "--listen", "http://127.0.0.1:0");
        Assert.Equal(1, code);
        Assert.Contains(path, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }
}
