namespace NewsAttribution.Cli.Tests;

/// <summary>The tool without the second reader. That with it is tested in NewsAttribution.SecondReader.Tests.</summary>
public sealed class CarefulTests
{
    [Theory]
    [InlineData("classify", "--careful")]
    [InlineData("classify", "--careful", "--format", "html")]
    [InlineData("explain", "--careful", "Rain fell.")]
    [InlineData("evaluate", "--careful", "--data", "DATA")]
    [InlineData("compare", "default", "careful", "--data", "DATA")]
    [InlineData("compare", "default", "default", "--careful", "--text", "DATA")]
    public void Careful_without_the_package_says_what_to_install(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        string data = folder.Write("d.csv", "label,text\nnarrative,Rain fell.\n");
        var run = Some.NewsattrOn("Rain fell.", [.. arguments.Select(argument => argument == "DATA" ? data : argument)]);
        run.AssertFailed(1, "--careful: found no second reader", "NewsAttribution.Cli.Careful. Install that in its place");
    }

    [Fact]
    public void Careful_means_nothing_for_two_outputs() =>
        Some.Newsattr("compare", "a.ndjson", "b.ndjson", "--careful").AssertFailed(2, "--careful: means nothing");
}
