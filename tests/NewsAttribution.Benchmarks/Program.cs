using BenchmarkDotNet.Running;
using NewsAttribution.Benchmarks;

// "stages" prints in a few seconds what each stage costs, "stages whole" one of them alone (for a profiler); anything else goes to
// BenchmarkDotNet.
if (args is ["stages", .. var only])
    StageTimes.Print(only);
else
    BenchmarkSwitcher.FromAssembly(typeof(StageTimes).Assembly).Run(args);
