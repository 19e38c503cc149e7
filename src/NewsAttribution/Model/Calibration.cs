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
        var (first, last) = Vector128.Widen(scaled);
        return Softmax(first, last);
    }

    static LabelProbabilities Softmax(Vector128<double> first, Vector128<double> last)
    {
        var larger = Vector128.Max(first, last);
        var max = Vector128.Create(Math.Max(larger[0], larger[1]));
        first = PortableMath.Exp(first - max);
        last = PortableMath.Exp(last - max);
        var sum = Vector128.Create(first[0] + first[1] + last[0] + last[1]);
        return Unsafe.BitCast<Vector128<float>, LabelProbabilities>(Vector128.Narrow(first / sum, last / sum));
    }
}
