using BenchmarkDotNet.Running;
using NewsAttribution.Benchmarks;

// "stages" prints in a few seconds what each stage costs, "stages whole" one of them alone (for a profiler); "sources" what the source list
// of an article costs beside its labels; "beside <library>" measures another build of the library and this one in turn; anything else goes
// to BenchmarkDotNet.
if (args is ["sources"])
    SourceTimes.Print();
else if (args is ["stages", .. var only])
    StageTimes.Print(only);
else if (args is ["beside", var library])
    SideBySide.Print(library);
else
    BenchmarkSwitcher.FromAssembly(typeof(StageTimes).Assembly).Run(args);
