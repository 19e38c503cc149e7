using BenchmarkDotNet.Running;
using NewsAttribution.Benchmarks;

// "stages" prints in a second what each stage costs; anything else goes to BenchmarkDotNet.
if (args is ["stages", ..])
    StageTimes.Print();
else
    BenchmarkSwitcher.FromAssembly(typeof(StageTimes).Assembly).Run(args);
