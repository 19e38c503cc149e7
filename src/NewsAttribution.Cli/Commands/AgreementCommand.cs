using System.CommandLine;

namespace NewsAttribution.Cli.Commands;

/// <summary><c>newsattr agreement</c>: parses for <see cref="Agreement.Run"/>.</summary>
static class AgreementCommand
{
    const string Examples = """
        newsattr agreement mine.csv second.csv                 Krippendorff's alpha, and what you disagree on
        newsattr agreement mine.csv second.csv --out list.csv  the disagreements, to talk them over
        newsattr agreement a.csv b.csv c.csv                   any number of annotators

        The CSV files need the columns label and text; article distinguishes sentences of the same words.
        One file will do if its column annotator says who gave each label.
        Sentences that only one has labelled are counted and left out.
        """;

    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "What each annotator decided, as newsattr label writes it.",
            Arity = new ArgumentArity(1, 100),
        };
        var output = new Option<string?>("--out") { Description = "Writes the disagreements to a CSV file.", HelpName = "FILE" };
        var top = NumberOption.Of("--top", "How many disagreements are shown. Default: 20.", 0, 1_000_000);
        var command = new ExampledCommand("agreement", "Says how far people who labelled the same sentences agree.", Examples)
        {
            files,
            output,
            top,
            SeparatorOption.Create(),
        };
        command.SetWork(
            (parsed, _) =>
            {
                Agreement.Run(parsed.GetRequiredValue(files), parsed.GetValue(output), top.Of(parsed) ?? 20, terminal);
                return ExitCode.Done;
            }
        );
        return command;
    }
}
