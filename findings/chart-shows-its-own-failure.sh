#!/usr/bin/env bash
# Package:   OxyPlot.Core 2.2.0 (NuGet)
# Seen:      2026-11-30
# Behaviour: SvgExporter (and the static Export of its siblings) returns as if all were well when a chart cannot be
#            drawn. The picture that it leaves holds the text of the exception, with the stack trace, where the
#            curves should be. Nothing is thrown, and the exporter has no member that says so; one has to know of
#            PlotModel.GetLastPlotException and to ask after each export.
# A guess:   An exporter throws, or returns a result that says that it failed.
# Hurt:      Whoever makes reports of models or of annotators without looking at each: precision-recall curves of a
#            nightly evaluation are published as pictures of a stack trace, and every exit code is 0.
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
    <PackageReference Include="OxyPlot.Core" Version="[2.2.0]" />
  </ItemGroup>
</Project>
XML
cat > Look.cs <<'CS'
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

static string Export(string axis)
{
    var plot = new PlotModel();
    plot.Axes.Add(new LinearAxis { Key = "recall", Position = AxisPosition.Bottom });
    plot.Axes.Add(new LinearAxis { Key = "precision", Position = AxisPosition.Left });
    // Two people edit a report: one renames an axis, the other names it as before.
    var curve = new LineSeries { XAxisKey = axis, YAxisKey = "precision" };
    curve.Points.Add(new DataPoint(0, 1));
    curve.Points.Add(new DataPoint(1, 0.4));
    plot.Series.Add(curve);
    using var stream = new MemoryStream();
    new SvgExporter { Width = 400, Height = 300 }.Export(plot, stream);
    string svg = System.Text.Encoding.UTF8.GetString(stream.ToArray());
    bool saysSo = svg.Contains("Exception");
    Console.WriteLine($"{axis, -7} returned {svg.Length} characters, with {(saysSo ? "an exception as text" : "a curve")} in the picture; "
        + $"GetLastPlotException: {plot.GetLastPlotException()?.GetType().Name ?? "none"}");
    return svg;
}

bool good = !Export("recall").Contains("Exception"),
    bad = false;
try
{
    bad = Export("Recall").Contains("Exception");
}
catch (Exception e)
{
    Console.WriteLine($"threw {e.GetType().Name}");
}
Console.WriteLine(good && bad ? "As told: the failure is in the picture and nowhere else." : "Changed.");
return good && bad ? 0 : 1;
CS
dotnet build -v q -c Release -o out > build.log 2>&1 || { tail -5 build.log; echo "could not install the package"; exit 2; }
dotnet out/look.dll
