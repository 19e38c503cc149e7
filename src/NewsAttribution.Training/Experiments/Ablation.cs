using System.Globalization;
using NewsAttribution.Cues;
using NewsAttribution.Features;
using NewsAttribution.Model;
using NewsAttribution.Training.Learning;
using NewsAttribution.Training.Measuring;

namespace NewsAttribution.Training;

/// <summary>What each part of the classifier brings: it is left out of training and serving, and the rest measured.</summary>
public sealed record Ablation
{
    /// <summary>The whole first, then without each part.</summary>
    public required IReadOnlyList<AblationRow> Rows { get; init; }

    /// <summary>Names of the test files, without folders.</summary>
    public required IReadOnlyList<string> Tests { get; init; }

    /// <summary>Trains and measures once for each part.</summary>
    /// <param name="options">How to train; trees are left out.</param>
    /// <param name="tests">Files of labelled sentences that are not in the corpus; each is measured as articles and as sentences.</param>
    /// <param name="behaviour">A behaviour suite, or <see langword="null"/>.</param>
    /// <param name="progress">Receives each part.</param>
    /// <param name="cancellationToken">Stops between trainings.</param>
    /// <exception cref="CorpusFormatException">The corpus or a test file has errors.</exception>
    public static Ablation Of(
        TrainingOptions options,
        IReadOnlyList<string> tests,
        BehaviourSuite? behaviour,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(tests);
        options = options with { CompareTrees = false };
        var corpora = tests
            .Select(path => (Name: Path.GetFileName(path), Corpus: Corpus.Read([path], options.Separator, cancellationToken)))
            .ToArray();
        var (corpus, examples, _) = Trainer.Prepare(options, progress, cancellationToken);
        var ranking = CueTrainer.Fit(corpus, options, cancellationToken).Ranking;
        var parts = Parts(examples).ToArray();
        var rows = new List<AblationRow>();
        ConfusionMatrix[]? whole = null;
        foreach (var part in parts)
        {
            progress?.Report(new("Leaving out", rows.Count, parts.Length));
            Example[] kept = [.. examples.Select(e => e with { Ids = [.. e.Ids.Where(part.Keeps)] })];
            var partOptions = part.AloneOnly ? options with { ArticleWeight = 0, SentenceWeight = 1 } : options;
            var heldOut = CrossValidation.Run(corpus, kept, partOptions, null, cancellationToken);
            var (inArticle, alone) = (Matrices(corpus, kept, heldOut, !part.AloneOnly), Matrices(corpus, kept, heldOut, inArticle: false));
            whole ??= inArticle;
            var classifier = Classifier(
                corpus,
                ranking,
                kept,
                new CrossValidationSummary(corpus, kept, heldOut, partOptions).Calibration,
                partOptions
            );
            rows.Add(
                new(
                    part.Name,
                    Bootstrap.Sum(inArticle).MacroF1,
                    Bootstrap.Sum(alone).MacroF1,
                    Bootstrap.MacroF1Difference(inArticle, whole),
                    [
                        .. corpora.Select(c =>
                            (
                                Evaluator
                                    .Evaluate(
                                        classifier,
                                        c.Corpus,
                                        part.AloneOnly ? EvaluationUnit.Sentence : EvaluationUnit.Article,
                                        cancellationToken
                                    )
                                    .MacroF1,
                                Evaluator.Evaluate(classifier, c.Corpus, EvaluationUnit.Sentence, cancellationToken).MacroF1
                            )
                        ),
                    ],
                    behaviour is null ? null
                        : Evaluator.EvaluateBehaviour(classifier, behaviour) is var b ? (double)b.Right / b.Sentences
                        : null
                )
            );
        }
        progress?.Report(new("Leaving out", parts.Length, parts.Length));
        return new() { Rows = rows, Tests = [.. corpora.Select(c => c.Name)] };
    }

    /// <summary>The table with what it means, Markdown for people.</summary>
    public string ToMarkdown()
    {
        static string F(double value) => value.ToString("F3", CultureInfo.InvariantCulture);
        static string Signed(double value) => value.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);
        bool behaviour = Rows[0].BehaviourRight is not null;
        string[] header =
        [
            "without",
            "cross-validation, articles",
            "change, 95 %",
            "cross-validation, sentences",
            .. Tests.SelectMany(t => (string[])[$"{t}, articles", $"{t}, sentences"]),
            .. behaviour ? ["behaviour right"] : Array.Empty<string>(),
        ];
        var rows = Rows.Select(r =>
            (string[])
                [
                    r.Without.Length == 0 ? "nothing: the whole" : r.Without,
                    F(r.InArticle),
                    r.Gain == default ? "" : $"{Signed(r.Gain.Lower)} to {Signed(r.Gain.Upper)}",
                    F(r.Alone),
                    .. r.Tests.SelectMany(t => (string[])[F(t.Article), F(t.Sentence)]),
                    .. r.BehaviourRight is { } right ? [F(right)] : Array.Empty<string>(),
                ]
        );
        return string.Join(
            '\n',
            [
                "# Ablation",
                "",
                "Written by `newsattr ablate`; do not edit. Macro-F1 of models that were trained and serve without a part; a part is "
                    + "worth what the rest loses without it.",
                "The change is of the cross-validation as articles, drawn by article in pairs; where it holds 0, the part may be worth "
                    + "nothing there.",
                "",
                $"| {string.Join(" | ", header)} |",
                $"|---{string.Concat(Enumerable.Repeat("|---:", header.Length - 1))}|",
                .. rows.Select(r => $"| {string.Join(" | ", r)} |"),
                "",
            ]
        );
    }

    /// <summary>A model that has no weight for a feature serves as if the feature were not there.</summary>
    static SentenceClassifier Classifier(
        Corpus corpus,
        CueRanking ranking,
        Example[] kept,
        Calibration calibration,
        TrainingOptions options
    )
    {
        var corpusPrior = Trainer.Prior(corpus);
        var prior = options.LabelPrior ?? corpusPrior;
        return SentenceClassifier.Load(
            new MemoryStream(
                Trainer.ModelFile(
                    ranking,
                    LinearTrainer.Fit(kept, options).Model,
                    calibration.ForPrior(corpusPrior, prior),
                    NeighbourFitter.Fit(corpus.Articles),
                    prior,
                    "{}",
                    options.Words
                )
            )
        );
    }

    static IEnumerable<Part> Parts(Example[] examples)
    {
        yield return new("", _ => true);
        // Only groups that occur: a group that no feature bears would be a row of noughts.
        var groups = examples.SelectMany(e => e.Ids).Select(FeatureId.GroupOf).Distinct().Order().ToArray();
        foreach (var group in groups)
            yield return new(Describe(group), id => FeatureId.GroupOf(id) != group);
        if (groups.Contains(FeatureGroup.Cue) && groups.Contains(FeatureGroup.Source))
            yield return new("knowledge of attribution: cues and sources, main and other", id =>
                FeatureId.GroupOf(id) is not (FeatureGroup.Cue or FeatureGroup.Source or FeatureGroup.OtherCue)
            );
        yield return new("the article: each sentence learned and read by itself", _ => true, AloneOnly: true);
    }

    static string Describe(FeatureGroup group) =>
        group switch
        {
            FeatureGroup.Cue => "cue",
            FeatureGroup.Source => "kind and form of the source",
            FeatureGroup.Quotation => "quotation marks",
            FeatureGroup.Content => "word classes anywhere",
            FeatureGroup.Form => "form: length, start, end, kind",
            FeatureGroup.OtherCue => "other cues and sources",
            FeatureGroup.Context => "how the speaker was found in the article",
            _ => group.ToString().ToLowerInvariant(),
        };

    static ConfusionMatrix[] Matrices(Corpus corpus, Example[] examples, HeldOut heldOut, bool inArticle)
    {
        var given = new List<(SentenceLabel, SentenceLabel)>[corpus.Articles.Count];
        for (int i = 0; i < examples.Length; i++)
            if (examples[i].InArticle == inArticle)
                (given[examples[i].Article] ??= []).Add((examples[i].Label, Best(heldOut.Scores[i])));
        return [.. given.Select(g => ConfusionMatrix.From(g))];
    }

    static SentenceLabel Best(LabelScores scores) => SentenceLabels.All.MaxBy(label => scores[label]);

    /// <summary>What one row keeps.</summary>
    sealed record Part(string Name, Func<uint, bool> Keeps, bool AloneOnly = false);
}
