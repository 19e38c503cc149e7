using System.Diagnostics;
using NewsAttribution.Training.Learning;

namespace NewsAttribution.Training;

/// <summary>
/// Looks for better settings by cross-validation, one step in one setting at a time from the best so far; where no step helps, further
/// afield. Which trial comes next
/// depends only on the results before it, so the same data and the same number of trials give the same choice.
/// </summary>
public static class SettingsSearch
{
    /// <summary>What a model file holds besides its features: header, calibration, and a passport of the largest corpora.</summary>
    const long BytesBesidesFeatures = 16 * 1024,
        BytesOfFeature = 20;

    static readonly Setting[] Settings =
    [
        new([0.3f, 1, 3, 10, 30, 100, 300], o => o.L2, (o, v) => o with { L2 = v }),
        new([1, 2, 3, 5, 10, 20, 50], o => o.MinimumCount, (o, v) => o with { MinimumCount = (int)v }),
        new([0, 0.1f, 0.3f, 1, 3, 10], o => o.L1, (o, v) => o with { L1 = v }),
        new([0.25f, 0.5f, 1, 2, 4], o => o.SentenceWeight, (o, v) => o with { SentenceWeight = v }),
    ];

    /// <summary>Searches.</summary>
    /// <param name="options">Where to start; what is no setting of the search stays as it is.</param>
    /// <param name="budget">When to stop.</param>
    /// <param name="progress">Receives each trial.</param>
    /// <param name="clock">Measures <see cref="SearchBudget.Time"/>; the system's if <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops between trainings.</param>
    /// <exception cref="ArgumentException">Options are out of bounds, or no model that was tried is small enough.</exception>
    /// <exception cref="CorpusFormatException">The corpus has errors.</exception>
    public static SearchResult Run(
        TrainingOptions options,
        SearchBudget budget,
        IProgress<TrainingProgress>? progress = null,
        TimeProvider? clock = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(budget);
        clock ??= TimeProvider.System;
        long start = clock.GetTimestamp();
        var (corpus, examples, _) = Trainer.Prepare(options, progress, cancellationToken);
        options = Folds.Fitting(options, corpus);
        var trials = new List<SearchTrial>();
        var tried = new HashSet<string>(StringComparer.Ordinal);
        SearchTrial? best = null;
        var next = options;
        while (next is not null)
        {
            tried.Add(Key(next));
            var trial = Try(corpus, examples, next, budget, cancellationToken);
            trials.Add(trial);
            if (best is null || IsBetter(trial, best))
                best = trial;
            var elapsed = clock.GetElapsedTime(start);
            progress?.Report(Progress(trials.Count, elapsed, budget));
            if (trials.Count >= budget.MostTrials || elapsed >= budget.Time)
                break;
            next = Next(best, tried);
        }
        Debug.Assert(best is not null, "the first trial always runs");
        return best.Fits
            ? new(trials, best)
            : throw new ArgumentException(
                $"The smallest of the {trials.Count} models tried has {best.Bytes} bytes; expected at most {budget.MaximumBytes}. Allow "
                    + $"more trials or more bytes."
            );
    }

    static SearchTrial Try(
        Corpus corpus,
        Example[] examples,
        TrainingOptions options,
        SearchBudget budget,
        CancellationToken cancellationToken
    )
    {
        var plain = options with { CompareTrees = false };
        var summary = new CrossValidationSummary(
            corpus,
            examples,
            CrossValidation.Run(corpus, examples, plain, null, cancellationToken),
            plain
        );
        // Which features keep a weight is only known of the model that is trained on everything.
        long? bytes = budget.MaximumBytes is null
            ? null
            : BytesBesidesFeatures + BytesOfFeature * LinearTrainer.Fit(examples, options).Model.Count;
        return new(
            options,
            summary.LogLosses.Single(l => l.Name == summary.Kind).LogLoss,
            summary.Shipped.InArticle.MacroF1,
            summary.Shipped.Alone.MacroF1,
            bytes,
            bytes is null || bytes <= budget.MaximumBytes
        );
    }

    static bool IsBetter(SearchTrial trial, SearchTrial best) =>
        (trial.Fits, best.Fits) switch
        {
            (true, true) => trial.LogLoss < best.LogLoss,
            (false, false) => trial.Bytes < best.Bytes,
            var (fits, _) => fits,
        };

    /// <summary>The nearest settings that were not tried: one step away from the best, then two, and so on.</summary>
    static TrainingOptions? Next(SearchTrial best, HashSet<string> tried)
    {
        for (int steps = 1; steps < Settings.Max(s => s.Values.Length); steps++)
            foreach (var setting in Settings)
            foreach (int direction in (int[])[-1, 1])
                if (setting.Move(best.Options, direction * steps) is { } moved && !tried.Contains(Key(moved)))
                    return moved;
        return null;
    }

    static string Key(TrainingOptions options) =>
        string.Join('|', Settings.Select(s => s.Get(options).ToString("R", System.Globalization.CultureInfo.InvariantCulture)));

    static TrainingProgress Progress(int trials, TimeSpan elapsed, SearchBudget budget) =>
        budget.Time is { } time && budget.Trials is null
            ? new("Searching settings", (int)Math.Min(elapsed.TotalSeconds, time.TotalSeconds), Math.Max(1, (int)time.TotalSeconds))
            : new("Searching settings", trials, budget.MostTrials);

    /// <summary>One setting and the values that are tried, ascending.</summary>
    sealed record Setting(float[] Values, Func<TrainingOptions, float> Get, Func<TrainingOptions, float, TrainingOptions> Set)
    {
        public TrainingOptions? Move(TrainingOptions options, int steps)
        {
            float value = Get(options);
            int at = Array.FindIndex(Values, v => v >= value);
            if (at < 0)
                at = Values.Length - 1;
            int to = at + steps;
            return to < 0 || to >= Values.Length ? null : Set(options, Values[to]);
        }
    }
}
