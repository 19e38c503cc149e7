using System.CommandLine.Parsing;
using System.Text;

namespace NewsAttribution.Cli.Tests;

/// <summary>What the README shows is true: its programs run and print what stands below them, its commands are commands.</summary>
public sealed class ReadmeTests
{
    static readonly string[] Documents = ["README.md", "data/README.md"];

    [Fact]
    public void The_first_example_has_eight_lines() => Assert.Equal(8, Blocks("csharp")[0].Code.TrimEnd().Split('\n').Length);

    [Fact]
    [Trait("Speed", "slow")]
    public void Code_compiles_and_prints_what_the_readme_says()
    {
        var blocks = Blocks("csharp");
        Assert.Equal(3, blocks.Count);
        foreach (var (code, printed) in blocks)
        {
            using var folder = new TemporaryFolder();
            folder.Write("Program.cs", code);
            folder.Write(
                "readme.csproj",
                $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                    <TargetFramework>net10.0</TargetFramework>
                    <ImplicitUsings>enable</ImplicitUsings>
                    <Nullable>enable</Nullable>
                    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                  </PropertyGroup>
                  <ItemGroup>
                    <Reference Include="{typeof(SentenceClassifier).Assembly.Location}" />
                  </ItemGroup>
                </Project>
                """
            );

            var run = ChildProcess.Run("dotnet", ["run", "--project", folder.Path]);

            Assert.True(run.Code == 0, run.Out + run.Error);
            if (printed is not null)
                Assert.Equal(printed, run.Out);
        }
    }

    [Fact]
    public void Commands_parse()
    {
        var lines = Documents
            .SelectMany(name => File.ReadLines(Some.PathOf(name)))
            .Where(line => line.StartsWith("    newsattr ", StringComparison.Ordinal))
            .ToList();
        Assert.InRange(lines.Count, 8, int.MaxValue);
        foreach (string line in lines)
            AssertParses(line);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("classify --help")]
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

    [Fact]
    public void Links_lead_somewhere()
    {
        foreach (string name in Documents)
        {
            string text = File.ReadAllText(Some.PathOf(name));
            for (int at = text.IndexOf("](", StringComparison.Ordinal); at >= 0; at = text.IndexOf("](", at + 1, StringComparison.Ordinal))
            {
                string target = text[(at + 2)..text.IndexOf(')', at)];
                Assert.True(File.Exists(Path.Join(Path.GetDirectoryName(Some.PathOf(name)), target)), $"{name}: {target}");
            }
        }
    }

    /// <summary>Takes an example apart: what stands before a pipe, behind a redirection or behind a wide gap is not ours.</summary>
    static void AssertParses(string line)
    {
        string command = line[line.IndexOf("newsattr ", StringComparison.Ordinal)..].Split("   ")[0].Split(" > ")[0].Split(" >> ")[0];
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

    /// <summary>The fenced blocks of a language, each with the block of text that follows it at once.</summary>
    static List<(string Code, string? Printed)> Blocks(string language)
    {
        List<(string Code, string? Printed)> blocks = [];
        string[] lines = File.ReadAllLines(Some.PathOf("README.md"));
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i] != $"```{language}")
                continue;
            string code = Block(lines, ref i);
            bool isPrinted = i + 2 < lines.Length && lines[i + 1].Length == 0 && lines[i + 2] == "```text";
            i += isPrinted ? 2 : 0;
            blocks.Add((code, isPrinted ? Block(lines, ref i) : null));
        }
        return blocks;
    }

    static string Block(string[] lines, ref int i)
    {
        var block = new StringBuilder();
        while (lines[++i] != "```")
            block.Append(lines[i]).Append('\n');
        return block.ToString();
    }
}
