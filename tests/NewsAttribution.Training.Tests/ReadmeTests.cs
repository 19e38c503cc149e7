using NewsAttribution.Tests.Documents;

namespace NewsAttribution.Training.Tests;

/// <summary>The examples of training and of ML.NET run, as programs of their own: what they need must be in the package.</summary>
public sealed class ReadmeTests
{
    [Fact]
    [Trait("Speed", "slow")]
    public void Programs_run_and_print_what_stands_below_them()
    {
        var blocks = Readme.BlocksOf("csharp training");
        Assert.InRange(blocks.Count, 2, int.MaxValue);
        foreach (var block in blocks)
            block.AssertRuns(
                [
                    $"{AppContext.BaseDirectory}NewsAttribution.dll",
                    $"{AppContext.BaseDirectory}NewsAttribution.Training.dll",
                    $"{AppContext.BaseDirectory}Microsoft.ML*.dll",
                    $"{AppContext.BaseDirectory}CsvHelper.dll",
                ],
                ("my.csv", Path.Join(Readme.Root, "data", "corpus", "b01.csv")),
                ("my-test.csv", Path.Join(Readme.Root, "data", "corpus", "b02.csv"))
            );
    }
}
