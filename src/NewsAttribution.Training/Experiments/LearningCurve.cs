using System.Globalization;
using NewsAttribution.Model;
using NewsAttribution.Training.Files;
using NewsAttribution.Training.Learning;
using NewsAttribution.Training.Measuring;

namespace NewsAttribution.Training;

/// <summary>Whether more rows would pay: the cross-validated score of models that learned from ever larger parts of the articles.</summary>
public sealed record LearningCurve
{
    /// <summary>Below this gain from twice the rows, annotating is not worth the while even if the gain is real.</summary>
    const double WorthWhile = 0.005;

    /// <summary>Each part is half of the next but one, so that the last halving can be read off.</summary>
    static readonly double[] Fractions = [0.125, 0.25, 0.5, 0.75, 1];

    /// <summary>The points, fractions ascending; the last is of all articles.</summary>
    public required IReadOnlyList<LearningCurvePoint> Points { get; init; }

    /// <summary>95 % bootstrap interval of the gain in macro-F1 from half of the articles to all, drawn by article in pairs.</summary>
    public required Interval LastDoubling { get; init; }

    /// <summary>The label whose F1 gained most from half of the articles to all: rows of it would pay most.</summary>
    public required SentenceLabel MostGained { get; init; }

    /// <summary>The gain of macro-F1 from half of the articles to all.</summary>
    public double Gain => Points[^1].MacroF1 - Half.MacroF1;

    LearningCurvePoint Half => Points.Single(p => p.Fraction == 0.5);

    /// <summary>Trains and measures.</summary>
    /// <param name="options">How to train.</param>
    /// <param name="progress">Receives each training.</param>
    /// <param name="cancellationToken">Stops between trainings.</param>
    /// <exception cref="ArgumentException">Options are out of bounds.</exception>
    /// <exception cref="CorpusFormatException">The corpus has errors.</exception>
    public static LearningCurve Of(
        TrainingOptions options,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        var (corpus, examples, _) = Trainer.Prepare(options, progress, cancellationToken);
        options = Folds.Fitting(options, corpus);
        var foldOfArticle = Folds.Deal(corpus.Articles, options.Folds);
        int[] order = Bootstrap.Shuffled(corpus.Articles.Count, corpus.Articles.Select(a => a.Id));
        var learnable = examples.Where(e => e.Weight > 0).Select(e => e.Article).ToHashSet();
        var given = Fractions.Select(_ => new LabelProbabilities[corpus.SentenceCount]).ToArray();
        var sentences = new int[Fractions.Length, options.Folds];
        int done = 0,
            total = Fractions.Length * options.Folds;
        progress?.Report(new("Learning curve", 0, total));
        // The largest first: the last to be waited for is then a small one.
        Parallel.For(0, total, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellationToken }, i =>
        {
            int part = Fractions.Length - 1 - i / options.Folds,
                fold = i % options.Folds;
            int[] train = [.. order.Where(a => foldOfArticle[a] != fold && learnable.Contains(a))];
            var learned = train.Take(Math.Max(1, (int)Math.Ceiling(train.Length * Fractions[part]))).ToHashSet();
            var model = LinearTrainer.Fit([.. examples.Where(e => learned.Contains(e.Article))], options).Model;
            foreach (var example in examples)
                if (example.InArticle && foldOfArticle[example.Article] == fold)
                    given[part][example.Sentence] = Calibration.None.Apply(model.Score(example.Ids));
            sentences[part, fold] = learned.Sum(a => corpus.Articles[a].Sentences.Count);
            progress?.Report(new("Learning curve", Interlocked.Increment(ref done), total));
        });
        WeighArticles(corpus, examples, foldOfArticle, given);
        return From(corpus, given, part => Enumerable.Range(0, options.Folds).Sum(fold => sentences[part, fold]) / options.Folds);
    }

    /// <summary>The result in words: whether more rows would pay, and of which label.</summary>
    public string InWords()
    {
        double labelGain = Points[^1].Labels[(int)MostGained].F1 - Half.Labels[(int)MostGained].F1;
        string measured = InvariantText.Of(
            $"from {Half.Sentences} sentences to {Points[^1].Sentences} macro-F1 went {(Gain >= 0 ? "up" : "down")} by "
                + $"{Math.Abs(Gain):0.000} (95 % interval {LastDoubling.Lower:+0.000;-0.000;0.000} to "
                + $"{LastDoubling.Upper:+0.000;-0.000;0.000})"
        );
        if (LastDoubling.Lower > 0 && Gain >= WorthWhile)
            return InvariantText.Of(
                $"More rows would pay: {measured}. Rows of {MostGained.Name()} would pay most: its F1 gained {labelGain:0.000}."
            );
        if (LastDoubling.Upper > WorthWhile)
            return InvariantText.Of(
                $"Whether more rows would pay is not known yet: {measured}. If you add some, let them "
                    + $"be of {MostGained.Name()}: its F1 gained most, {labelGain:+0.000;-0.000;0.000}."
            );
        return $"More rows of the same sort would hardly pay: {measured}. Rows of another sort, or better labels, may.";
    }

    /// <summary>The curve, a section of Markdown.</summary>
    public string ToMarkdown() =>
        string.Join(
            '\n',
            [
                "## Learning curve",
                "",
                InWords(),
                "",
                $"| sentences learned from | macro-F1 | {string.Join(" | ", SentenceLabels.All.Select(l => l.Name()))} |",
                "|---:|---:|---:|---:|---:|---:|",
                .. Points.Select(p =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {p.Sentences} | {p.MacroF1:F3} | "
                            + $"{string.Join(" | ", p.Labels.Select(l => l.F1.ToString("F3", CultureInfo.InvariantCulture)))} |"
                    )
                ),
                "",
            ]
        );

    /// <summary>
    /// Adds what an article says of its sentences, as serving does. Its table of neighbours comes from the articles of other folds.
    /// </summary>
    static void WeighArticles(Corpus corpus, Example[] examples, int[] foldOfArticle, LabelProbabilities[][] given)
    {
        var voices = new int[corpus.SentenceCount];
        foreach (var example in examples)
            if (example.InArticle)
                voices[example.Sentence] = example.Voice;
        var neighbours = foldOfArticle
            .Distinct()
            .ToDictionary(fold => fold, fold => NeighbourFitter.Fit(corpus.Articles.Where((_, a) => foldOfArticle[a] != fold)));
        for (int a = 0, first = 0; a < corpus.Articles.Count; first += corpus.Articles[a++].Sentences.Count)
            foreach (var part in given)
                ArticleLabels.Weigh(
                    part.AsSpan(first, corpus.Articles[a].Sentences.Count),
                    voices.AsSpan(first, corpus.Articles[a].Sentences.Count),
                    neighbours[foldOfArticle[a]]
                );
    }

    static LearningCurve From(Corpus corpus, LabelProbabilities[][] given, Func<int, int> sentences)
    {
        ConfusionMatrix[][] matrices = [.. given.Select(g => Matrices(corpus, g))];
        LearningCurvePoint[] points =
        [
            .. matrices.Select(
                (articles, part) =>
                {
                    var all = Bootstrap.Sum(articles);
                    return new LearningCurvePoint(Fractions[part], sentences(part), all.MacroF1, [.. SentenceLabels.All.Select(all.Of)]);
                }
            ),
        ];
        int half = Array.IndexOf(Fractions, 0.5);
        return new()
        {
            Points = points,
            LastDoubling = Bootstrap.MacroF1Difference(matrices[^1], matrices[half]),
            MostGained = SentenceLabels.All.MaxBy(l => points[^1].Labels[(int)l].F1 - points[half].Labels[(int)l].F1),
        };
    }

    static ConfusionMatrix[] Matrices(Corpus corpus, LabelProbabilities[] given)
    {
        int next = 0;
        return [.. corpus.Articles.Select(a => ConfusionMatrix.From([.. a.Sentences.Select(s => (s.Label, given[next++].Best))]))];
    }
}
