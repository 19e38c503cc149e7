using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;

namespace NewsAttribution.Cli.Tests;

/// <summary>
/// The README's tour: every command prints what stands below it, the numbers aside, for they change with each model. Where a new model or
/// command prints something else, <c>NEWSATTR_UPDATE_README=1</c> writes that
/// into the README instead, to be read before it is committed.
/// </summary>
[Trait("Speed", "slow")]
public sealed class TourTests
{
    const string Fence = "```",
        Start = "```console",
        Prompt = "$ newsattr ";

    [Fact]
    public void Commands_print_what_the_readme_says()
    {
        string path = Some.PathOf("README.md"),
            readme = File.ReadAllText(path);
        string run = WithOutputs(readme, out int commands);
        Assert.InRange(commands, 3, int.MaxValue);
        if (Environment.GetEnvironmentVariable("NEWSATTR_UPDATE_README") == "1")
            File.WriteAllText(path, run);
        else
            Assert.True(
                WithoutNumbers(readme) == WithoutNumbers(run),
                $"The tour prints something else:\n{Difference(WithoutNumbers(readme), WithoutNumbers(run))}\n"
                    + $"To accept it, run this test with NEWSATTR_UPDATE_README=1."
            );
    }

    static string WithOutputs(string readme, out int commands)
    {
        var text = new StringBuilder();
        bool inBlock = false;
        commands = 0;
        foreach (string line in readme.TrimEnd('\n').Split('\n'))
        {
            inBlock = line == Start || (inBlock && line != Fence);
            if (inBlock && line.StartsWith(Prompt, StringComparison.Ordinal))
            {
                text.Append(line).Append('\n').Append(OutputOf(line[Prompt.Length..]));
                commands++;
            }
            else if (!inBlock || line == Start)
                text.Append(line).Append('\n');
        }
        return text.ToString();
    }

    static string OutputOf(string command)
    {
        var run = ChildProcess.Run("dotnet", [ChildProcess.ToolPath, .. CommandLineParser.SplitCommandLine(command)], folder: Some.Root);
        string code = run.Code == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"(exit code {run.Code})\n");
        return run.Out + run.Error + code;
    }

    /// <summary>Digits as 0, and padding as one space: a number may have more digits than the one before.</summary>
    static string WithoutNumbers(string text)
    {
        var plain = new StringBuilder();
        foreach (char c in text)
        {
            char shown = char.IsAsciiDigit(c) ? '0' : c;
            if (plain.Length == 0 || shown != plain[^1] || shown is not ('0' or ' '))
                plain.Append(shown);
        }
        return plain.ToString();
    }

    static string Difference(string expected, string found)
    {
        string[] a = expected.Split('\n'),
            b = found.Split('\n');
        int at = a.Zip(b).TakeWhile(p => p.First == p.Second).Count();
        return $"line {at + 1}: found \"{b.ElementAtOrDefault(at)}\"; the README has \"{a.ElementAtOrDefault(at)}\".";
    }
}
