using System.Diagnostics;

namespace NewsAttribution.Training.Tests.Pipelines;

/// <summary>The README's ML.NET example compiles and runs, as a program of its own: what it needs must be in the package.</summary>
public sealed class ReadmeTests
{
    const string Fence = "```csharp mlnet\n";

    [Fact]
    [Trait("Speed", "slow")]
    public void The_example_of_a_pipeline_runs()
    {
        using var folder = new TemporaryFolder();
        string readme = File.ReadAllText(Path.Combine(Some.Root, "README.md"));
        int start = readme.IndexOf(Fence, StringComparison.Ordinal) + Fence.Length;
        folder.Write("Program.cs", readme[start..readme.IndexOf("\n```", start, StringComparison.Ordinal)]);
        folder.Write(
            "readme.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{AppContext.BaseDirectory}NewsAttribution.dll" />
                <Reference Include="{AppContext.BaseDirectory}NewsAttribution.Training.dll;{AppContext.BaseDirectory}Microsoft.ML*.dll" />
              </ItemGroup>
            </Project>
            """
        );
        var dotnet = new ProcessStartInfo("dotnet", ["run"]) { WorkingDirectory = folder.Path, RedirectStandardOutput = true };
        dotnet.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(dotnet)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal("intelligence-assessment", output.Trim());
    }
}
