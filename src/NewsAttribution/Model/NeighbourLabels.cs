using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsAttribution.Model;

/// <summary>
/// Sentences of a speaker stand together: a label makes the same label likelier in the sentences beside it. Weighs the probabilities of an
/// article's sentences with one table, forwards and backwards over the article (the forward-backward algorithm of a hidden Markov model).
/// </summary>
sealed class NeighbourLabels
{
    /// <summary>A factor for each pair of labels.</summary>
    public const int Length = SentenceLabels.Count * SentenceLabels.Count;

    readonly float[] _factors;

    /// <summary>For each label its factors for the label after it, and for the label before it.</summary>
    readonly Vector128<float>[] _after = new Vector128<float>[SentenceLabels.Count],
        _before = new Vector128<float>[SentenceLabels.Count];

    /// <param name="factors">
    /// Row by row the factor of each label for the label after it; 1 where one says nothing of the other, above 1 where it makes it
    /// likelier.
    /// </param>
    public NeighbourLabels(ReadOnlySpan<float> factors)
    {
        if (factors.Length != Length)
            throw new ArgumentException($"There are {factors.Length} factors; expected {Length}.", nameof(factors));
        _factors = factors.ToArray();
        for (int i = 0; i < SentenceLabels.Count; i++)
        {
            _after[i] = Vector128.Create(factors[4 * i], factors[4 * i + 1], factors[4 * i + 2], factors[4 * i + 3]);
            _before[i] = Vector128.Create(factors[i], factors[4 + i], factors[8 + i], factors[12 + i]);
        }
    }

    /// <summary>No label says anything of another.</summary>
    public static NeighbourLabels None { get; } = new([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);

    public ReadOnlySpan<float> Factors => _factors;

    /// <summary>Weighs the probabilities of each sentence of an article, in place.</summary>
    /// <param name="sentences">The probabilities of its sentences, in order.</param>
    /// <param name="forward">Room for as many.</param>
    public void Weigh(Span<LabelProbabilities> sentences, Span<LabelProbabilities> forward)
    {
        if (this == None || sentences.Length < 2)
            return;
        var message = Vector128<float>.One;
        for (int i = 0; i < sentences.Length; i++)
        {
            forward[i] = Probabilities(message);
            message = Normalized(Pass(message * Vector(sentences[i]), _after));
        }
        message = Vector128<float>.One;
        for (int i = sentences.Length - 1; i >= 0; i--)
        {
            var fromHere = message * Vector(sentences[i]);
            sentences[i] = Probabilities(Normalized(Vector(forward[i]) * fromHere));
            message = Normalized(Pass(fromHere, _before));
        }
    }

    /// <summary>What the labels of a sentence say of those of one beside it.</summary>
    static Vector128<float> Pass(Vector128<float> labels, Vector128<float>[] factors) =>
        factors[0] * labels[0] + factors[1] * labels[1] + factors[2] * labels[2] + factors[3] * labels[3];

    static Vector128<float> Normalized(Vector128<float> p) => p / Vector128.Create(p[0] + p[1] + p[2] + p[3]);

    static Vector128<float> Vector(in LabelProbabilities p) => Unsafe.BitCast<LabelProbabilities, Vector128<float>>(p);

    static LabelProbabilities Probabilities(Vector128<float> p) => Unsafe.BitCast<Vector128<float>, LabelProbabilities>(p);
}
