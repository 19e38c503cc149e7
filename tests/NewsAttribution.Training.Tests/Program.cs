using System.Security.Cryptography;

namespace NewsAttribution.Training.Tests;

/// <summary>
/// The test assembly as a program: one that trains on other processors, as far as settings make one, and one that saves until it is killed.
/// </summary>
static class Program
{
    /// <summary>
    /// <c>train</c> prints the hashes of model (with its passport) and report under the settings that reproduce them, <c>train-as-is</c>
    /// without.
    /// <c>save TARGET ONE OTHER</c> saves the models of two folders to the target in turn, for ever
    /// (<c>tests/robustness/kill-training</c>).
    /// </summary>
    static int Main(string[] arguments)
    {
        if (arguments is ["train"] && !ReproducibleArithmetic.IsInForce)
            return ReproducibleArithmetic.RunAgain(arguments);
        if (arguments is ["save", var target, .. { Length: 2 } folders])
        {
            TrainingResult[] results = [.. folders.Select(Trained)];
            for (int i = 0; ; i++)
                results[i % 2].Save(target);
        }
        if (arguments is not (["train"] or ["train-as-is"]))
            return 2;
        var result = Trainer.Train(Some.QuickOptions with { Folds = 2, MaximumIterations = 60, CompareTrees = true, TreeFeatures = 100 });
        Console.Write(
            Convert.ToHexString(SHA256.HashData(result.Model.Span))
                + " "
                + Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(result.Report)))
        );
        return 0;
    }

    /// <summary>What a training into a folder gave.</summary>
    static TrainingResult Trained(string folder) =>
        new()
        {
            Model = File.ReadAllBytes(Path.Join(folder, "x.model")),
            Passport = File.ReadAllText(Path.Join(folder, "x.passport.json")),
            Report = File.ReadAllText(Path.Join(folder, "x.report.md")),
        };
}
