using System.CommandLine;
using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;
using NewsAttribution.Training;

namespace NewsAttribution.Cli.Commands;

/// <summary><c>newsattr ablate</c>: what each part of the classifier brings.</summary>
static class AblateCommand
{
    const string Examples = """
        newsattr ablate                                        cross-validation on the project's corpus
        newsattr ablate --data test.csv --behaviour data/behaviour.csv --out models/ABLATION.md
        newsattr ablate --train my.csv --data test.csv --out my.ablation.md
        """;

    public static Command Create(Terminal terminal)
    {
        var train = new Option<string[]>("--train")
        {
            Description = "What to learn from: a CSV file or a folder of them; may be given several times. Default: the project's corpus.",
            HelpName = "PATH",
        };
        var data = new Option<string[]>("--data")
        {
            Description =
                "Labelled sentences that are not in the training, measured as articles and as sentences; may be given several times.",
            HelpName = "FILE",
        };
        var behaviour = new Option<string?>("--behaviour")
        {
            Description = "Groups of sentences that differ in one thing.",
            HelpName = "FILE",
        };
        var output = new Option<string?>("--out")
        {
            Description = "Where the table goes, Markdown. Default: the standard output.",
            HelpName = "FILE",
        };
        var command = new ExampledCommand(
            "ablate",
            "Leaves out each part of the classifier in turn, and says what the rest is worth.",
            Examples
        )
        {
            train,
            data,
            behaviour,
            output,
            SeparatorOption.Create(),
        };
        command.SetWork(
            (parsed, cancellationToken) =>
                Run(
                    parsed.GetValue(train) ?? [],
                    parsed.GetValue(data) ?? [],
                    parsed.GetValue(behaviour),
                    parsed.GetValue(output),
                    terminal,
                    cancellationToken
                )
        );
        return command;
    }

    static int Run(string[] train, string[] data, string? behaviour, string? output, Terminal terminal, CancellationToken cancellationToken)
    {
        foreach (string path in train)
            InputFile.CheckFileOrFolder(path);
        foreach (string path in behaviour is null ? data : [.. data, behaviour])
            InputFile.CheckFile(path);
        OutputFile.Check(output, "ABLATION.md");
        if (!ReproducibleArithmetic.IsInForce)
            return ReproducibleArithmetic.RunAgain(Environment.GetCommandLineArgs()[1..]);
        var options = new TrainingOptions
        {
            Data = train,
            WithProjectCorpus = train.Length == 0,
            Separator = terminal.Separator,
        };
        var suite = behaviour is null ? null : BehaviourSuite.Read(behaviour);
        string table = ProgressBar.Show(terminal, progress => Ablation.Of(options, data, suite, progress, cancellationToken)).ToMarkdown();
        if (output is null)
            terminal.Out.Write(table);
        else
        {
            OutputFile.Write(output, table);
            terminal.Wrote($"{output}.");
        }
        return ExitCode.Done;
    }
}
