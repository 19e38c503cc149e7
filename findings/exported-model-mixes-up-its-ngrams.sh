#!/usr/bin/env bash
# Package:   Microsoft.ML 5.0.1 with Microsoft.ML.OnnxConverter 0.23.1, read by Microsoft.ML.OnnxRuntime 1.31.1 (NuGet)
# Seen:      2026-11-30
# Behaviour: n-grams up to two words, weighted by IDF or TF-IDF: the exported model gives n-grams the weights of other
#            n-grams. The counts (Tf) are right, and so is IDF with single words. A classifier behind it gives other
#            probabilities than the model that was measured. Converting and running raise nothing.
# Output:    weights of "The mayor said it.": ML.NET .69 .29 1.79 1.79 2.08, ONNX .69 1.79 3.18 1.39 1.79
# A guess:   An exported model gives the numbers of its original, up to rounding, or exporting refuses.
# Hurt:      Whoever trains a label for news texts in .NET and serves it elsewhere: labels of clear sentences agree, so a
#            few trials pass, and the score drops by as much as hangs on the rarer words.
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
    <PackageReference Include="Microsoft.ML" Version="[5.0.1]" />
    <PackageReference Include="Microsoft.ML.OnnxConverter" Version="[0.23.1]" />
    <PackageReference Include="Microsoft.ML.OnnxRuntime" Version="[1.31.1]" />
  </ItemGroup>
</Project>
XML
cat > look.cs <<'CS'
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Microsoft.ML.Transforms.Text;

var ml = new MLContext(seed: 1);
string[] sources = ["The minister", "The mayor", "A spokesman", "An analyst", "Economists", "The think tank"];
string[] contents = ["said the dam leaks.", "said the road is shut.", "said it will rain.", "told reporters the gate is open."];
var data = ml.Data.LoadFromEnumerable(sources.SelectMany(s => contents.Select(c => new Row($"{s} {c}"))).ToArray());
const string text = "The mayor said it.";

(float[] Own, float[] Exported) Weights(NgramExtractingEstimator.WeightingCriteria weighting, int length)
{
    var model = ml.Transforms.Text.TokenizeIntoWords("Words", "Text")
        .Append(ml.Transforms.Conversion.MapValueToKey("Keys", "Words"))
        .Append(ml.Transforms.Text.ProduceNgrams("Weights", "Keys", ngramLength: length, useAllLengths: true, weighting: weighting))
        .Fit(data);
    var one = ml.Data.LoadFromEnumerable(new[] { new Row(text) });
    float[] own = model.Transform(one).GetColumn<VBuffer<float>>("Weights").Single().DenseValues().ToArray();
    using (var file = File.Create("model.onnx"))
        ml.Model.ConvertToOnnx(model, data, file);
    using var options = new SessionOptions { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
    using var session = new InferenceSession("model.onnx", options);
    using var results = session.Run([NamedOnnxValue.CreateFromTensor("Text", new DenseTensor<string>(new[] { text }, [1, 1]))]);
    float[] exported = results.Single(r => r.Name.StartsWith("Weights")).AsTensor<float>().ToArray();
    string Show(float[] w) => string.Join(" ", w.Where(x => x != 0).Select(x => x.ToString("F2")));
    Console.WriteLine($"{weighting}, up to {length}: ML.NET {Show(own)}, ONNX {Show(exported)}");
    return (own, exported);
}
bool Equal(NgramExtractingEstimator.WeightingCriteria weighting, int length)
{
    var (own, exported) = Weights(weighting, length);
    return own.Zip(exported).All(p => Math.Abs(p.First - p.Second) < 0.001f);
}
bool counts = Equal(NgramExtractingEstimator.WeightingCriteria.Tf, 2);
bool singles = Equal(NgramExtractingEstimator.WeightingCriteria.TfIdf, 1);
bool pairs = Equal(NgramExtractingEstimator.WeightingCriteria.Idf, 2) || Equal(NgramExtractingEstimator.WeightingCriteria.TfIdf, 2);
bool asTold = counts && singles && !pairs;
Console.WriteLine(asTold ? "As told: the weights belong to other n-grams." : "Changed.");
return asTold ? 0 : 1;

class Row(string text)
{
    public string Text { get; set; } = text;
}
CS
dotnet build -c Release -v quiet -o out > build.log 2>&1 || { tail -5 build.log; echo "could not build"; exit 2; }
dotnet out/look.dll
