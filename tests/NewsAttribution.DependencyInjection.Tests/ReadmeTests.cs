using System.Diagnostics;

namespace NewsAttribution.DependencyInjection.Tests;

/// <summary>The README's example for hosts compiles and runs.</summary>
public sealed class ReadmeTests
{
    [Fact]
    [Trait("Speed", "slow")]
    public void The_example_for_hosts_runs()
    {
        string root = Root(),
            folder = Directory.CreateTempSubdirectory("newsattr").FullName;
        try
        {
            string readme = File.ReadAllText(Path.Combine(root, "README.md"));
            int start = readme.IndexOf("```csharp host\n", StringComparison.Ordinal) + "```csharp host\n".Length;
            File.WriteAllText(Path.Combine(folder, "Program.cs"), readme[start..readme.IndexOf("\n```", start, StringComparison.Ordinal)]);
            File.WriteAllText(
                Path.Combine(folder, "readme.csproj"),
                $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                    <TargetFramework>net10.0</TargetFramework>
                    <ImplicitUsings>enable</ImplicitUsings>
                    <Nullable>enable</Nullable>
                    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                  </PropertyGroup>
                  <ItemGroup>
                    <Reference Include="{AppContext.BaseDirectory}NewsAttribution*.dll" Exclude="{AppContext.BaseDirectory}*.Tests.dll" />
                    <Reference Include="{AppContext.BaseDirectory}Microsoft.Extensions.DependencyInjection*.dll" />
                  </ItemGroup>
                </Project>
                """
            );
            // The example names the model as a clone has it.
            Directory.CreateDirectory(Path.Combine(folder, "models"));
            File.Copy(Path.Combine(root, "models", "newsattr.model"), Path.Combine(folder, "models", "newsattr.model"));
            var dotnet = new ProcessStartInfo("dotnet", ["run"]) { WorkingDirectory = folder, RedirectStandardOutput = true };
            dotnet.Environment["MSBUILDDISABLENODEREUSE"] = "1";
            using var process = Process.Start(dotnet)!;
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal("narrative", output.Trim());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Classifier.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException($"No Classifier.sln above {AppContext.BaseDirectory}.");
    }
}
