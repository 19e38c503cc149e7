#!/usr/bin/env bash
# Package:   Microsoft.ML.Tokenizers 2.0.1 (NuGet)
# Seen:      2026-11-30
# Behaviour: BertTokenizer.EncodeToTokens gives each token its place in a text that the caller never saw: Chinese characters
#            are set off by blanks first, and every offset after a name in its own script is two places a character too
#            far. The last tokens lie outside of the sentence. Where nothing is inserted, offsets fit the caller's text,
#            accents and curly marks included.
# Output:    "Deng (邓) said no." has "said" at 9..13; told: 11..15
# A guess:   Offsets are places in the string that was passed in, as the tests with plain English show.
# Hurt:      Whoever maps a model's tokens back to quotations or names: articles on China and Japan that give names in the
#            original mark the wrong words, or end in an index error.
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
  <ItemGroup>
    <PackageReference Include="Microsoft.ML.Tokenizers" Version="[2.0.1]" />
  </ItemGroup>
</Project>
XML
cat > look.cs <<'CS'
using Microsoft.ML.Tokenizers;

string[] vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "deng", "(", ")", "邓", "zoë", "said", "no", ".", "“", "”", ","];
File.WriteAllLines("vocabulary.txt", vocabulary);
var tokenizer = BertTokenizer.Create("vocabulary.txt");

bool Fits(string text)
{
    var said = tokenizer.EncodeToTokens(text, out _).Single(t => t.Value == "said");
    int right = text.IndexOf("said", StringComparison.Ordinal);
    Console.WriteLine($"{text} has \"said\" at {right}..{right + 4}; told: {said.Offset}");
    return said.Offset.Start.Value == right;
}
bool plain = Fits("Deng (D) said no.") & Fits("“No,” Zoë said.");
var shifted = tokenizer.EncodeToTokens("Deng (邓) said no.", out _).Single(t => t.Value == "said").Offset;
bool fits = Fits("Deng (邓) said no.");
bool asTold = plain && !fits && shifted.Equals(11..15);
Console.WriteLine(asTold ? "As told: the offset is that of another text." : "Changed.");
return asTold ? 0 : 1;
CS
dotnet build -c Release -v quiet -o out > build.log 2>&1 || { tail -5 build.log; echo "could not build"; exit 2; }
dotnet out/look.dll
