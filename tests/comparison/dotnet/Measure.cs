using System.Diagnostics;
using System.Text.Json;

namespace NewsAttribution.Comparison;

/// <summary>Times single calls and batches of a system.</summary>
static class Measure
{
    const int Rounds = 5;

    public static void Print(string[] sentences, Func<string, int> classify, Func<string[], int> classifyMany)
    {
        // Until the code is compiled as well as it will be. On one core the runtime compiles in the pauses, and one step of it only begins
        // after another.
        long checksum = 0;
        for (int step = 0; step < 12; step++)
        {
            for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < .4; )
                checksum += ClassifyEach(sentences.AsSpan(0, 2000), classify);
            checksum += classifyMany(sentences[..2000]);
            Thread.Sleep(400);
        }

        double single = double.MaxValue,
            batch = double.MaxValue;
        var ticks = new long[sentences.Length];
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            checksum += ClassifyEach(sentences, classify);
            single = Math.Min(single, Stopwatch.GetElapsedTime(start).TotalSeconds);
            start = Stopwatch.GetTimestamp();
            checksum += classifyMany(sentences);
            batch = Math.Min(batch, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
        for (int i = 0; i < sentences.Length; i++)
        {
            long start = Stopwatch.GetTimestamp();
            checksum += classify(sentences[i]);
            ticks[i] = Stopwatch.GetTimestamp() - start;
        }
        Array.Sort(ticks);
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (string sentence in sentences)
            checksum += classify(sentence);
        double allocated = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / sentences.Length;
        double Microseconds(double share) => ticks[(int)(ticks.Length * share)] * 1e6 / Stopwatch.Frequency;
        Console.WriteLine(
            JsonSerializer.Serialize(
                new
                {
                    single = sentences.Length / single,
                    batch = sentences.Length / batch,
                    p50 = Microseconds(.5),
                    p99 = Microseconds(.99),
                    allocated,
                    checksum,
                }
            )
        );
    }

    /// <summary>A method of its own, so that the loop that is timed is the one that was warmed up.</summary>
    static long ClassifyEach(ReadOnlySpan<string> sentences, Func<string, int> classify)
    {
        long checksum = 0;
        foreach (string sentence in sentences)
            checksum += classify(sentence);
        return checksum;
    }
}
