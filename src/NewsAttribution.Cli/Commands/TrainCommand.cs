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
        newsattr train --data my.csv --base --weight my.csv=3 --out my.model
                                                               on yours and ours, yours counting threefold
        newsattr train --data my.csv --words my-words.txt --out my.model
                                                               the model knows your words wherever it goes
        newsattr train --data my.csv --out my.model --curve    would more rows pay, and of which label?
        newsattr train --data my.csv --out my.model --time 5m --max-size 500KB
                                                               look for better settings, and a small model
        newsattr classify --model my.model article.txt         use it

        The CSV needs the columns label and text; article, paragraph, kind and source help where you have them:
          article,paragraph,sentence,kind,label,source,text
          a1,1,1,body,official-claim,The mayor,The mayor said the bridge was safe.
        Labels: official-claim, intelligence-assessment, analysis-quote, narrative.
        Beside my.model go my.passport.json and my.report.md. A file that no training wrote is not replaced.
        Ctrl+C stops at any time: an old model of that name stays whole, with its passport and report.
        """;

    public static Command Create(Terminal terminal)
    {
        var data = new Option<string[]>("--data")
        {
            Description = "A CSV file or a folder of them; may be given several times. Default: data/corpus and data/seed.",
            HelpName = "PATH",
        };
        var withBase = new Option<bool>("--base") { Description = "Add the project's own corpus, which is inside the tool." };
        var weights = WeightOption.Create();
        var words = WordsOption.Create(
            "Words of your own, on top of the library's; the model brings them along. See the README of the tool."
        );
        var output = new Option<string?>("--out")
        {
            Description = $"Where the model goes; required with --data, --base, --words or --weight. Default: {DefaultModel}.",
            HelpName = "FILE",
        };
        var time = QuantityOption.Time("--time", "Search for better settings this long, before the training itself.");
        var trials = NumberOption.Of(
            "--trials",
            "Search for better settings with so many trials: the same number gives the same model.",
            1,
            1_000_000
        );
        var size = QuantityOption.Size("--max-size", "How large the model may be; searches for settings that fit.");
        var curve = new Option<bool>("--curve") { Description = "Draw a learning curve, and say whether more rows would pay." };
        var prior = PriorOption.Create("How frequent each label is in the material to be classified. Default: as in newspapers.");
        var quick = new Option<bool>("--quick") { Description = "Train only: no cross-validation, no calibration, no metrics." };
        var trees = new Option<bool>("--trees")
        {
            Description = "Train boosted trees too, and compare the model with them in the report: the same model in three times the time.",
        };
        var command = new ExampledCommand("train", "Trains a model on labelled sentences, and measures it.", Examples)
        {
            data,
            withBase,
            weights,
            words,
            output,
            time,
            trials,
            size,
            prior,
            curve,
            quick,
            trees,
            SeparatorOption.Create(),
        };
        command.SetWork(
            (parsed, cancellationToken) =>
            {
                var options = new TrainingOptions
                {
                    WithProjectCorpus = parsed.GetValue(withBase),
                    Quick = parsed.GetValue(quick),
                    CompareTrees = parsed.GetValue(trees),
                    Separator = terminal.Separator,
                };
                if (parsed.GetValue(data) is { Length: > 0 } paths)
                    options = options with { Data = paths };
                else if (options.WithProjectCorpus)
                    options = options with { Data = [] };
                if (parsed.GetValue(weights) is { } given)
                    options = options with { Weights = given };
                if (prior.Of(parsed) is { } shares)
                    options = options with { LabelPrior = shares };
                options = options with { Words = WordsOption.Load(parsed.GetValue(words)) };
                var request = new TrainRequest
                {
                    Options = options,
                    ModelPath = parsed.GetValue(output) ?? DefaultModel,
                    Search = (time.Of(parsed), trials.Of(parsed), size.Of(parsed)) is (null, null, null)
                        ? null
                        : new()
                        {
                            Time = time.Of(parsed),
                            Trials = trials.Of(parsed),
                            MaximumBytes = size.Of(parsed),
                        },
                    Curve = parsed.GetValue(curve),
                };
                Train.Check(options, request.ModelPath);
                if (parsed.GetValue(output) is null && !IsShipped(options))
                {
                    terminal.Error.WriteLine(
                        $"newsattr: --out: found none; expected the name of the model. Without it newsattr train writes {DefaultModel}, "
                            + "the model of the project, which is made of the project's data alone. Say --out my.model."
                    );
                    return ExitCode.WrongUsage;
                }
                if (!ReproducibleArithmetic.IsInForce)
                    return ReproducibleArithmetic.RunAgain(Environment.GetCommandLineArgs()[1..]);
                Train.Run(request, terminal, cancellationToken);
                return ExitCode.Done;
            }
        );
        return command;
    }

    /// <summary>Whether what is learned from is what the project's own model is made of.</summary>
    static bool IsShipped(TrainingOptions options) =>
        options.Words is null
        && options.Weights.Count == 0
        && !options.WithProjectCorpus
        && options.Data.SequenceEqual(new TrainingOptions().Data);
}
