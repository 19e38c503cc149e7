using System.Diagnostics;

namespace NewsAttribution.Tests.Documents;

/// <summary>A fenced block of a document.</summary>
/// <param name="Document">The document that it stands in.</param>
/// <param name="Language">The words after the opening fence.</param>
/// <param name="Code">Its lines.</param>
/// <param name="Printed">The block of text that follows at once: what a program prints.</param>
sealed record CodeBlock(string Document, string Language, string Code, string? Printed)
{
    /// <summary>Compiles the block as a program of its own, runs it, and compares what it prints, if the document says that.</summary>
    /// <param name="references">Libraries that it may use, as paths; they may have wildcards.</param>
    /// <param name="files">Files that it finds in its folder: their names and where they are copied from.</param>
    public void AssertRuns(IEnumerable<string> references, params (string Name, string From)[] files)
    {
        string folder = Directory.CreateTempSubdirectory("newsattr-readme").FullName;
        try
        {
            foreach (var (name, from) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Join(folder, name))!);
                File.Copy(from, Path.Join(folder, name));
            }
            File.WriteAllText(Path.Join(folder, "Program.cs"), Code);
            File.WriteAllText(Path.Join(folder, "readme.csproj"), Project(string.Join(';', references)));
            var (code, output) = Run(folder);
            Assert.True(code == 0, $"{Document}: a block of {Language} ends with exit code {code}:\n{output}");
            if (Printed is not null)
                Assert.Equal(Printed, output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static string Project(string references) =>
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
                <Reference Include="{references}" Exclude="{AppContext.BaseDirectory}*.Tests.dll" />
              </ItemGroup>
            </Project>
            """;

    static (int Code, string Output) Run(string folder)
    {
        var start = new ProcessStartInfo("dotnet", ["run"]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        // No build server may keep running after the test, with the folder open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
