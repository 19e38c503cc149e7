using System.Diagnostics;
using System.Globalization;

namespace NewsAttribution.Benchmarks;

/// <summary>
/// What each stage adds to the time of a sentence: the best of several rounds over the corpus with the stages up to that one.
/// </summary>
static class StageTimes
{
    public static void Print(string[] only)
    {
        string[] sentences = SomeText.Sentences();
        (string Name, Action<string> Run)[] stages = [.. new Stages().All.Where(stage => only.Length == 0 || only.Contains(stage.Name))];
        var best = Best(sentences, [.. stages.Select(stage => stage.Run)], only.Length == 0 ? 25 : 250);
        for (int i = 0; i < stages.Length; i++)
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{stages[i].Name, -14} {best[i], 8:F0} ns a sentence, {best[i] - (i > 0 ? best[i - 1] : 0), 6:F0} added"
                )
            );
    }

    /// <summary>The stages take turns, so that what else the machine does meets all of them.</summary>
    static double[] Best(string[] sentences, Action<string>[] stages, int rounds)
    {
        // The runtime compiles what is called often anew, twice, once it has had a tenth of a second without new methods; on one core it
        // needs the core, too.
        for (int warmUp = 0; warmUp < 5; warmUp++)
        {
            foreach (var run in stages)
                Time(sentences, run);
            Thread.Sleep(400);
        }
        double[] best = [.. stages.Select(_ => double.MaxValue)];
        for (int round = 0; round < rounds; round++)
        for (int i = 0; i < stages.Length; i++)
            best[i] = Math.Min(best[i], Time(sentences, stages[i]));
        return best;
    }

    static double Time(string[] sentences, Action<string> run)
    {
        long start = Stopwatch.GetTimestamp();
        foreach (string sentence in sentences)
            run(sentence);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / sentences.Length;
    }
}
