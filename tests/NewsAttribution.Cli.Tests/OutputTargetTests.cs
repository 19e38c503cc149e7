namespace NewsAttribution.Cli.Tests;

/// <summary>
/// Every command that writes a file, with a target that cannot be written: told before the work, in one message, and nothing is lost.
/// </summary>
public sealed class OutputTargetTests
{
    const string Rows = "article,label,text\na,official-claim,The mayor said no.\na,narrative,Rain fell.\n";

    static readonly string[][] Commands =
    [
        ["classify", "IN", "--input", "csv", "--out", "OUT.html"],
        ["convert", "IN", "--out", "OUT.csv"],
        ["report", "--data", "IN", "--out", "OUT.html"],
        ["agreement", "IN", "IN", "--out", "OUT.csv"],
        ["audit", "--quick", "IN", "--out", "OUT.csv"],
        ["ablate", "--train", "IN", "--out", "OUT.md"],
        ["train", "--data", "IN", "--out", "OUT.model"],
        ["label", "IN", "--out", "OUT.csv"],
    ];

    public static TheoryData<int> All => [.. Enumerable.Range(0, Commands.Length)];

    [Theory]
    [MemberData(nameof(All))]
    public void A_read_only_file_is_told_and_stays(int command) =>
        AssertTold(
            command,
            target =>
            {
                File.WriteAllText(target, "mine");
                File.SetAttributes(target, FileAttributes.ReadOnly);
            },
            "is read-only; expected a file that may be replaced"
        );

    [Theory]
    [MemberData(nameof(All))]
    public void A_folder_in_the_place_of_the_file_is_told(int command) =>
        AssertTold(command, target => Directory.CreateDirectory(target), "is a directory; expected the name of a file, for example ");

    [Theory]
    [MemberData(nameof(All))]
    public void A_file_in_the_place_of_the_folder_is_told(int command) =>
        AssertTold(
            command,
            target => File.WriteAllText(Path.GetDirectoryName(target)!, "mine"),
            "is a file; expected a folder. Name another place",
            folder: "folder"
        );

    [Theory]
    [MemberData(nameof(All))]
    public void A_name_that_is_too_long_is_told(int command) =>
        AssertTold(command, _ => { }, "more than the file system allows. Name a shorter one", name: new string('n', 300));

    [SkippableOnWindowsFact]
    public void A_link_stays_and_its_file_keeps_its_rights()
    {
        if (OperatingSystem.IsWindows())
            return; // for the compiler
        using var folder = new TemporaryFolder();
        string input = folder.Write("in.csv", Rows),
            file = folder.Write("file.csv", "old"),
            link = Path.Join(folder.Path, "link.csv");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(link, "file.csv");
        Assert.Equal(0, Some.Newsattr("convert", input, "--out", link).Code);
        Assert.Equal("file.csv", new FileInfo(link).LinkTarget);
        Assert.Contains("Rain fell.", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [SkippableOnWindowsFact]
    public void A_link_to_itself_is_told()
    {
        using var folder = new TemporaryFolder();
        string link = Path.Join(folder.Path, "loop.csv");
        File.CreateSymbolicLink(link, "loop.csv");
        Some.Newsattr("convert", folder.Write("in.csv", Rows), "--out", link)
            .AssertFailed(1, link, "is a link that leads to no file; expected a file that may be replaced");
    }

    /// <summary>Files and folders of such names were written over or removed once.</summary>
    [Theory]
    [InlineData("out.csv.new")]
    [InlineData("out.csv.try")]
    public void Work_of_others_beside_the_target_stays(string name)
    {
        using var folder = new TemporaryFolder();
        string input = folder.Write("in.csv", Rows);
        string kept = folder.Write(name, "mine");
        Assert.Equal(0, Some.Newsattr("convert", input, "--out", Path.Join(folder.Path, "out.csv")).Code);
        Assert.Equal("mine", File.ReadAllText(kept));
        Assert.Equal(3, Directory.GetFileSystemEntries(folder.Path).Length);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void An_empty_name_is_told(int command)
    {
        using var folder = new TemporaryFolder();
        string input = folder.Write("in.csv", Rows);
        Some.Newsattr([.. Commands[command][..^1].Select(a => a == "IN" ? input : a), ""])
            .AssertFailed(1, "--out: found an empty name; expected");
    }

    [LinuxTheory]
    [MemberData(nameof(All))]
    public void A_folder_of_the_system_is_told(int command)
    {
        using var folder = new TemporaryFolder();
        var run = Some.Newsattr(Arguments(command, folder.Write("in.csv", Rows), "/proc/x"));
        run.AssertFailed(1, "/proc/x.", "/proc takes no files; expected a folder on a disk. Name another place");
    }

    [LinuxTheory]
    [InlineData("convert", "IN", "--out", "/dev/full")]
    [InlineData("report", "--data", "IN", "--out", "/dev/full")]
    [InlineData("agreement", "IN", "IN", "--out", "/dev/full")]
    [InlineData("audit", "--quick", "IN", "--out", "/dev/full")]
    public void A_full_disk_is_told(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        string input = folder.Write("in.csv", Rows);
        Some.Newsattr([.. arguments.Select(a => a == "IN" ? input : a)])
            .AssertFailed(1, "/dev/full: could not be written: the disk, or your share of it, is full; expected room");
    }

    [LinuxTheory]
    [Trait("Speed", "slow")]
    [InlineData("convert IN --to prodigy")]
    [InlineData("classify --unit sentence IN")]
    [InlineData("classify IN --format table")]
    [InlineData("classify IN --format html")]
    [InlineData("evaluate --data IN")]
    [InlineData("compare default default --data IN")]
    [InlineData("inspect default")]
    [InlineData("explain Rain.")]
    [InlineData("agreement IN IN")]
    [InlineData("--help")]
    public void A_full_disk_behind_the_standard_output_is_told(string line)
    {
        using var folder = new TemporaryFolder();
        string input = folder.Write("in.csv", Rows);
        var run = ChildProcess.Run(
            "bash",
            ["-c", $"exec dotnet '{ChildProcess.ToolPath}' {line.Replace("IN", $"'{input}'", StringComparison.Ordinal)} > /dev/full"]
        );
        run.AssertFailed(1, "No space left", "expected room for the output. Make room, or let the output go elsewhere");
    }

    [Fact]
    public void A_folder_of_pages_that_cannot_be_written_ends_the_run_at_once()
    {
        using var folder = new TemporaryFolder();
        string one = folder.Write("one.txt", "Rain fell."),
            two = folder.Write("two.txt", "Snow fell.");
        string pages = Path.Join(folder.Path, "pages");
        Directory.CreateDirectory(Path.Join(pages, "one.html"));
        var run = Some.Newsattr("classify", one, two, "--out", pages);
        run.AssertFailed(1, "one.html: is a directory; expected a file that may be replaced");
        Assert.Equal([Path.Join(pages, "one.html")], Directory.GetFileSystemEntries(pages));
        Some.Newsattr("classify", one, two, "--out", Path.Join(one, "pages")).AssertFailed(1, "one.txt is a file; expected a folder");
    }

    static void AssertTold(int command, Action<string> prepare, string told, string folder = "", string name = "out")
    {
        using var place = new TemporaryFolder();
        string input = place.Write("in.csv", Rows);
        string[] arguments = Arguments(command, input, Path.Join(place.Path, folder, name));
        string target = arguments[^1];
        prepare(target);
        var before = Entries(place);

        Some.Newsattr(arguments).AssertFailed(1, target, told);

        Assert.Equal(before, Entries(place));
        if (File.Exists(target))
        {
            Assert.Equal("mine", File.ReadAllText(target));
            File.SetAttributes(target, FileAttributes.Normal);
        }
    }

    static string[] Arguments(int command, string input, string target) =>
        [.. Commands[command].Select(a => a == "IN" ? input : a.Replace("OUT", target, StringComparison.Ordinal))];

    static string[] Entries(TemporaryFolder folder) =>
        [.. Directory.GetFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
