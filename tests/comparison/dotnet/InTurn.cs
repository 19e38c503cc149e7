namespace NewsAttribution.Comparison;

/// <summary>Something to measure, over chunks of texts.</summary>
/// <param name="System">What is measured.</param>
/// <param name="Call">Which call of it.</param>
/// <param name="Chunks">The texts; those of one chunk are measured together.</param>
/// <param name="Run">Does it for a chunk, and returns the number of sentences.</param>
sealed record Work(string System, string Call, string[][] Chunks, Func<string[], int> Run);

/// <summary>
/// Measures several systems in one process, in turn over one chunk after the other; of each chunk the least processor time counts.
/// So other work on the machine, or its heat, falls on all of them alike.
/// </summary>
static class InTurn
{
    const int Rounds = 8;

    /// <summary>Sentences a second of processor time, in the order of the works.</summary>
    public static double[] SentencesPerSecond(IReadOnlyList<Work> works)
    {
        WarmUp(works);
        var sentences = new long[works.Count];
        var best = works.Select(work => work.Chunks.Select(_ => TimeSpan.MaxValue).ToArray()).ToArray();
        for (int chunk = 0; chunk < works.Max(work => work.Chunks.Length); chunk++)
        for (int round = 0; round < Rounds; round++)
        for (int i = 0; i < works.Count; i++)
        {
            if (chunk >= works[i].Chunks.Length)
                continue;
            var start = Environment.CpuUsage.TotalTime;
            int count = works[i].Run(works[i].Chunks[chunk]);
            var took = Environment.CpuUsage.TotalTime - start;
            sentences[i] += round == 0 ? count : 0;
            if (took < best[i][chunk])
                best[i][chunk] = took;
        }
        return [.. works.Select((_, i) => sentences[i] / best[i].Sum(time => time.TotalSeconds))];
    }

    /// <summary>On one core the runtime compiles in the pauses, and one step of it only begins after another.</summary>
    static void WarmUp(IReadOnlyList<Work> works)
    {
        for (int pass = 0; pass < 8; pass++)
        {
            foreach (var work in works)
                work.Run(work.Chunks[pass % work.Chunks.Length]);
            Thread.Sleep(400);
        }
    }
}
