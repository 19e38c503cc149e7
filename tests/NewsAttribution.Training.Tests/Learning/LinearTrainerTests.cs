using Microsoft.ML;
using Microsoft.ML.Data;
using NewsAttribution.Model;
using NewsAttribution.Training.Learning;

namespace NewsAttribution.Training.Tests.Learning;

public sealed class LinearTrainerTests
{
    [Fact]
    public void Exported_model_equals_the_prediction_of_mlnet_on_the_whole_corpus()
    {
        var options = new TrainingOptions { MaximumIterations = 60 };
        var examples = ExampleSet.Extract(Corpus.Read([Some.CorpusFolder, Some.Seed]), new(), null, default).Examples;
        var fit = LinearTrainer.Fit(examples, options);

        var scored = fit.Transformer.Transform(SparseRow.View(fit.Context, examples, fit.Index, options));
        int row = 0;
        double largest = 0;
        foreach (float[] theirs in scored.GetColumn<float[]>("Score"))
        {
            var ours = Calibration.None.Apply(fit.Model.Score(examples[row++].Ids));
            foreach (var label in SentenceLabels.All)
                largest = Math.Max(largest, Math.Abs(ours[label] - theirs[(int)label]));
        }
        Assert.Equal(examples.Length, row);
        Assert.InRange(largest, 0, 1e-5);
    }

    [Fact]
    public void Fit_gives_no_place_to_features_that_are_rare_or_without_weight()
    {
        var examples = ExampleSet.Extract(Corpus.Read(Some.QuickOptions.Data), new(), null, default).Examples;
        var frequent = LinearTrainer.Fit(examples, new() { MinimumCount = 20, MaximumIterations = 20 }).Model;
        var few = LinearTrainer
            .Fit(
                examples,
                new()
                {
                    MinimumCount = 20,
                    MaximumIterations = 20,
                    L1 = 3,
                }
            )
            .Model;
        Assert.InRange(few.Count, 1, frequent.Count - 1);
        Assert.All(Enumerable.Range(0, few.Count), i => Assert.NotEqual(default, few.Weights(i)));
        foreach (uint id in frequent.Ids)
            Assert.True(examples.Where(e => e.Ids.Contains(id)).Select(e => e.Sentence).Distinct().Count() >= 20);
    }
}
