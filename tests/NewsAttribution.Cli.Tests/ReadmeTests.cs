using System.CommandLine.Parsing;
using NewsAttribution.Tests.Documents;

namespace NewsAttribution.Cli.Tests;

/// <summary>The commands that the documents and the help show are commands of the tool.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Commands_parse()
    {
        var lines = Readme
            .All.SelectMany(readme => readme.Prose)
            .Where(line => line.StartsWith("    newsattr ", StringComparison.Ordinal))
            .ToList();
        Assert.InRange(lines.Count, 30, int.MaxValue);
        foreach (string line in lines)
            AssertParses(line);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("classify --help")]
    [InlineData("pipe --help")]
    [InlineData("explain --help")]
    [InlineData("train --help")]
    [InlineData("evaluate --help")]
    [InlineData("label --help")]
    [InlineData("agreement --help")]
    [InlineData("audit --help")]
    [InlineData("convert --help")]
    [InlineData("report --help")]
    [InlineData("compare --help")]
    [InlineData("inspect --help")]
    [InlineData("verify --help")]
    [InlineData("ablate --help")]
    [InlineData("completion --help")]
    public void Examples_of_the_help_parse(string arguments)
    {
        string help = Some.Newsattr(arguments.Split(' ')).Out;
        var examples = help[help.IndexOf("Examples:", StringComparison.Ordinal)..]
            .Split('\n')
            .Where(line => line.Contains("newsattr ", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(examples);
        foreach (string line in examples)
            AssertParses(line);
    }

    [Fact]
    public void The_quick_start_names_files_that_exist()
    {
        string readme = File.ReadAllText(Some.PathOf("README.md"));
        Assert.Contains(
            "    dotnet run --project src/NewsAttribution.Cli -c Release -- classify data/seed/article.txt\n",
            readme,
            StringComparison.Ordinal
        );
        Assert.Contains("    dotnet test Classifier.sln -c Release\n", readme, StringComparison.Ordinal);
        Assert.Equal(0, Some.Newsattr("classify", Some.PathOf("data", "seed", "article.txt")).Code);
    }

    /// <summary>Takes an example apart: what stands before a pipe, after a redirection or after a wide gap is not ours.</summary>
    static void AssertParses(string line)
    {
        string command = line[line.IndexOf("newsattr ", StringComparison.Ordinal)..]
            .Split("   ")[0]
            .Split(" < ")[0]
            .Split(" > ")[0]
            .Split(" >> ")[0];
        var parsed = Newsattr.Parse(
            [.. CommandLineParser.SplitCommandLine(command).Skip(1)],
            new Terminal
            {
                In = Stream.Null,
                Out = TextWriter.Null,
                Error = TextWriter.Null,
            }
        );
        Assert.True(parsed.Errors.Count == 0, $"{line}: {string.Join(' ', parsed.Errors.Select(e => e.Message))}");
    }
}
