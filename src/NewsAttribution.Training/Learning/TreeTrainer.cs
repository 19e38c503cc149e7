using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace NewsAttribution.Training.Learning;

/// <summary>Boosted trees by ML.NET over the most frequent features, which are the structural ones; one ensemble for each label.</summary>
static class TreeTrainer
{
    /// <summary>Trains on the first set of examples; returns the calibrated probability of the label for each of the second.</summary>
    public static float[] Predict(
        SentenceLabel label,
        IReadOnlyList<Example> training,
        IReadOnlyList<Example> heldOut,
        TrainingOptions options
    )
    {
        var index = FeatureIndex.MostFrequent(options.TreeFeatures, training);
        var context = new MLContext(seed: 1);
        var trainer = context.BinaryClassification.Trainers.FastTree(
            new FastTreeBinaryTrainer.Options
            {
                ExampleWeightColumnName = nameof(SparseRow.Weight),
                LabelColumnName = nameof(SparseRow.IsLabel),
                NumberOfTrees = 100,
                NumberOfLeaves = 20,
                MinimumExampleCountPerLeaf = 10,
                LearningRate = 0.2,
                NumberOfThreads = 1,
            }
        );
        var model = trainer.Fit(SparseRow.View(context, training, index, options, label));
        // Held-out rows are all wanted, whatever the weight of their view and file.
        var scored = model.Transform(
            SparseRow.View(
                context,
                [.. heldOut.Select(e => e with { Weight = 1 })],
                index,
                options with
                {
                    ArticleWeight = 1,
                    SentenceWeight = 1,
                    OrphanWeight = 1,
                },
                label
            )
        );
        return [.. scored.GetColumn<float>("Probability")];
    }
}
