using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NewsAttribution.Training.Learning;

namespace NewsAttribution.Training;

/// <summary>What a model says to each sentence of a corpus when the sentence's article was left out of its training.</summary>
public static class HeldOutProbabilities
{
    /// <summary>Cross-validates by article and calibrates by temperature.</summary>
    /// <param name="corpus">The sentences; at least two articles.</param>
    /// <param name="options">How to train; its <see cref="TrainingOptions.Data"/> is not read, trees are not trained.</param>
    /// <param name="progress">Receives each step; may be called from several threads.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    /// <returns>Probabilities of the sentences, each read in its article, in the order of the corpus.</returns>
    /// <exception cref="ArgumentException">Options are out of bounds, or there are fewer than two articles.</exception>
    public static IReadOnlyList<LabelProbabilities> Of(
        Corpus corpus,
        TrainingOptions options,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        if (corpus.Articles.Count < 2)
            throw new ArgumentException(
                $"The corpus has {corpus.Articles.Count} article; expected two or more, to hold one out.",
                nameof(corpus)
            );
        options = Folds.Fitting(options, corpus) with { CompareTrees = false };
        var (examples, _) = ExampleSet.Extract(corpus, options, progress, cancellationToken);
        var heldOut = CrossValidation.Run(corpus, examples, options, progress, cancellationToken);
        var calibration = CalibrationFitter.FitTemperature([.. examples.Select((e, i) => (heldOut.Scores[i], e.Label))]);
        var probabilities = new LabelProbabilities[corpus.SentenceCount];
        for (int i = 0; i < examples.Length; i++)
            if (examples[i].InArticle)
                probabilities[examples[i].Sentence] = calibration.Apply(Unsafe.BitCast<LabelScores, Vector128<float>>(heldOut.Scores[i]));
        return probabilities;
    }
}
