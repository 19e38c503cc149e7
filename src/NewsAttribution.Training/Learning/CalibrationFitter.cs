using NewsAttribution.Model;

namespace NewsAttribution.Training.Learning;

/// <summary>
/// Fits softmax(scale × score + bias) to the scores of examples held out of training, by Newton's method on the log loss. Double precision
/// and our own exp, so
/// that the result is the same on every processor.
/// </summary>
static class CalibrationFitter
{
    const int Labels = SentenceLabels.Count;

    /// <summary>
    /// Pulls lightly towards scale 1 and bias 0: a bias added to all four labels changes no probability and would be free to wander.
    /// </summary>
    const double Ridge = 1e-3;

    /// <summary>
    /// Held-out scores of a handful of sentences can be wrong more often than not; a scale of 0 or less would then turn the order of the
    /// labels round.
    /// </summary>
    const double SmallestScale = 0.05;

    static float Scale(double fitted) => (float)Math.Max(fitted, SmallestScale);

    /// <summary>One scale for all labels (temperature).</summary>
    public static Calibration FitTemperature(IReadOnlyList<(LabelScores Scores, SentenceLabel Label)> examples)
    {
        var p = Newton([1], examples, (scores, design) => Array.Copy(scores, design[0], Labels));
        float scale = Scale(p[0]);
        return new(new(scale, scale, scale, scale), default);
    }

    /// <summary>A scale and a bias for each label.</summary>
    public static Calibration FitVector(IReadOnlyList<(LabelScores Scores, SentenceLabel Label)> examples)
    {
        var p = Newton([1, 1, 1, 1, 0, 0, 0, 0], examples, (scores, design) =>
        {
            for (int k = 0; k < Labels; k++)
            {
                design[k][k] = scores[k];
                design[Labels + k][k] = 1;
            }
        });
        return new(new(Scale(p[0]), Scale(p[1]), Scale(p[2]), Scale(p[3])), new((float)p[4], (float)p[5], (float)p[6], (float)p[7]));
    }

    /// <summary>Minimises the log loss of softmax(Σ parameter × design row).</summary>
    static double[] Newton(
        double[] start,
        IReadOnlyList<(LabelScores Scores, SentenceLabel Label)> examples,
        Action<double[], double[][]> fillDesign
    )
    {
        int n = start.Length;
        var parameters = (double[])start.Clone();
        var design = Enumerable.Range(0, n).Select(_ => new double[Labels]).ToArray();
        var scores = new double[Labels];
        var p = new double[Labels];
        for (int round = 0; round < 50; round++)
        {
            var gradient = new double[n];
            var hessian = new double[n, n];
            for (int m = 0; m < n; m++)
            {
                gradient[m] = Ridge * examples.Count * (parameters[m] - start[m]);
                hessian[m, m] = Ridge * examples.Count;
            }
            foreach (var (s, label) in examples)
            {
                for (int k = 0; k < Labels; k++)
                    scores[k] = s[(SentenceLabel)k];
                fillDesign(scores, design);
                Softmax(parameters, design, p);
                Accumulate(design, p, (int)label, gradient, hessian);
            }
            var step = Solve(hessian, gradient);
            double largest = 0;
            for (int m = 0; m < n; m++)
            {
                // Held back to half a unit: far from the optimum a full step may overshoot.
                step[m] = Math.Clamp(step[m], -0.5, 0.5);
                parameters[m] -= step[m];
                largest = Math.Max(largest, Math.Abs(step[m]));
            }
            if (largest < 1e-9)
                break;
        }
        return parameters;
    }

    static void Softmax(double[] parameters, double[][] design, double[] p)
    {
        double max = double.NegativeInfinity,
            sum = 0;
        for (int k = 0; k < Labels; k++)
        {
            p[k] = 0;
            for (int m = 0; m < parameters.Length; m++)
                p[k] += parameters[m] * design[m][k];
            max = Math.Max(max, p[k]);
        }
        for (int k = 0; k < Labels; k++)
            sum += p[k] = PortableMath.Exp(p[k] - max);
        for (int k = 0; k < Labels; k++)
            p[k] /= sum;
    }

    static void Accumulate(double[][] design, double[] p, int gold, double[] gradient, double[,] hessian)
    {
        int n = gradient.Length;
        Span<double> mean = stackalloc double[n];
        for (int m = 0; m < n; m++)
        {
            for (int k = 0; k < Labels; k++)
                mean[m] += p[k] * design[m][k];
            gradient[m] += mean[m] - design[m][gold];
        }
        for (int a = 0; a < n; a++)
        for (int b = 0; b < n; b++)
        {
            double sum = -mean[a] * mean[b];
            for (int k = 0; k < Labels; k++)
                sum += p[k] * design[a][k] * design[b][k];
            hessian[a, b] += sum;
        }
    }

    /// <summary>Gaussian elimination; the matrix is symmetric and, by the ridge, positive definite, so no pivoting is needed.</summary>
    static double[] Solve(double[,] matrix, double[] right)
    {
        int n = right.Length;
        var x = (double[])right.Clone();
        for (int i = 0; i < n; i++)
        for (int row = i + 1; row < n; row++)
        {
            double factor = matrix[row, i] / matrix[i, i];
            for (int column = i; column < n; column++)
                matrix[row, column] -= factor * matrix[i, column];
            x[row] -= factor * x[i];
        }
        for (int i = n - 1; i >= 0; i--)
        {
            for (int column = i + 1; column < n; column++)
                x[i] -= matrix[i, column] * x[column];
            x[i] /= matrix[i, i];
        }
        return x;
    }
}
