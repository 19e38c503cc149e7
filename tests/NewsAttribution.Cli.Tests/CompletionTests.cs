namespace NewsAttribution.Cli.Tests;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("newsattr ", "classify", "evaluate", "train", "compare", "inspect", "verify", "ablate", "completion")]
    [InlineData("newsattr eval", "evaluate")]
    [InlineData("newsattr evaluate --format ", "html", "json", "junit", "markdown", "text")]
    [InlineData("newsattr evaluate --fail", "--fail-under")]
    [InlineData("newsattr compare a b --", "--data", "--text", "--input", "--examples", "--fail-over", "--fail-if-worse")]
    [InlineData("newsattr compare a b --format ", "json", "markdown", "text")]
    [InlineData("newsattr classify --quiet --unit ", "article", "sentence")]
    public void The_tool_suggests_what_may_come_next(string line, params string[] expected)
    {
        var run = Some.Newsattr($"[suggest:{line.Length}]", line);
        Assert.Equal((0, ""), (run.Code, run.Error));
        string[] suggested = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Empty(expected.Except(suggested));
        Assert.DoesNotContain("Html", suggested);
    }

    [SkippableOnWindowsFact]
    public void The_script_completes_in_bash()
    {
        var run = ChildProcess.Run(
            "bash",
            [
                "-c",
                $$"""
                newsattr() { dotnet '{{ChildProcess.ToolPath}}' "$@"; }
                source <(newsattr completion bash)
                COMP_LINE='newsattr evaluate --format j' COMP_POINT=28 COMP_WORDS=(newsattr evaluate --format j) COMP_CWORD=3
                _newsattr
                printf '%s\n' "${COMPREPLY[@]}"
                """,
            ]
        );
        Assert.Equal(("json\njunit\n", ""), (run.Out, run.Error));
    }

    [Theory]
    [InlineData("bash", "complete ")]
    [InlineData("zsh", "compdef ")]
    [InlineData("pwsh", "Register-ArgumentCompleter ")]
    public void Each_shell_has_its_script(string shell, string word) =>
        Assert.Contains(word, Some.Newsattr("completion", shell).Out, StringComparison.Ordinal);

    /// <summary>Before compinit there is no compdef, and what was registered before it is forgotten.</summary>
    [Fact]
    public void The_script_for_zsh_needs_no_compinit_before_it_and_outlives_one_after_it()
    {
        string script = Some.Newsattr("completion", "zsh").Out;
        int asks = script.IndexOf("$+functions[compdef]", StringComparison.Ordinal),
            registers = script.IndexOf("\ncompdef _newsattr newsattr", StringComparison.Ordinal),
            again = script.IndexOf("add-zsh-hook precmd", StringComparison.Ordinal);
        Assert.True(asks >= 0 && asks < registers && registers < again, script);
    }

    [Fact]
    public void An_unknown_shell_is_wrong_usage() => Some.Newsattr("completion", "fish").AssertFailed(2, "fish", "bash");
}
