using System.CommandLine;
using NewsAttribution.Training;

namespace NewsAttribution.Cli.Commands;

/// <summary><c>newsattr audit</c>: parses for <see cref="Audit.Run"/>.</summary>
static class AuditCommand
{
    const string Examples = """
        newsattr audit data/corpus                             what deserves a look, the worst first
        newsattr audit my.csv --out rows.csv                   all of it, as a list to work through
        newsattr audit train.csv test.csv                      and what stands in both
        newsattr audit --quick my.csv                          without training: no likely mislabels

        The CSV needs the columns label and text, as for train. Rows that train refuses (an unknown label, a
        source phrase that is not in its sentence, bytes that are not UTF-8) are listed like all others, and
        the rest of the file is audited; only what is no CSV file with these columns ends the run.
        Likely mislabels are found by models that have not seen the article (cross-validation by article).
        Findings are no verdicts, and the exit code is 0 with and without them.
        """;

    public static Command Create(Terminal terminal)
    {
        var data = new Argument<string[]>("DATA")
        {
            Description = "CSV files of labelled sentences, or folders of them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string?>("--out")
        {
            Description = "Writes all rows that deserve a look to a CSV file, with the reason.",
            HelpName = "FILE",
        };
        var words = WordsOption.Create("Words of your own, on top of the library's; see the README of the tool.");
        var quick = new Option<bool>("--quick") { Description = "Leaves out cross-validation, and with it likely mislabels." };
        var top = NumberOption.Of("--top", "How many rows the table shows. Default: 20.", 0, 1_000_000);
        var command = new ExampledCommand("audit", "Finds labelled sentences that deserve a second look.", Examples)
        {
            data,
            output,
            words,
            quick,
            top,
            SeparatorOption.Create(),
        };
        command.SetWork(
            (parsed, cancellationToken) =>
            {
                string[] paths = parsed.GetRequiredValue(data);
                string? target = parsed.GetValue(output);
                string? own = parsed.GetValue(words);
                int shown = top.Of(parsed) ?? 20;
                var options = new AuditOptions
                {
                    Quick = parsed.GetValue(quick),
                    Training = new() { Words = WordsOption.Load(own), Separator = terminal.Separator },
                };
                Audit.Check(paths, target);
                if (!options.Quick && !ReproducibleArithmetic.IsInForce)
                    return ReproducibleArithmetic.RunAgain([
                        "audit",
                        .. target is null ? [] : new[] { $"--out={target}" },
                        .. own is null ? [] : new[] { $"--words={own}" },
                        $"--top={shown}",
                        $"{SeparatorOption.Name}={terminal.Separator}",
                        "--",
                        .. paths,
                    ]);
                Audit.Run(paths, options, target, shown, terminal, cancellationToken);
                return ExitCode.Done;
            }
        );
        return command;
    }
}
