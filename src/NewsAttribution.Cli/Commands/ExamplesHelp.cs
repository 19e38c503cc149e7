using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace NewsAttribution.Cli.Commands;

/// <summary>The usual help, and below it the examples of the command; below that of the tool those of all commands' first steps.</summary>
sealed class ExamplesHelp(HelpAction usual) : SynchronousCommandLineAction
{
    const string FirstSteps = """
        newsattr classify article.txt                           label an article
        newsattr explain "Police said the bridge was safe."     see why
        newsattr label article.txt --out my.csv                 label sentences yourself, one key each
        newsattr audit my.csv                                   find labels that deserve a second look
        newsattr train --data my.csv --out my.model             train on your own sentences
        newsattr evaluate --data test.csv --model my.model      see how good it is
        """;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int code = usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        string examples = parseResult.CommandResult.Command is ExampledCommand command ? command.Examples : FirstSteps;
        foreach (string line in examples.ReplaceLineEndings("\n").Split('\n'))
            output.WriteLine(line.Length == 0 ? "" : $"  {line}");
        output.WriteLine();
        return code;
    }
}
