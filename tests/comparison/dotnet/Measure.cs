using System.Diagnostics;
using System.Text.Json;

namespace NewsAttribution.Comparison;

/// <summary>Sentences a second of each system, how long single calls take, and what they allocate.</summary>
static class Measure
{
    const int LinesInChunk = 500,
        ArticlesInChunk = 10,
        Rounds = 3;

    /// <param name="lines">Sentences, all different.</param>
    /// <param name="articles">Articles as they stand on a page.</param>
    /// <param name="trainers">Names of the models of ML.NET, each with its file.</param>
    public static void Print(string[] lines, string[] articles, IEnumerable<(string Name, string Path)> trainers)
    {
        var ours = SentenceClassifier.Default;
        var engines = new Dictionary<string, Func<string, int>> { ["ours"] = sentence => (int)ours.Classify(sentence).Label };
        List<Work> works =
        [
            Batch("ours", lines, chunk => ours.Classify(chunk).Count),
            new("ours", "article", [.. articles.Chunk(ArticlesInChunk)], chunk =>
                chunk.Sum(article => ours.ClassifyArticle(article).Sentences.Count)
            ),
        ];
        foreach (var (name, path) in trainers)
        {
            var engine = MlNet.Load(path);
            engines[name] = sentence => engine.Predict(new() { Text = sentence }).Label.Length;
            works.Add(Batch(name, lines, MlNet.Transform(path)));
        }
        works.AddRange(engines.Select(engine => new Work(engine.Key, "single", [.. lines.Chunk(LinesInChunk)], Each(engine.Value))));

        var speeds = works
            .Zip(InTurn.SentencesPerSecond(works))
            .ToLookup(pair => pair.First.System, pair => (pair.First.Call, pair.Second));
        var results = engines.ToDictionary(engine => engine.Key, engine => SingleCalls(lines, engine.Value));
        foreach (var system in speeds)
        foreach (var (call, speed) in system)
            results[system.Key][call] = speed;
        Console.WriteLine(JsonSerializer.Serialize(results));
    }

    static Work Batch(string system, string[] lines, Func<string[], int> classify) => new(system, "batch", [lines], classify);

    static Func<string[], int> Each(Func<string, int> classify) =>
        chunk =>
        {
            foreach (string sentence in chunk)
                classify(sentence);
            return chunk.Length;
        };

    /// <summary>
    /// Microseconds of a sentence, of three times the best: so the slowest of a hundred is a long sentence, not one that other work on the
    /// machine came between.
    /// </summary>
    static Dictionary<string, double> SingleCalls(string[] lines, Func<string, int> classify)
    {
        var ticks = new long[lines.Length];
        Array.Fill(ticks, long.MaxValue);
        for (int round = 0; round < Rounds; round++)
        for (int i = 0; i < lines.Length; i++)
        {
            long start = Stopwatch.GetTimestamp();
            classify(lines[i]);
            ticks[i] = Math.Min(ticks[i], Stopwatch.GetTimestamp() - start);
        }
        Array.Sort(ticks);
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (string sentence in lines)
            classify(sentence);
        double allocated = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / lines.Length;
        double Microseconds(double share) => ticks[(int)(ticks.Length * share)] * 1e6 / Stopwatch.Frequency;
        return new()
        {
            ["p50"] = Microseconds(.5),
            ["p99"] = Microseconds(.99),
            ["allocated"] = allocated,
        };
    }
}
