using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NewsAttribution.Model;
using NewsAttribution.Training.Measuring;

namespace NewsAttribution.Training.Learning;

/// <summary>From held-out predictions to the calibration and the comparison of the ways to label.</summary>
sealed class CrossValidationSummary
{
    readonly Corpus _corpus;
    readonly Example[] _examples;
    readonly HeldOut _heldOut;

    public CrossValidationSummary(Corpus corpus, Example[] examples, HeldOut heldOut, TrainingOptions options)
    {
        (_corpus, _examples, _heldOut) = (corpus, examples, heldOut);
        // Each fold is calibrated by the others, so that no sentence helps to calibrate its own probability.
        var none = Measure((i, _) => Calibration.None.Apply(Vector(i)), inArticle: null);
        var temperature = PerFold(options.Folds, CalibrationFitter.FitTemperature);
        var vector = PerFold(options.Folds, CalibrationFitter.FitVector);
        double temperatureLoss = Loss(temperature), vectorLoss = Loss(vector);
        Kind = vectorLoss < temperatureLoss ? "vector" : "temperature";
        LogLosses = [("none", none.LogLoss), ("temperature", temperatureLoss), ("vector", vectorLoss)];
        Calibration = vectorLoss < temperatureLoss ? CalibrationFitter.FitVector(Pairs(_ => true)) : CalibrationFitter.FitTemperature(Pairs(_ => true));
        var chosen = vectorLoss < temperatureLoss ? vector : temperature;

        Shipped = Row("logistic regression, calibrated", (i, fold) => chosen[fold].Apply(Vector(i)));
        Comparison = [Shipped, Row("logistic regression", (i, _) => Calibration.None.Apply(Vector(i)))];
        if (options.CompareTrees)
            Comparison =
            [
                .. Comparison,
                Row("boosted trees", (i, _) => Trees(i)),
                Row("average of both", (i, _) => Average(Calibration.None.Apply(Vector(i)), Trees(i))),
            ];
    }

    /// <summary>Fitted on all held-out predictions, in the article and alone.</summary>
    public Calibration Calibration { get; }

    /// <summary>Which of the calibrations had the lower log loss: temperature or vector.</summary>
    public string Kind { get; }

    public IReadOnlyList<(string Name, double LogLoss)> LogLosses { get; }

    public ComparisonRow Shipped { get; }

    public IReadOnlyList<ComparisonRow> Comparison { get; }

    double Loss(Calibration[] calibrations) => Measure((i, fold) => calibrations[fold].Apply(Vector(i)), inArticle: null).LogLoss;

    Calibration[] PerFold(int folds, Func<IReadOnlyList<(LabelScores, SentenceLabel)>, Calibration> fit) =>
        [.. Enumerable.Range(0, folds).Select(fold => fit(Pairs(f => f != fold)))];

    List<(LabelScores, SentenceLabel)> Pairs(Func<int, bool> fold)
    {
        var pairs = new List<(LabelScores, SentenceLabel)>();
        for (int i = 0; i < _examples.Length; i++)
            if (fold(_heldOut.Fold[i]))
                pairs.Add((_heldOut.Scores[i], _examples[i].Label));
        return pairs;
    }

    ComparisonRow Row(string name, Func<int, int, LabelProbabilities> probabilities) => new(name, Measure(probabilities, true), Measure(probabilities, false));

    Evaluation Measure(Func<int, int, LabelProbabilities> probabilities, bool? inArticle)
    {
        var articles = _corpus.Articles.Select(_ => new List<Answer>()).ToArray();
        for (int i = 0; i < _examples.Length; i++)
        {
            var example = _examples[i];
            if (inArticle is not null && example.InArticle != inArticle)
                continue;
            // Even and odd rows are the two views of one sentence, in the order of the article.
            var answers = articles[example.Article];
            int sentence = inArticle is null ? answers.Count / 2 : answers.Count;
            answers.Add(new(_corpus.Articles[example.Article].Sentences[sentence], probabilities(i, _heldOut.Fold[i]), null));
        }
        return Measurement.Of(articles, hasSource: false, _corpus.HasContext);
    }

    Vector128<float> Vector(int i) => Unsafe.BitCast<LabelScores, Vector128<float>>(_heldOut.Scores[i]);

    LabelProbabilities Trees(int i)
    {
        var t = _heldOut.Trees;
        float sum = t[0][i] + t[1][i] + t[2][i] + t[3][i];
        return new(t[0][i] / sum, t[1][i] / sum, t[2][i] / sum, t[3][i] / sum);
    }

    static LabelProbabilities Average(LabelProbabilities a, LabelProbabilities b) => new(
        (a.OfficialClaim + b.OfficialClaim) / 2, (a.IntelligenceAssessment + b.IntelligenceAssessment) / 2,
        (a.AnalysisQuote + b.AnalysisQuote) / 2, (a.Narrative + b.Narrative) / 2);
}
