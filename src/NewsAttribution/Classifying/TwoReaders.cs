using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NewsAttribution.Model;

namespace NewsAttribution.Classifying;

/// <summary>Puts the word of a second reader beside that of the model.</summary>
static class TwoReaders
{
    /// <summary>Below this share a logarithm is that of the share: a probability may be too small for its number.</summary>
    const float SmallestShare = 1e-30f;

    /// <summary>Asks the second reader, and looks whether its answer can be one.</summary>
    public static SecondOpinion Ask(ISecondReader reader, IReadOnlyList<ReadOnlyMemory<char>> sentences)
    {
        var opinion = reader.Read(sentences);
        if (opinion.Scores.Count != sentences.Count || !(opinion.WeightOfFirst >= 0))
            throw new InvalidOperationException(
                FormattableString.Invariant(
                    $"{reader.Name}: {opinion.Scores.Count} scores and a weight of {opinion.WeightOfFirst} for {sentences.Count} "
                ) + "sentences; expected a score for each, and a weight of 0 or more."
            );
        return opinion;
    }

    /// <summary>The probabilities of a sentence by both readers.</summary>
    /// <param name="first">What the model says.</param>
    /// <param name="weight">How much of it counts.</param>
    /// <param name="added">What is added to its logarithms.</param>
    public static LabelProbabilities Weigh(LabelProbabilities first, float weight, LabelScores added) =>
        new Calibration(new(weight, weight, weight, weight), added).Apply(Unsafe.BitCast<LabelScores, Vector128<float>>(Logs(first)));

    /// <summary>The evidence of an answer by both readers: less of what the model saw, and what the second reader added.</summary>
    /// <param name="evidence">What the model saw.</param>
    /// <param name="reader">The second reader.</param>
    /// <param name="opinion">What it says.</param>
    /// <param name="sentence">Of which sentence.</param>
    /// <param name="shift">How much likelier the options make each label.</param>
    public static List<Evidence> Explain(
        IReadOnlyList<Evidence> evidence,
        ISecondReader reader,
        SecondOpinion opinion,
        int sentence,
        LabelScores shift
    )
    {
        float weight = opinion.WeightOfFirst;
        List<Evidence> both =
        [
            .. evidence.Select(e => e with { Weights = e.Weights * new LabelScores(weight, weight, weight, weight) }),
            new($"the second reader ({reader.Name})", null, opinion.Scores[sentence]),
        ];
        if (shift != default)
            both.Add(new("how frequent each label was said to be", null, shift));
        return Explainer.Sorted(both);
    }

    static LabelScores Logs(LabelProbabilities probabilities) => LabelScores.From(label => Log(probabilities[label]));

    static float Log(float probability) => (float)PortableMath.Log(Math.Max(probability, SmallestShare));
}
