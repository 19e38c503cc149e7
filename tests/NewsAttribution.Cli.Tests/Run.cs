using System.Text.Json;

namespace NewsAttribution.Cli.Tests;

/// <summary>What a run of the tool left.</summary>
sealed record Run(int Code, string Out, string Error)
{
    public IReadOnlyList<JsonElement> Records =>
        [.. Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>Asserts one plain message that names what is wrong, and no stack trace.</summary>
    public void AssertFailed(int code, params string[] words)
    {
        Assert.Equal(code, Code);
        foreach (string word in words)
            Assert.Contains(word, Error, StringComparison.Ordinal);
        Assert.StartsWith("newsattr: ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("a fault in the tool", Error, StringComparison.Ordinal);
    }
}
