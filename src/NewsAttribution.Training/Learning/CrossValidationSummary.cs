using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NewsAttribution.Model;
using NewsAttribution.Training.Measuring;

namespace NewsAttribution.Training.Learning;

/// <summary>From held-out predictions to the calibration and the comparison of the ways to label.</summary>
sealed class CrossValidationSummary
{
    /// <summary>
    /// By how much of the log loss vector scaling must beat the simpler ones: its biases also learn how frequent each label is in this
    /// corpus, and that is what
    /// changes most from one kind of material to the next.
    /// </summary>
    const double VectorMargin = 0.01;

    readonly Corpus _corpus;
    readonly Example[] _examples;
    readonly HeldOut _heldOut;

    /// <summary>For each fold what the articles of the others say of neighbouring labels.</summary>
    readonly NeighbourLabels[] _neighbours;

    public CrossValidationSummary(Corpus corpus, Example[] examples, HeldOut heldOut, TrainingOptions options)
    {
        (_corpus, _examples, _heldOut) = (corpus, examples, heldOut);
        _neighbours = PerFold(options.Folds);
        // Each fold is calibrated by the others, so that no sentence helps to calibrate its own probability.
        var temperature = PerFold(options.Folds, CalibrationFitter.FitTemperature);
        var vector = PerFold(options.Folds, CalibrationFitter.FitVector);
        double none = Loss((i, _) => Uncalibrated(i)),
            temperatureLoss = Loss((i, fold) => temperature[fold].Apply(Vector(i))),
            vectorLoss = Loss((i, fold) => vector[fold].Apply(Vector(i)));
        LogLosses = [("none", none), ("temperature", temperatureLoss), ("vector", vectorLoss)];
        // The simpler one, unless the next is better.
        (Kind, Calibration, var chosen) = ("none", Calibration.None, Enumerable.Repeat(Calibration.None, options.Folds).ToArray());
        if (temperatureLoss < none)
            (Kind, Calibration, chosen) = ("temperature", CalibrationFitter.FitTemperature(Pairs(_ => true)), temperature);
        if (vectorLoss < Math.Min(none, temperatureLoss) * (1 - VectorMargin))
            (Kind, Calibration, chosen) = ("vector", CalibrationFitter.FitVector(Pairs(_ => true)), vector);

        var shipped = Answers((i, fold) => chosen[fold].Apply(Vector(i)), inArticle: true);
        ComparisonRow Row(string name, Func<int, int, LabelProbabilities> probabilities)
        {
            var inArticle = Answers(probabilities, inArticle: true);
            return new(
                name,
                Measure(inArticle),
                Measure(Answers(probabilities, inArticle: false)),
                Bootstrap.MacroF1Difference(Matrices(inArticle), Matrices(shipped))
            );
        }
        Shipped = Row(Kind == "none" ? "logistic regression" : "logistic regression, calibrated", (i, fold) =>
            chosen[fold].Apply(Vector(i))
        );
        Comparison = Kind == "none" ? [Shipped] : [Shipped, Row("logistic regression", (i, _) => Uncalibrated(i))];
        if (options.CompareTrees)
            Comparison =
            [
                .. Comparison,
                Row("boosted trees", (i, _) => Trees(i)),
                Row("average of both", (i, _) => Average(Uncalibrated(i), Trees(i))),
            ];
    }

    /// <summary>Fitted on all held-out predictions, in the article and alone.</summary>
    public Calibration Calibration { get; }

    /// <summary>Which calibration it is: none, temperature or vector.</summary>
    public string Kind { get; }

    public IReadOnlyList<(string Name, double LogLoss)> LogLosses { get; }

    public ComparisonRow Shipped { get; }

    public IReadOnlyList<ComparisonRow> Comparison { get; }

    double Loss(Func<int, int, LabelProbabilities> probabilities) =>
        Measurement.LogLoss([.. Answers(probabilities, true).Concat(Answers(probabilities, false)).SelectMany(a => a)]);

    Calibration[] PerFold(int folds, Func<IReadOnlyList<(LabelScores, SentenceLabel)>, Calibration> fit) =>
        [.. Enumerable.Range(0, folds).Select(fold => fit(Pairs(f => f != fold)))];

    NeighbourLabels[] PerFold(int folds)
    {
        var foldOf = new int[_corpus.Articles.Count];
        for (int i = 0; i < _examples.Length; i++)
            foldOf[_examples[i].Article] = _heldOut.Fold[i];
        return [.. Enumerable.Range(0, folds).Select(fold => NeighbourFitter.Fit(_corpus.Articles.Where((_, a) => foldOf[a] != fold)))];
    }

    List<(LabelScores, SentenceLabel)> Pairs(Func<int, bool> fold)
    {
        var pairs = new List<(LabelScores, SentenceLabel)>();
        for (int i = 0; i < _examples.Length; i++)
            if (fold(_heldOut.Fold[i]))
                pairs.Add((_heldOut.Scores[i], _examples[i].Label));
        return pairs;
    }

    List<Answer>[] Answers(Func<int, int, LabelProbabilities> probabilities, bool inArticle)
    {
        // The examples of a view come in the order of the articles and their sentences.
        var articles = _corpus.Articles.Select(_ => new List<LabelProbabilities>()).ToArray();
        var voices = articles.Select(_ => new List<int>()).ToArray();
        var fold = new int[articles.Length];
        for (int i = 0; i < _examples.Length; i++)
            if (_examples[i].InArticle == inArticle)
            {
                articles[_examples[i].Article].Add(probabilities(i, _heldOut.Fold[i]));
                voices[_examples[i].Article].Add(_examples[i].Voice);
                fold[_examples[i].Article] = _heldOut.Fold[i];
            }
        return
        [
            .. articles.Select(
                (article, a) =>
                {
                    var weighed = article.ToArray();
                    if (inArticle)
                        ArticleLabels.Weigh(weighed, voices[a].ToArray(), _neighbours[fold[a]]);
                    return _corpus.Articles[a].Sentences.Zip(weighed, (gold, p) => new Answer(gold, p, null)).ToList();
                }
            ),
        ];
    }

    Evaluation Measure(List<Answer>[] answers) => Measurement.Of(answers, hasSource: false, _corpus.HasContext);

    static ConfusionMatrix[] Matrices(List<Answer>[] answers) => [.. answers.Select(ConfusionMatrix.From)];

    LabelProbabilities Uncalibrated(int i) => Calibration.None.Apply(Vector(i));

    Vector128<float> Vector(int i) => Unsafe.BitCast<LabelScores, Vector128<float>>(_heldOut.Scores[i]);

    LabelProbabilities Trees(int i)
    {
        var t = _heldOut.Trees;
        float sum = t[0][i] + t[1][i] + t[2][i] + t[3][i];
        return new(t[0][i] / sum, t[1][i] / sum, t[2][i] / sum, t[3][i] / sum);
    }

    static LabelProbabilities Average(LabelProbabilities a, LabelProbabilities b) =>
        LabelProbabilities.From(label => (a[label] + b[label]) / 2);
}
