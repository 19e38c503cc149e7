namespace NewsAttribution.Cli.Tests;

/// <summary>The tool as a process: exit codes, streams, and readers that go away.</summary>
public sealed class ProcessTests
{
    [Fact]
    public void A_pipe_gets_ndjson()
    {
        var run = ChildProcess.Newsattr("Rain fell.\nSnow fell.\n", "classify", "--unit", "sentence");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(2, run.Records.Count);
    }

    [Fact]
    public void A_failed_run_exits_with_1_and_one_line() => AssertOneLine(1, ChildProcess.Newsattr(null, "classify", "no/such.file"));

    [Fact]
    public void Wrong_usage_exits_with_2()
    {
        var run = ChildProcess.Newsattr(null, "classify", "--unit", "chapter");
        run.AssertFailed(2, "--unit");
        Assert.Equal("", run.Out);
    }

    [Fact]
    public void A_wrong_model_exits_with_1_and_one_line()
    {
        using var folder = new TemporaryFolder();
        AssertOneLine(1, ChildProcess.Newsattr("Rain fell.", "classify", "--model", folder.Write("foreign.model", "MODEL?")));
    }

    [SkippableOnWindowsFact]
    public void A_reader_that_goes_away_ends_the_run_quietly()
    {
        // Without the end of the pipe being noticed this would go on for ever.
        var run = Shell(
            $"yes 'The ferry was late.' 2> /dev/null | dotnet '{ChildProcess.ToolPath}' classify --unit sentence | head -n 3 | wc "
                + $"-l; echo ${{PIPESTATUS[1]}}"
        );
        Assert.Equal(("3\n0\n", ""), (run.Out.Replace(" ", "", StringComparison.Ordinal), run.Error));
    }

    [SkippableOnWindowsFact]
    public void Ctrl_C_ends_an_endless_run()
    {
        // Job control makes a group of its own, so that the signal reaches the tool as it does from a terminal.
        using var folder = new TemporaryFolder();
        var run = Shell(
            $$"""
            set -m
            cd '{{folder.Path}}'
            (trap '' INT; yes 'The ferry was late.' 2> /dev/null |
                (trap - INT; exec dotnet '{{ChildProcess.ToolPath}}' classify --unit sentence > out 2> err); echo ${PIPESTATUS[1]} > code) &
            while [ ! -s out ]; do sleep 0.05; done
            kill -INT -- -$!
            wait $!
            cat err code
            """
        );
        Assert.Equal("130\n", run.Out);
    }

    [SkippableOnWindowsFact]
    public void A_redirected_file_is_written_where_the_shell_stands()
    {
        using var folder = new TemporaryFolder();
        string target = Path.Join(folder.Path, "out");
        var run = Shell($"(echo first; echo Rain. | dotnet '{ChildProcess.ToolPath}' classify --format csv; echo last) > '{target}'");
        Assert.Equal(0, run.Code);
        string[] lines = File.ReadAllLines(target);
        Assert.Equal("first", lines[0]);
        Assert.StartsWith("file,", lines[1], StringComparison.Ordinal);
        Assert.Equal("last", lines[^1]);
    }

    [SkippableOnWindowsFact]
    public void Closed_standard_input_does_not_hang()
    {
        foreach (string command in new[] { "classify", "classify --unit sentence", "explain --article -" })
            Shell($"timeout 60 dotnet '{ChildProcess.ToolPath}' {command} <&-").AssertFailed(1, "standard input is closed", "Name a file");
        Assert.Equal(0, Shell($"timeout 60 dotnet '{ChildProcess.ToolPath}' explain 'Rain fell.' <&-").Code);
        Assert.Equal(0, Shell($"echo Rain fell. | timeout 60 dotnet '{ChildProcess.ToolPath}' classify").Code);
        Assert.Equal(0, Shell($"timeout 60 dotnet '{ChildProcess.ToolPath}' classify < /dev/null").Code);
    }

    static Run Shell(string script) => ChildProcess.Run("bash", ["-c", script]);

    static void AssertOneLine(int code, Run run)
    {
        run.AssertFailed(code);
        Assert.Equal("", run.Out);
        Assert.Equal('\n', run.Error[^1]);
        Assert.Equal(run.Error.Length - 1, run.Error.IndexOf('\n', StringComparison.Ordinal));
    }
}
