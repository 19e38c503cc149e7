#!/usr/bin/env bash
# Package:   Parquet.Net 6.1.0 (NuGet); DuckDB.NET.Data.Full 1.5.6.1 (NuGet) shows what the file holds
# Seen:      2026-12-01
# Behaviour: A list of strings or numbers with nothing in one place is written as it is and read back without that place: what
#            follows moves up. An empty list comes back as no list at all. Lists of a class keep both.
#            Another reader of the same file finds the list as it was written.
# Output:    written [official, -, analysis], in the file [official, -, analysis], read back [official, analysis]
# A guess:   What a library writes it reads back; where the list's type allows null, null keeps its place.
# Hurt:      Whoever keeps the labels of a sentence in the order of the annotators: where one skipped it, the next one's
#            label is taken for his, agreement is counted between the wrong two, and "no label" looks like "never shown".
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
    <Nullable>enable</Nullable>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Parquet.Net" Version="[6.1.0]" />
    <PackageReference Include="DuckDB.NET.Data.Full" Version="[1.5.6.1]" />
  </ItemGroup>
</Project>
XML
cat > Look.cs <<'CS'
using DuckDB.NET.Data;
using Parquet.Serialization;

List<string?>[] labels = [["official", "analysis", "analysis"], ["official", null, "analysis"], [null, "analysis"], []];
Row[] rows = [.. labels.Select(l => new Row { Labels = l, Answers = [.. l.Select(label => new Answer { Label = label })] })];
await ParquetSerializer.SerializeAsync(rows, "labels.parquet");

static string Show(IEnumerable<string?>? list) => list is null ? "no list" : $"[{string.Join(", ", list.Select(l => l ?? "-"))}]";

string[] written = [.. labels.Select(Show)];
var read = (await ParquetSerializer.DeserializeAsync<Row>("labels.parquet")).Data;
string[] strings = [.. read.Select(r => Show(r.Labels))],
    classes = [.. read.Select(r => Show(r.Answers?.Select(a => a.Label)))];
List<string> file = [];
using (var connection = new DuckDBConnection("DataSource=:memory:"))
{
    connection.Open();
    using var command = connection.CreateCommand();
    command.CommandText = "select '[' || array_to_string([coalesce(l, '-') for l in Labels], ', ') || ']' from 'labels.parquet'";
    using var reader = command.ExecuteReader();
    while (reader.Read())
        file.Add(reader.GetString(0));
}
for (int i = 0; i < written.Length; i++)
    Console.WriteLine($"written {written[i]}, in the file {file[i]}, read back {strings[i]}, as a class {classes[i]}");
bool asTold =
    file.SequenceEqual(written)
    && classes.SequenceEqual(written)
    && strings.SequenceEqual([written[0], "[official, analysis]", "[analysis]", "no list"]);
Console.WriteLine(asTold ? "As told: the third annotator's label is in the second one's place." : "Changed.");
return asTold ? 0 : 1;

class Answer
{
    public string? Label { get; set; }
}

class Row
{
    public List<string?>? Labels { get; set; }
    public List<Answer>? Answers { get; set; }
}
CS
dotnet build -v q -c Release -o out > build.log 2>&1 || { tail -5 build.log; echo "could not install the package"; exit 2; }
dotnet out/look.dll
