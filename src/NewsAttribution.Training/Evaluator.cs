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
    public static Evaluation Evaluate(SentenceClassifier classifier, Corpus corpus, EvaluationUnit unit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(classifier);
        ArgumentNullException.ThrowIfNull(corpus);
        var answers = new Answer[corpus.Articles.Count][];
        for (int i = 0; i < answers.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            answers[i] = unit == EvaluationUnit.Article ? InArticle(classifier, corpus.Articles[i]) : Alone(classifier, corpus.Articles[i]);
        }
        return Measurement.Of(answers, corpus.HasSource, corpus.HasContext);
    }

    /// <summary>Measures a classifier on minimal pairs: groups of sentences that differ in one thing.</summary>
    public static BehaviourEvaluation EvaluateBehaviour(SentenceClassifier classifier, BehaviourSuite suite)
    {
        ArgumentNullException.ThrowIfNull(classifier);
        ArgumentNullException.ThrowIfNull(suite);
        var groups = suite.Groups.Select(g => (g.Behaviour, Count: g.Sentences.Count, Right: g.Sentences.Count(s => classifier.Classify(s.Text).Label == s.Label))).ToArray();
        return new()
        {
            Behaviours =
            [
                .. groups.GroupBy(g => g.Behaviour).OrderBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => new BehaviourMetrics(g.Key, g.Sum(x => x.Count), g.Sum(x => x.Right), g.Count(), g.Count(x => x.Right == x.Count)))
            ],
        };
    }

    internal static Answer[] InArticle(SentenceClassifier classifier, CorpusArticle article)
    {
        var given = classifier.ClassifySentences([.. article.Sentences.Select(s => new ArticleSentence(s.Text, s.Paragraph, s.Kind))]);
        return [.. article.Sentences.Zip(given.Sentences, (gold, c) => new Answer(gold, c.Probabilities, c.Attribution?.Source?.In(gold.Text)))];
    }

    internal static Answer[] Alone(SentenceClassifier classifier, CorpusArticle article) =>
    [
        .. article.Sentences.Select(gold =>
        {
            var c = classifier.Classify(gold.Text);
            return new Answer(gold, c.Probabilities, c.Attribution?.Source?.In(gold.Text));
        })
    ];
}
