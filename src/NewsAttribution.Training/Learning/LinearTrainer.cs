using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using NewsAttribution.Model;

namespace NewsAttribution.Training.Learning;

/// <summary>Multinomial logistic regression by ML.NET, taken out of it as our own flat model.</summary>
static class LinearTrainer
{
    public static LinearFit Fit(IReadOnlyList<Example> examples, TrainingOptions options)
    {
        var index = FeatureIndex.AtLeast(options.MinimumCount, examples);
        var context = new MLContext(seed: 1);
        var trainer = context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(
            new LbfgsMaximumEntropyMulticlassTrainer.Options
            {
                ExampleWeightColumnName = nameof(SparseRow.Weight),
                L1Regularization = options.L1,
                L2Regularization = options.L2,
                OptimizationTolerance = options.Tolerance,
                MaximumNumberOfIterations = options.MaximumIterations,
                // Sums of several threads depend on how many there are.
                NumberOfThreads = 1,
            }
        );
        var transformer = trainer.Fit(SparseRow.View(context, examples, index, options));
        return new(Export(transformer.Model, index), index, context, transformer);
    }

    static LinearModel Export(MaximumEntropyModelParameters parameters, FeatureIndex index)
    {
        VBuffer<float>[] columns = [];
        parameters.GetWeights(ref columns, out int classes);
        if (classes != SentenceLabels.Count)
            throw new InvalidOperationException($"The trainer gave {classes} classes; expected {SentenceLabels.Count}.");
        var dense = columns.Select(c => c.DenseValues().ToArray()).ToArray();
        float[] biases = [.. parameters.GetBiases()];
        var ids = new List<uint>();
        var weights = new List<LabelScores>();
        for (int i = 0; i < index.Ids.Length; i++)
        {
            var row = new LabelScores(dense[0][i], dense[1][i], dense[2][i], dense[3][i]);
            // A feature without weight says nothing, but would cost a place.
            if (row == default)
                continue;
            ids.Add(index.Ids[i]);
            weights.Add(row);
        }
        return new([.. ids], weights.ToArray(), new(biases[0], biases[1], biases[2], biases[3]));
    }
}

/// <summary>The exported model, and what is needed to ask ML.NET for its own prediction.</summary>
sealed record LinearFit(LinearModel Model, FeatureIndex Index, MLContext Context, ITransformer Transformer);
