using System.Security.Cryptography;

namespace NewsAttribution.Training.Tests;

/// <summary>The test assembly as a program that trains, so that tests can start it on other processors, as far as settings make one.</summary>
static class Program
{
    /// <summary><c>train</c> prints the hashes of model (with its passport) and report under the settings that reproduce them, <c>train-as-is</c> without.</summary>
    static int Main(string[] arguments)
    {
        if (arguments is ["train"] && !ReproducibleArithmetic.IsInForce)
            return ReproducibleArithmetic.RunAgain(arguments);
        if (arguments is not (["train"] or ["train-as-is"]))
            return 2;
        var result = Trainer.Train(Some.QuickOptions with { Folds = 2, MaximumIterations = 60, CompareTrees = true, TreeFeatures = 100 });
        Console.Write(Convert.ToHexString(SHA256.HashData(result.Model.Span)) + " " + Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(result.Report))));
        return 0;
    }
}
