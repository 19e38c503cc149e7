#!/usr/bin/env bash
# Package:   CsvHelper 34.0.0 (NuGet)
# Seen:      2026-11-30
# Behaviour: The writer's default separator is the comma; the reader's default is to guess it from the first lines.
#            In a table of one column, sentences with a semicolon and no comma are written without quotation marks
#            (right for commas), and the reader then guesses the semicolon. Records of a type read back cut at the
#            semicolon: what remains is the statement, and the half that says whose word it is is gone. A sentence
#            that also has a comma was written in quotation marks and comes back whole.
#            Nothing is raised although the header names one column and the rows have two.
# A guess:   What a library writes by default, it reads back by default; or a row wider than the header is an error.
# Hurt:      Whoever keeps a list of sentences in such a file: "…; Orlo said so." becomes a bare fact, and the
#            longer sentences beside it are whole, so a look at a few rows finds nothing.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
cat > look.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup><PackageReference Include="CsvHelper" Version="[34.0.0]" /></ItemGroup>
</Project>
XML
cat > look.cs <<'CS'
using CsvHelper;

string[] sentences = ["The road was shut; Orlo said so.", "Snow fell, and late; Vane said so."];
var written = new StringWriter();
using (var writer = CsvWriter.Create(written))
    writer.WriteRecords(sentences.Select(s => new Row { Sentence = s }).ToArray());
string text = written.ToString();
Console.WriteLine("written:\n" + text);

string[] Read(CsvReaderOptions? options)
{
    using var reader = options is null ? CsvReader.FromText(text) : CsvReader.FromText(text, options);
    string[] read = [.. reader.GetRecords<Row>().Select(r => r.Sentence)];
    Console.WriteLine($"read with {(options is null ? "defaults" : "the comma named")}: {string.Join(" / ", read)}");
    return read;
}

bool asTold =
    Read(null).SequenceEqual(["The road was shut", sentences[1]])
    && Read(new CsvReaderOptions { Separator = ',' }).SequenceEqual(sentences);
Console.WriteLine(asTold ? "As told: the first speaker is gone." : "Changed.");
return asTold ? 0 : 1;

[CsvRecord]
public partial class Row
{
    public string Sentence { get; set; } = "";
}
CS
dotnet build -v quiet -o out look.csproj > build.log 2>&1 || { cat build.log; echo "could not install or build"; exit 2; }
dotnet out/look.dll
