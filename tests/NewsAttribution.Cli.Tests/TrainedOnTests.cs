using System.Text.Json;

namespace NewsAttribution.Cli.Tests;

/// <summary>Figures of rows that a model was trained on say so, and training replaces no file of somebody else.</summary>
public sealed class TrainedOnTests
{
    [Theory]
    [InlineData("text", "\nNot a fair test: the model was trained on all of these 29 sentences.")]
    [InlineData("markdown", "**Not a fair test: the model was trained on all of these 29 sentences.")]
    [InlineData("html", "<strong>Not a fair test: the model was trained on all of these 29 sentences.")]
    [InlineData("junit", "\nNot a fair test: the model was trained on all of these 29 sentences.")]
    [InlineData("json", "\"trainedOn\"")]
    public void Evaluate_says_so_in_every_format(string format, string expected) =>
        Assert.Contains(
            expected,
            Some.Newsattr("evaluate", "--data", Some.PathOf("data", "seed"), "--format", format).Out,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    public void Evaluate_of_unseen_rows_does_not(string format)
    {
        using var folder = new TemporaryFolder();
        string data = folder.Write("t.csv", "label,text\nnarrative,The gulls of Torp slept on the cold quay all that night.\n");
        var run = Some.Newsattr("evaluate", "--data", data, "--format", format);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.DoesNotContain("trained", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_says_which_model_was_trained_on_the_rows()
    {
        var run = Some.Newsattr("compare", "default", "default", "--data", Some.PathOf("data", "seed"));
        Assert.Contains("\nA was trained on all of these 29 sentences", run.Out, StringComparison.Ordinal);
        Assert.Contains("\nB was trained on all of these 29 sentences", run.Out, StringComparison.Ordinal);
        var json = JsonDocument.Parse(
            Some.Newsattr("compare", "default", "default", "--data", Some.PathOf("data", "seed"), "--format", "json").Out
        );
        Assert.Equal(29, json.RootElement.GetProperty("trainedOn").GetProperty("b").GetInt32());
    }

    [Theory]
    [InlineData("my.model")]
    [InlineData("my.report.md")]
    [InlineData("my.passport.json")]
    public void Train_replaces_no_file_that_no_training_wrote(string name)
    {
        using var folder = new TemporaryFolder();
        string data = folder.Write("a.csv", "label,text\nnarrative,Rain.\n"),
            mine = folder.Write(name, "mine");
        Some.Newsattr("train", "--data", data, "--out", Path.Join(folder.Path, "my.model"))
            .AssertFailed(1, $"{mine}: is a file that no training wrote");
        Assert.Equal("mine", File.ReadAllText(mine));
    }

    [Theory]
    [InlineData("--data", "FILE")]
    [InlineData("--data", "FILE", "--base")]
    [InlineData("--base")]
    [InlineData("--words", "WORDS")]
    [InlineData("--weight", "a.csv=3")]
    public void Train_on_other_data_wants_to_know_where_the_model_goes(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        string data = folder.Write("a.csv", "label,text\nnarrative,Rain.\n"),
            words = folder.Write("w.txt", "[cue-say]\nharrumph | harrumphs | harrumphed | harrumphing\n"),
            shipped = Some.PathOf("models", "newsattr.model");
        var before = File.GetLastWriteTimeUtc(shipped);
        var run = ChildProcess.Run(
            "dotnet",
            [
                ChildProcess.ToolPath,
                "train",
                .. arguments.Select(a =>
                    a == "FILE" ? data
                    : a == "WORDS" ? words
                    : a
                ),
            ],
            folder: Some.Root
        );
        run.AssertFailed(2, "--out: found none", "models/newsattr.model", "--out my.model");
        Assert.Equal(before, File.GetLastWriteTimeUtc(shipped));
    }

    [SkippableOnWindowsFact]
    public void An_empty_NO_COLOR_says_nothing()
    {
        if (OperatingSystem.IsWindows() || !File.Exists("/usr/bin/script"))
            return;
        Assert.Contains("\u001b[38", Shown(""), StringComparison.Ordinal);
        Assert.Equal(Shown(null), Shown(""));
        Assert.DoesNotContain("\u001b[38", Shown("1"), StringComparison.Ordinal);
    }

    /// <summary>A table as a terminal of many colours shows it.</summary>
    static string Shown(string? noColor)
    {
        string set = noColor is null ? "env -u NO_COLOR" : $"env NO_COLOR='{noColor}'";
        var run = ChildProcess.Run(
            "script",
            [
                "-qec",
                $"stty cols 100; {set} TERM=xterm-256color dotnet '{ChildProcess.ToolPath}' classify '"
                    + $"{Some.PathOf("data", "seed", "article.txt")}'",
                "/dev/null",
            ]
        );
        Assert.True(run.Code == 0, run.Error);
        return run.Out;
    }
}
