#!/usr/bin/env bash
# Package:   Microsoft.ML 5.0.1 (NuGet)
# Seen:      2026-11-30
# Behaviour: A test row whose label did not occur in training is left out of every number of the multiclass
#            evaluation. Ten test sentences, two right and eight of a label that the model cannot even give:
#            micro and macro accuracy are 1, and the confusion table holds two rows, not ten.
#            Nothing is raised, and the metrics have no count of the rows that they left out.
# A guess:   Such a row is plainly wrong and counts as an error (accuracy 0.2), or evaluating refuses it.
# Hurt:      Whoever has a rare label, such as intelligence assessments in news, and splits by article or by date:
#            the rarer the label, the likelier it is in the test set only, and the better the score then looks.
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
  <ItemGroup><PackageReference Include="Microsoft.ML" Version="[5.0.1]" /></ItemGroup>
</Project>
XML
cat > look.cs <<'CS'
using Microsoft.ML;

var ml = new MLContext(seed: 1);
Row[] training =
[
    .. Enumerable.Repeat(new Row("The mayor said so.", "quote"), 20),
    .. Enumerable.Repeat(new Row("Snow fell all night.", "narrative"), 20),
];
Row[] known = [new("The mayor said so.", "quote"), new("Snow fell all night.", "narrative")];
Row[] unseen = [.. Enumerable.Repeat(new Row("Spies believe that the gate is open.", "assessment"), 8)];
Row[] swapped = [.. Enumerable.Repeat(new Row("Snow fell all night.", "quote"), 8)];

var model = ml
    .Transforms.Conversion.MapValueToKey("Label")
    .Append(ml.Transforms.Text.FeaturizeText("Features", "Text"))
    .Append(ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy())
    .Fit(ml.Data.LoadFromEnumerable(training));

(double Micro, double Macro, double Rows) Score(string name, Row[] test)
{
    var m = ml.MulticlassClassification.Evaluate(model.Transform(ml.Data.LoadFromEnumerable(test)));
    double rows = m.ConfusionMatrix.Counts.Sum(r => r.Sum());
    Console.WriteLine(
        FormattableString.Invariant(
            $"{name}: {test.Length} rows given, {rows} counted, micro accuracy {m.MicroAccuracy:0.00}, macro {m.MacroAccuracy:0.00}"
        )
    );
    return (m.MicroAccuracy, m.MacroAccuracy, rows);
}

var control = Score("2 right, 8 wrong with a label of the training", [.. known, .. swapped]);
var seen = Score("2 right, 8 with a label that training never saw", [.. known, .. unseen]);
bool asTold = Math.Abs(control.Micro - 0.2) < 1e-9 && control.Rows == 10 && seen == (1, 1, 2);
Console.WriteLine(asTold ? "As told: the eight rows left the score." : "Changed.");
return asTold ? 0 : 1;

record Row(string Text, string Label);
CS
dotnet build -v quiet -o out look.csproj > build.log 2>&1 || { cat build.log; echo "could not install or build"; exit 2; }
dotnet out/look.dll
