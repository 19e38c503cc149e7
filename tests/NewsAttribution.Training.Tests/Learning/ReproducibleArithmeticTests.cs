using System.Diagnostics;
using System.Runtime.Intrinsics.X86;

namespace NewsAttribution.Training.Tests.Learning;

[Trait("Speed", "slow")]
public sealed class ReproducibleArithmeticTests
{
    static readonly Lazy<string> Reference = new(() => Run("train"));

    [Theory]
    [InlineData("DOTNET_EnableAVX2", "0", "DOTNET_PROCESSOR_COUNT", "1")]
    [InlineData("DOTNET_EnableAVX512F", "0", "DOTNET_TieredPGO", "0")]
    public void Training_gives_the_same_bytes_whatever_the_processor(
        string setting,
        string value,
        string secondSetting,
        string secondValue
    ) => Assert.Equal(Reference.Value, Run("train", (setting, value), (secondSetting, secondValue)));

    /// <summary>The test above can fail: without the settings the weights do depend on the vector width.</summary>
    [Fact]
    public void Training_as_it_is_depends_on_the_vector_width()
    {
        if (Avx2.IsSupported)
            Assert.NotEqual(Run("train-as-is"), Run("train-as-is", ("DOTNET_EnableAVX2", "0")));
    }

    static string Run(string verb, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, verb]) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(129, output.Length);
        return output;
    }
}
