using NewsAttribution.Training.Comparing;
using NewsAttribution.Training.Files;
using NewsAttribution.Training.Measuring;

namespace NewsAttribution.Training;

/// <summary>Two classifiers on the same sentences: by how much the second is better, and whether that is more than chance.</summary>
public sealed record ModelComparison
{
    /// <summary>Below this share of chance a difference counts as real.</summary>
    const double Significance = 0.05;

    /// <summary>The first classifier.</summary>
    public required Evaluation First { get; init; }

    /// <summary>The second classifier.</summary>
    public required Evaluation Second { get; init; }

    /// <summary>95 % bootstrap interval of the second's macro-F1 less the first's; whole articles are drawn, the same for both.</summary>
    public required Interval MacroF1Gain { get; init; }

    /// <summary>Each label, in the order of <see cref="SentenceLabels.All"/>.</summary>
    public required IReadOnlyList<LabelGain> Labels { get; init; }

    /// <summary>How many sentences only the first labelled rightly.</summary>
    public required int OnlyFirstRight { get; init; }

    /// <summary>How many sentences only the second labelled rightly.</summary>
    public required int OnlySecondRight { get; init; }

    /// <summary>
    /// Probability, by McNemar's exact test, of two numbers at least as far apart if both classifiers were equally often right. The test
    /// takes sentences as independent,
    /// which those of an article are not: where it and <see cref="MacroF1Gain"/> disagree, trust the interval.
    /// </summary>
    public required double McNemarP { get; init; }

    /// <summary>The sentences to which the two gave different labels, in the order of the corpus.</summary>
    public required IReadOnlyList<DifferingSentence> Differing { get; init; }

    /// <summary>Whether the interval of the gain leaves out 0.</summary>
    public bool IsReal => IsAwayFromZero(MacroF1Gain);

    /// <summary>Compares two classifiers.</summary>
    /// <param name="first">The first, the old one say.</param>
    /// <param name="second">The second.</param>
    /// <param name="corpus">Sentences whose labels are known, in none of the trainings.</param>
    /// <param name="unit">Whether articles are read or sentences.</param>
    /// <param name="cancellationToken">Stops between articles.</param>
    public static ModelComparison Of(
        SentenceClassifier first,
        SentenceClassifier second,
        Corpus corpus,
        EvaluationUnit unit,
        CancellationToken cancellationToken = default
    )
    {
        var a = Evaluator.Judge(first, corpus, unit, cancellationToken);
        var b = Evaluator.Judge(second, corpus, unit, cancellationToken);
        return Of(a, b, corpus);
    }

    internal static ModelComparison Of(IReadOnlyList<JudgedSentence> a, IReadOnlyList<JudgedSentence> b, Corpus corpus)
    {
        ConfusionMatrix[] first = [.. Evaluator.ByArticle(a).Select(answers => ConfusionMatrix.From(answers))],
            second = [.. Evaluator.ByArticle(b).Select(answers => ConfusionMatrix.From(answers))];
        Evaluation one = Evaluator.Measure(a, corpus),
            two = Evaluator.Measure(b, corpus);
        var pairs = a.Zip(b).ToArray();
        int onlyFirst = pairs.Count(p => p.First.IsRight && !p.Second.IsRight),
            onlySecond = pairs.Count(p => p.Second.IsRight && !p.First.IsRight);
        return new()
        {
            First = one,
            Second = two,
            MacroF1Gain = Bootstrap.MacroF1Difference(second, first),
            Labels =
            [
                .. SentenceLabels.All.Select(label => new LabelGain(
                    label,
                    one.Labels[(int)label].F1,
                    two.Labels[(int)label].F1,
                    Bootstrap.Difference(second, first, m => m.Of(label).F1),
                    McNemar.P(
                        pairs.Count(p => p.First.Gold.Label == label && p.First.IsRight && !p.Second.IsRight),
                        pairs.Count(p => p.First.Gold.Label == label && p.Second.IsRight && !p.First.IsRight)
                    ),
                    one.Labels[(int)label].Support
                )),
            ],
            OnlyFirstRight = onlyFirst,
            OnlySecondRight = onlySecond,
            McNemarP = McNemar.P(onlyFirst, onlySecond),
            Differing = [.. pairs.Where(p => p.First.Given != p.Second.Given).Select(p => new DifferingSentence(p.First, p.Second))],
        };
    }

    /// <summary>The result in words.</summary>
    /// <param name="first">What to call the first classifier.</param>
    /// <param name="second">What to call the second.</param>
    public string InWords(string first, string second)
    {
        if (Differing.Count == 0)
            return $"{first} and {second} give every sentence the same label.";
        double gain = Second.MacroF1 - First.MacroF1;
        string better = gain >= 0 ? second : first,
            worse = gain >= 0 ? first : second;
        string interval = InvariantText.Of($"{MacroF1Gain.Lower:+0.000;-0.000;0.000} to {MacroF1Gain.Upper:+0.000;-0.000;0.000}");
        string words = IsReal
            ? InvariantText.Of(
                $"The difference is real: {better} is better than {worse} by {Math.Abs(gain):0.000} macro-F1 (95 % interval of the gain "
                    + $"from {first} to {second}: {interval})."
            )
            : InvariantText.Of(
                $"The difference may be chance: the gain from {first} to {second} in macro-F1 is {gain:+0.000;-0.000;0.000}, but its "
                    + $"95 % interval, {interval}, holds 0. More labelled articles would narrow it."
            );
        string also =
            McNemarP < Significance != IsReal
                ? IsReal
                    ? " Counted by sentences (McNemar) it could still be chance: the gain lies in rare labels."
                    : $" Counted by sentences (McNemar) {(OnlySecondRight > OnlyFirstRight ? second : first)} is right more often, but "
                        + $"the sentences may come from a few articles."
                : "";
        return words + also;
    }

    internal static bool IsAwayFromZero(Interval gain) => gain.Lower > 0 || gain.Upper < 0;
}
