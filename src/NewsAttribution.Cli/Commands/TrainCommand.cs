using System.CommandLine;
using NewsAttribution.Training;

namespace NewsAttribution.Cli.Commands;

/// <summary><c>newsattr train</c>: parses for <see cref="Train.Run"/>.</summary>
static class TrainCommand
{
    const string DefaultModel = "models/newsattr.model";

    const string Examples = """
        newsattr train                                         the shipped model again, in the project's folder
        newsattr train --data my.csv --out my.model            on your own sentences alone
        newsattr train --data data/corpus --data my.csv --out my.model
        newsattr classify --model my.model article.txt         use it

        The CSV needs the columns label and text; article, paragraph, kind and source help where you have them:
          article,paragraph,sentence,kind,label,source,text
          a1,1,1,body,official-claim,The mayor,The mayor said the bridge was safe.
        Labels: official-claim, intelligence-assessment, analysis-quote, narrative.
        """;

    public static Command Create(Terminal terminal)
    {
        var data = new Option<string[]>("--data")
        {
            Description = "A CSV file or a folder of them; may be given several times. Default: data/corpus and data/seed.",
            HelpName = "PATH",
        };
        var output = new Option<string?>("--out") { Description = $"Where the model goes. Default: {DefaultModel}.", HelpName = "FILE" };
        var command = new ExampledCommand("train", "Trains a model on labelled sentences, and measures it.", Examples) { data, output };
        command.SetWork((parsed, cancellationToken) =>
        {
            var options = new TrainingOptions();
            if (parsed.GetValue(data) is { Length: > 0 } paths)
                options = options with { Data = paths };
            string modelPath = parsed.GetValue(output) ?? DefaultModel;
            Train.Check(options, modelPath);
            if (!ReproducibleArithmetic.IsInForce)
                return ReproducibleArithmetic.RunAgain(["train", .. options.Data.Select(path => $"--data={path}"), $"--out={modelPath}"]);
            Train.Run(options, modelPath, terminal, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
