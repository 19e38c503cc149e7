using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsAttribution.Model;

/// <summary>
/// Turns scores into probabilities that can be taken at their word: softmax(scale × score + bias), fitted on articles held out of training.
/// </summary>
readonly record struct Calibration(LabelScores Scales, LabelScores Biases)
{
    public static Calibration None { get; } = new(new(1, 1, 1, 1), default);

    /// <summary>
    /// The same for material in which the labels are as frequent as <paramref name="to"/> says and not as <paramref name="from"/> does
    /// (Bayes' rule on the odds).
    /// </summary>
    public Calibration ForPrior(LabelProbabilities from, LabelProbabilities to) => this with { Biases = Biases + Shift(from, to) };

    /// <summary>Less sure of everything: each probability to the power of 1/temperature. The order of the labels stays.</summary>
    public Calibration Softened(double temperature) => new(Divided(Scales, temperature), Divided(Biases, temperature));

    static LabelScores Divided(LabelScores scores, double by) => LabelScores.From(label => (float)(scores[label] / by));

    /// <summary>How much likelier each label is by <paramref name="to"/>, in logarithms of the odds.</summary>
    public static LabelScores Shift(LabelProbabilities from, LabelProbabilities to) =>
        LabelScores.From(label => (float)(PortableMath.Log(to[label]) - PortableMath.Log(from[label])));

    public LabelProbabilities Apply(Vector128<float> logits)
    {
        var scaled =
            (logits * Unsafe.BitCast<LabelScores, Vector128<float>>(Scales)) + Unsafe.BitCast<LabelScores, Vector128<float>>(Biases);
        return Softmax(scaled[0], scaled[1], scaled[2], scaled[3]);
    }

    static LabelProbabilities Softmax(double o, double i, double a, double n)
    {
        double max = Math.Max(Math.Max(o, i), Math.Max(a, n));
        o = PortableMath.Exp(o - max);
        i = PortableMath.Exp(i - max);
        a = PortableMath.Exp(a - max);
        n = PortableMath.Exp(n - max);
        double sum = o + i + a + n;
        return new((float)(o / sum), (float)(i / sum), (float)(a / sum), (float)(n / sum));
    }
}
