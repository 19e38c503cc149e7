using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using NewsAttribution.Tests.Documents;

namespace NewsAttribution.Cli.Tests;

/// <summary>
/// Every command of a console block prints what stands below it, the numbers aside, for they change with each model; what comes after a
/// line <c>…</c> is left out. Where a command prints something else, <c>NEWSATTR_UPDATE_README=1</c> writes that into the document instead,
/// to be read before it is committed.
/// </summary>
[Trait("Speed", "slow")]
public sealed class TourTests
{
    const string Fence = "```",
        Start = "```console",
        Cut = "…";

    /// <summary>The tool as one starts it that is installed, and in a clone.</summary>
    static readonly string[] Prompts = ["$ newsattr ", "$ dotnet run --project src/NewsAttribution.Cli -c Release -- "];

    static readonly string[] Tours = [.. Readme.All.Where(readme => readme.Lines.Contains(Start)).Select(readme => readme.Name)];

    public static TheoryData<string> Documents => [.. Tours];

    [Fact]
    public void Tours_are_found()
    {
        Assert.Contains("README.md", Tours);
        Assert.Contains("src/NewsAttribution.Cli/README.md", Tours);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Commands_print_what_the_document_says(string name)
    {
        string path = Some.PathOf(name),
            document = File.ReadAllText(path);
        string run = WithOutputs(document, out int commands);
        Assert.InRange(commands, 1, int.MaxValue);
        if (Environment.GetEnvironmentVariable("NEWSATTR_UPDATE_README") == "1")
            File.WriteAllText(path, run);
        else
            Assert.True(
                WithoutNumbers(document) == WithoutNumbers(run),
                $"A command of {name} prints something else:\n{Difference(WithoutNumbers(document), WithoutNumbers(run))}\n"
                    + $"To accept it, run this test with NEWSATTR_UPDATE_README=1."
            );
    }

    /// <summary>The document with what its commands print now.</summary>
    static string WithOutputs(string document, out int commands)
    {
        var text = new StringBuilder();
        string[] lines = document.TrimEnd('\n').Split('\n');
        bool inBlock = false;
        commands = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            text.Append(lines[i]).Append('\n');
            inBlock = lines[i] == Start || (inBlock && lines[i] != Fence);
            if (!inBlock || PromptOf(lines[i]) is not { } prompt)
                continue;
            int shown = lines.Skip(i + 1).TakeWhile(line => line != Fence && PromptOf(line) is null).Count();
            bool isCut = lines[i + shown] == Cut;
            string output = OutputOf(lines[i][prompt.Length..]);
            text.Append(isCut ? string.Concat(output.Split('\n').Take(shown - 1).Append(Cut).Select(line => line + "\n")) : output);
            i += shown;
            commands++;
        }
        return text.ToString();
    }

    static string? PromptOf(string line) => Prompts.FirstOrDefault(prompt => line.StartsWith(prompt, StringComparison.Ordinal));

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
        return $"line {at + 1}: found \"{b.ElementAtOrDefault(at)}\"; the document has \"{a.ElementAtOrDefault(at)}\".";
    }
}
