using BenchmarkDotNet.Attributes;

namespace NewsAttribution.Benchmarks;

/// <summary>What a sentence costs up to each stage, over all sentences of the corpus.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    readonly string[] _sentences = SomeText.Sentences();
    Action<string> _run = null!;

    public static IEnumerable<string> Names => new Stages().All.Select(stage => stage.Name);

    [ParamsSource(nameof(Names))]
    public string Stage { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _run = new Stages().All.Single(stage => stage.Name == Stage).Run;

    [Benchmark(OperationsPerInvoke = SomeText.SentenceCount)]
    public void UpTo()
    {
        for (int i = 0; i < SomeText.SentenceCount; i++)
            _run(_sentences[i]);
    }
}
