using System.Diagnostics;
using NewsAttribution.Classifying;
using NewsAttribution.Cues;
using NewsAttribution.Features;
using NewsAttribution.Model;
using NewsAttribution.Tests.Model;

namespace NewsAttribution.Tests;

public sealed class HotSwapTests
{
    /// <summary>The pattern that the docs of <see cref="SentenceClassifier"/> give: a field is assigned, and nobody locks.</summary>
    volatile SentenceClassifier _current = SentenceClassifier.Default;

    [Fact]
    public void Load_while_others_classify_gives_each_call_one_model_or_the_other()
    {
        string[] sentences = ["The dam will hold, the water ministry said.", "It rained.", "“We saw boats,” said Ona Pryce, an analyst."];
        byte[] file = new ModelWriter(FeatureSet.Version)
            .Add(ModelFormat.Cues, CueRanking.Untrained)
            .Add(ModelFormat.Linear, SomeModel.Linear)
            .Add(SomeModel.Calibration, SomeModel.Prior)
            .ToArray();
        var before = SentenceClassifier.Default.Classify(sentences);
        var after = SentenceClassifier.Load(new MemoryStream(file)).Classify(sentences);
        Assert.NotEqual(before, after);
        int torn = 0;
        long fromOld = 0,
            fromNew = 0;
        bool stop = false;
        var threads = new Thread[4];
        for (int t = 0; t < threads.Length; t++)
        {
            threads[t] = new(() =>
            {
                for (int i = 0; !Volatile.Read(ref stop); i = (i + 1) % sentences.Length)
                {
                    var answer = _current.Classify(sentences[i]);
                    if (answer == before[i])
                        Interlocked.Increment(ref fromOld);
                    else if (answer == after[i])
                        Interlocked.Increment(ref fromNew);
                    else
                        Interlocked.Increment(ref torn);
                }
            });
            threads[t].Start();
        }
        // At least so often, and until both were used: on a busy machine the others begin late.
        var patience = Stopwatch.StartNew();
        bool BothUsed() => Interlocked.Read(ref fromOld) > 0 && Interlocked.Read(ref fromNew) > 0;
        for (int swap = 0; swap < 200 || (!BothUsed() && patience.Elapsed < TimeSpan.FromMinutes(1)); swap++)
            _current = swap % 2 == 0 ? SentenceClassifier.Load(new MemoryStream(file)) : SentenceClassifier.Default;
        Volatile.Write(ref stop, true);
        foreach (var thread in threads)
            thread.Join();
        Assert.Equal(0, torn);
        Assert.True(BothUsed(), $"{fromOld} answers of the one model, {fromNew} of the other");
    }
}
