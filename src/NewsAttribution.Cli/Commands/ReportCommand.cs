using System.CommandLine;

namespace NewsAttribution.Cli.Commands;

/// <summary><c>newsattr report</c>: parses for <see cref="Report.Run"/>.</summary>
static class ReportCommand
{
    const string Examples = """
        newsattr report --data test.csv                        the model inside the tool, into report.html
        newsattr report --model my.model --data test.csv --out my-report.html
        newsattr report --data test.csv --careful              with the second reader

        One page with metrics and their intervals, what is taken for what, reliability, precision and recall,
        and the passport. It also shows what training wrote beside the model: learning curve, ablation and
        the article that was left out. The CSV is as for evaluate; use one that the model has not seen.
        """;

    public static Command Create(Terminal terminal)
    {
        var data = new Option<string[]>("--data")
        {
            Description = "A CSV file of labelled sentences, or a folder of them; may be given several times.",
            HelpName = "FILE",
            Required = true,
        };
        var model = ModelOption.Create();
        var words = WordsOption.Create();
        var careful = CarefulOption.Create();
        var output = new Option<string?>("--out") { Description = "Where the page goes. Default: report.html.", HelpName = "FILE" };
        var command = new ExampledCommand("report", "Writes a page on how good a model is.", Examples)
        {
            data,
            model,
            words,
            careful,
            output,
            SeparatorOption.Create(),
        };
        command.SetWork(
            (parsed, cancellationToken) =>
            {
                Report.Run(
                    parsed.GetRequiredValue(data),
                    parsed.GetValue(model),
                    parsed.GetValue(words),
                    parsed.GetValue(careful),
                    parsed.GetValue(output) ?? "report.html",
                    terminal,
                    cancellationToken
                );
                return ExitCode.Done;
            }
        );
        return command;
    }
}
