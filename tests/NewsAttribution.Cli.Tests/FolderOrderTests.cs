using System.Text.RegularExpressions;

namespace NewsAttribution.Cli.Tests;

/// <summary>
/// The folders of the tool stand in an order: each may use those before it and none after it. This reads the sources, since a
/// <c>using</c> that nothing needs leaves no trace in the compiled tool.
/// </summary>
public sealed class FolderOrderTests
{
    /// <summary>What is read, what is written, the two ways to show articles, and the commands that put these together.</summary>
    static readonly string[] Order = ["Input", "Output", "Pages", "Labelling", "Jobs", "Commands"];

    static readonly string Tool = Some.PathOf("src", "NewsAttribution.Cli");

    public static TheoryData<string> Folders => [.. Order];

    [Fact]
    public void Order_lists_all_folders() =>
        Assert.Equal(
            Order.Order(StringComparer.Ordinal),
            Directory
                .GetDirectories(Tool)
                .Select(f => Path.GetFileName(f)!)
                .Where(f => f is not ("bin" or "obj"))
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Folders))]
    public void Folder_uses_none_after_it(string folder)
    {
        string[] after = [.. Order.SkipWhile(f => f != folder).Skip(1), "Newsattr"];
        Assert.Empty(Sources(Path.Join(Tool, folder), SearchOption.AllDirectories).SelectMany(file => Uses(file, after)));
    }

    /// <summary>The flat files are what all folders stand on, <c>Newsattr</c> apart, which parses the command line.</summary>
    [Fact]
    public void Flat_files_use_no_folder() =>
        Assert.Empty(
            Sources(Tool, SearchOption.TopDirectoryOnly)
                .Where(file => Path.GetFileName(file) != "Newsattr.cs")
                .SelectMany(file => Uses(file, Order))
        );

    [Theory]
    [InlineData("using NewsAttribution.Cli.Commands;", true)]
    [InlineData("using Run = NewsAttribution.Cli.Commands.Explain;", true)]
    [InlineData("    Commands.Explain.Run(sentence);", true)]
    [InlineData("    Cli.Commands.Explain.Run(sentence);", true)]
    [InlineData("    var all = root.Commands.Count;", false)]
    [InlineData("    // Commands.Explain shows more.", false)]
    [InlineData("using NewsAttribution.Cli.CommandsOfOld;", false)]
    public void Mentions_finds_each_way_to_use_a_folder(string line, bool isUse) => Assert.Equal(isUse, Mentions(line, "Commands"));

    static string[] Sources(string folder, SearchOption option) => Directory.GetFiles(folder, "*.cs", option);

    static IEnumerable<string> Uses(string file, string[] names) =>
        from line in File.ReadLines(file)
        from name in names
        where Mentions(line, name)
        select $"{Path.GetRelativePath(Tool, file)} uses {name}: {line.Trim()}";

    /// <summary>By its whole name, or by the part of it that suffices inside the tool.</summary>
    static bool Mentions(string line, string name)
    {
        string code = Regex.Replace(line, "//.*", "");
        return Regex.IsMatch(code, $@"\bCli\.{name}\b") || Regex.IsMatch(code, $@"(?<![\w.]){name}\.[A-Z]");
    }
}
