using System.CommandLine;
using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;
using NewsAttribution.Training;
using NewsAttribution.Training.Corpora;

namespace NewsAttribution.Cli.Commands;

/// <summary><c>newsattr verify</c>: trains again as a model's passport says, and compares the bytes.</summary>
static class VerifyCommand
{
    const string Examples = """
        newsattr verify my.model --data my.csv                 exit code 0: the bytes are the same
        newsattr verify my.model --data my.csv --base          trained with newsattr train --base
        newsattr verify default --base                         the model inside the tool
        newsattr verify models/newsattr.model --data data/corpus --data data/seed
        """;

    public static Command Create(Terminal terminal)
    {
        var model = new Argument<string>("MODEL")
        {
            Description = "A model that newsattr train wrote, or default: the one inside the tool.",
        };
        var data = new Option<string[]>("--data")
        {
            Description = "What it was trained on: a CSV file or a folder of them; may be given several times.",
            HelpName = "PATH",
        };
        var withBase = new Option<bool>("--base") { Description = "It was trained on the project's corpus too." };
        var command = new ExampledCommand(
            "verify",
            "Trains again with the options of a model's passport, and says whether the bytes are the same.",
            Examples
        )
        {
            model,
            data,
            withBase,
            SeparatorOption.Create(),
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(data) is null && !result.GetValue(withBase))
                result.AddError("Option '--data' or '--base' is required: what was the model trained on?");
        });
        command.SetWork(
            (parsed, cancellationToken) =>
                Run(parsed.GetRequiredValue(model), parsed.GetValue(data) ?? [], parsed.GetValue(withBase), terminal, cancellationToken)
        );
        return command;
    }

    static int Run(string model, string[] data, bool withBase, Terminal terminal, CancellationToken cancellationToken)
    {
        bool isDefault = model == ModelFile.Default;
        if (!isDefault)
            ModelFile.Check(model);
        foreach (string path in data)
            InputFile.CheckFileOrFolder(path);
        byte[] bytes = isDefault ? ModelPassport.DefaultModel() : CorpusPaths.ReadFile(model);
        try
        {
            // As the model was trained, or its last bits would differ for no fault of its own.
            if (ModelPassport.Read(bytes).IsReproducible && !ReproducibleArithmetic.IsInForce)
                return ReproducibleArithmetic.RunAgain(Environment.GetCommandLineArgs()[1..]);
            var verification = ProgressBar.Show(terminal, progress =>
                Verification.Of(bytes, data, terminal.Separator, withBase, progress, cancellationToken)
            );
            (verification.IsSame ? terminal.Out : terminal.Error).WriteLine(
                verification.IsSame ? verification.Reason : $"newsattr: {model}: {verification.Reason}"
            );
            return verification.IsSame ? ExitCode.Done : ExitCode.Failed;
        }
        catch (ModelFormatException e)
        {
            throw new FailedRunException($"{model}: {e.Message}");
        }
    }
}
