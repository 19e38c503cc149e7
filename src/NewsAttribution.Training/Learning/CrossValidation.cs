using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsAttribution.Training.Learning;

/// <summary>
/// Trains once without each fold. The trainings are independent, each in one thread, so any number may run at once with the same result.
/// </summary>
static class CrossValidation
{
    public static HeldOut Run(
        Corpus corpus,
        Example[] examples,
        TrainingOptions options,
        IProgress<TrainingProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var foldOfArticle = Folds.Deal(corpus.Articles, options.Folds);
        var heldOut = new HeldOut(examples.Length);
        for (int i = 0; i < examples.Length; i++)
            heldOut.Fold[i] = foldOfArticle[examples[i].Article];

        List<Action> trainings = [];
        for (int f = 0; f < options.Folds; f++)
        {
            int fold = f;
            // Trees take longest, so they come first.
            if (options.CompareTrees)
                foreach (var label in SentenceLabels.All)
                    trainings.Add(() => Trees(examples, heldOut, fold, label, options));
            trainings.Add(() => Linear(examples, heldOut, fold, options));
        }
        int done = 0;
        progress?.Report(new("Cross-validating", 0, trainings.Count));
        Parallel.ForEach(
            trainings,
            new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellationToken },
            training =>
            {
                training();
                progress?.Report(new("Cross-validating", Interlocked.Increment(ref done), trainings.Count));
            }
        );
        return heldOut;
    }

    static void Linear(Example[] examples, HeldOut heldOut, int fold, TrainingOptions options)
    {
        var model = LinearTrainer.Fit([.. Where(examples, heldOut, f => f != fold)], options).Model;
        for (int i = 0; i < examples.Length; i++)
            if (heldOut.Fold[i] == fold)
                heldOut.Scores[i] = Unsafe.BitCast<Vector128<float>, LabelScores>(model.Score(examples[i].Ids));
    }

    static void Trees(Example[] examples, HeldOut heldOut, int fold, SentenceLabel label, TrainingOptions options)
    {
        var probabilities = TreeTrainer.Predict(
            label,
            [.. Where(examples, heldOut, f => f != fold)],
            [.. Where(examples, heldOut, f => f == fold)],
            options
        );
        int next = 0;
        for (int i = 0; i < examples.Length; i++)
            if (heldOut.Fold[i] == fold)
                heldOut.Trees[(int)label][i] = probabilities[next++];
    }

    static IEnumerable<Example> Where(Example[] examples, HeldOut heldOut, Func<int, bool> fold) =>
        examples.Where((_, i) => fold(heldOut.Fold[i]));
}
