using NewsAttribution.Cli.Input;

namespace NewsAttribution.Cli.Tests;

/// <summary>Every command that reads a file, with one that cannot be read: what was found, what was expected, what to do.</summary>
public sealed class InputFileTests
{
    static readonly string[][] Commands =
    [
        ["classify", "IN"],
        ["classify", "--unit", "sentence", "IN"],
        ["classify", "--input", "html", "IN"],
        ["classify", "--input", "csv", "IN", "--out", "OUT"],
        ["explain", "Rain.", "--model", "IN"],
        ["train", "--data", "IN", "--out", "OUT"],
        ["evaluate", "--data", "IN"],
        ["report", "--data", "IN", "--out", "OUT"],
        ["agreement", "IN", "IN"],
        ["audit", "--quick", "IN"],
        ["convert", "IN"],
        ["convert", "IN", "--from", "labelstudio"],
        ["compare", "default", "IN", "--data", "IN"],
        ["compare", "default", "default", "--text", "IN"],
        ["compare", "default", "IN", "--text", "-"],
        ["compare", "IN", "-"],
        ["inspect", "IN"],
        ["verify", "IN", "--base"],
    ];

    public static TheoryData<int> All => [.. Enumerable.Range(0, Commands.Length)];

    [Theory]
    [MemberData(nameof(All))]
    public void A_link_that_leads_nowhere_is_told(int command)
    {
        using var folder = new TemporaryFolder();
        string link = Path.Join(folder.Path, "link");
        File.CreateSymbolicLink(link, "nowhere");
        Run(command, link, folder).AssertFailed(1, link, "is a link to ", "nowhere, where no file is; expected a file. Mend the link");
    }

    [SkippableOnWindowsFact]
    public void A_link_is_followed_where_it_is_named_without_its_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("lines.txt", "Rain fell.\n");
        File.CreateSymbolicLink(Path.Join(folder.Path, "link.txt"), "lines.txt");
        var run = ChildProcess.Run("bash", ["-c", $"cd '{folder.Path}' && dotnet '{ChildProcess.ToolPath}' classify link.txt"]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("Rain fell.", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void An_empty_name_is_told(int command)
    {
        using var folder = new TemporaryFolder();
        var run = Run(command, "", folder);
        Assert.Equal(1, run.Code);
        Assert.DoesNotContain("fault in the tool", run.Error, StringComparison.Ordinal);
        Assert.Matches("found an empty name; expected that of a file|no such file", run.Error);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_missing_file_is_told(int command)
    {
        using var folder = new TemporaryFolder();
        Run(command, "no/such.file", folder).AssertFailed(1, "no/such.file: no such file");
    }

    [LinuxTheory]
    [MemberData(nameof(All))]
    public void A_file_that_fails_while_it_is_read_is_told(int command)
    {
        if (Commands[command][0] is "train" or "verify")
            return; // these start themselves again before they read, which a test inside one process cannot
        using var folder = new TemporaryFolder();
        Run(command, "/proc/self/mem", folder)
            .AssertFailed(1, "/proc/self/mem", "Expected a file that can be read to its end. Name another.");
    }

    [Theory]
    [InlineData("explain", "Rain.", "--model", "-")]
    [InlineData("inspect", "-")]
    public void The_standard_input_is_not_taken_where_it_will_not_do(params string[] arguments) =>
        Some.Newsattr(arguments).AssertFailed(1, "-: no such file");

    [Theory]
    [InlineData(0)]
    [InlineData(110_000)]
    [InlineData(200_000)]
    public void A_file_that_changes_while_it_is_read_is_told(long length)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("feed.txt", string.Concat(Enumerable.Repeat("It rained.\n", 10_000)));
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        using var stream = new InputFileStream(path);
        using var reader = new StrictUtf8Reader(stream, path);
        Assert.Equal("It rained.", reader.ReadLine());
        using (var writer = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            writer.SetLength(length);
            writer.Write("It snowed.\n"u8);
        }
        var failure = Assert.Throws<IOException>(reader.ReadToEnd);
        Assert.Contains($"{path}: was changed while it was read", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Run this again when nothing writes to it.", failure.Message, StringComparison.Ordinal);
    }

    [SkippableOnWindowsFact]
    public void A_pipe_and_the_files_of_the_system_are_files()
    {
        var run = ChildProcess.Run(
            "bash",
            [
                "-c",
                $"dotnet '{ChildProcess.ToolPath}' classify --unit sentence <(echo Rain.) && dotnet '{ChildProcess.ToolPath}' convert "
                    + $"<(printf 'label,text\\nnarrative,Rain.\\n') --out /dev/stdout",
            ]
        );
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("narrative,,Rain.", run.Out, StringComparison.Ordinal);
    }

    static Run Run(int command, string input, TemporaryFolder folder) =>
        Some.Newsattr([
            .. Commands[command]
                .Select(a =>
                    a == "IN" ? input
                    : a == "OUT" ? Path.Join(folder.Path, "out.html")
                    : a
                ),
        ]);
}
