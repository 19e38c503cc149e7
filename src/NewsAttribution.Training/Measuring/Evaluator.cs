using NewsAttribution.Training.Measuring;

namespace NewsAttribution.Training;

/// <summary>Measures classifiers on labelled sentences.</summary>
public static class Evaluator
{
    /// <summary>Measures a classifier on a corpus.</summary>
    /// <param name="classifier">The classifier.</param>
    /// <param name="corpus">The corpus; of its rows the classifier sees no more than <paramref name="unit"/> says.</param>
    /// <param name="unit">Whether it reads articles or sentences.</param>
    /// <param name="cancellationToken">Stops between articles.</param>
    public static Evaluation Evaluate(
        SentenceClassifier classifier,
        Corpus corpus,
        EvaluationUnit unit,
        CancellationToken cancellationToken = default
    ) => Measure(Judge(classifier, corpus, unit, cancellationToken), corpus);

    /// <summary>Asks a classifier for the label of every sentence of a corpus.</summary>
    /// <param name="classifier">The classifier.</param>
    /// <param name="corpus">The corpus; of its rows the classifier sees no more than <paramref name="unit"/> says.</param>
    /// <param name="unit">Whether it reads articles or sentences.</param>
    /// <param name="cancellationToken">Stops between articles.</param>
    /// <returns>The sentences in the order of the corpus.</returns>
    public static IReadOnlyList<JudgedSentence> Judge(
        SentenceClassifier classifier,
        Corpus corpus,
        EvaluationUnit unit,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(classifier);
        ArgumentNullException.ThrowIfNull(corpus);
        var judged = new List<JudgedSentence>(corpus.SentenceCount);
        foreach (var article in corpus.Articles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var answers = unit == EvaluationUnit.Article ? InArticle(classifier, article) : Alone(classifier, article);
            judged.AddRange(answers.Select((a, i) => new JudgedSentence(article.Id, i, a.Gold, a.Probabilities, a.Source, a.Cue)));
        }
        return judged;
    }

    /// <summary>Measures what <see cref="Judge"/> gave.</summary>
    /// <param name="judged">The sentences; those of one article stand together.</param>
    /// <param name="corpus">The corpus that they came from: it knows which columns there were.</param>
    public static Evaluation Measure(IReadOnlyList<JudgedSentence> judged, Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(judged);
        ArgumentNullException.ThrowIfNull(corpus);
        return Measurement.Of(ByArticle(judged), corpus.HasSource, corpus.HasContext, hasParts: true);
    }

    internal static Answer[][] ByArticle(IReadOnlyList<JudgedSentence> judged) =>
        [
            .. judged
                .GroupBy(j => j.Article, StringComparer.Ordinal)
                .Select(g => g.Select(j => new Answer(j.Gold, j.Probabilities, j.Source) { Cue = j.Cue }).ToArray()),
        ];

    /// <summary>Measures a classifier on minimal pairs: groups of sentences that differ in one thing.</summary>
    public static BehaviourEvaluation EvaluateBehaviour(SentenceClassifier classifier, BehaviourSuite suite)
    {
        ArgumentNullException.ThrowIfNull(classifier);
        ArgumentNullException.ThrowIfNull(suite);
        var groups = suite
            .Groups.Select(g =>
                (g.Behaviour, Count: g.Sentences.Count, Right: g.Sentences.Count(s => classifier.Classify(s.Text).Label == s.Label))
            )
            .ToArray();
        return new()
        {
            Behaviours =
            [
                .. groups
                    .GroupBy(g => g.Behaviour)
                    .OrderBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => new BehaviourMetrics(
                        g.Key,
                        g.Sum(x => x.Count),
                        g.Sum(x => x.Right),
                        g.Count(),
                        g.Count(x => x.Right == x.Count)
                    )),
            ],
        };
    }

    internal static Answer[] InArticle(SentenceClassifier classifier, CorpusArticle article)
    {
        var given = classifier.ClassifySentences([.. article.Sentences.Select(s => new ArticleSentence(s.Text, s.Paragraph, s.Kind))]);
        return [.. article.Sentences.Zip(given.Sentences, (gold, c) => Answered(gold, c.Probabilities, c.Attribution))];
    }

    internal static Answer[] Alone(SentenceClassifier classifier, CorpusArticle article) =>
        [
            .. article.Sentences.Select(gold =>
            {
                var c = classifier.Classify(gold.Text);
                return Answered(gold, c.Probabilities, c.Attribution);
            }),
        ];

    static Answer Answered(CorpusSentence gold, in LabelProbabilities probabilities, in Attribution? attribution) =>
        new(gold, probabilities, attribution?.Source?.GetText(gold.Text)) { Cue = attribution?.Cue?.GetText(gold.Text) };
}
