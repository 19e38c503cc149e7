using NewsAttribution.Tests.Documents;

namespace NewsAttribution.DependencyInjection.Tests;

/// <summary>The examples for hosts compile, run and print what stands below them.</summary>
public sealed class ReadmeTests
{
    [Fact]
    [Trait("Speed", "slow")]
    public void Programs_run_and_print_what_stands_below_them()
    {
        var blocks = Readme.BlocksOf("csharp host");
        Assert.NotEmpty(blocks);
        foreach (var block in blocks)
            block.AssertRuns([
                $"{AppContext.BaseDirectory}NewsAttribution*.dll",
                $"{AppContext.BaseDirectory}Microsoft.Extensions.DependencyInjection*.dll",
            ]);
    }
}
