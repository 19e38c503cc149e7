using NewsAttribution.Model;

namespace NewsAttribution.Training.Comparing;

/// <summary>
/// McNemar's test, exact: of the sentences that one classifier alone got right, are too many one classifier's for a fair coin?
/// </summary>
static class McNemar
{
    /// <summary>Two-sided probability of a split at least as uneven; 1 where there is nothing to split.</summary>
    public static double P(int onlyFirst, int onlySecond)
    {
        if (onlyFirst + onlySecond == 0)
            return 1;
        int n = onlyFirst + onlySecond,
            few = Math.Min(onlyFirst, onlySecond);
        double sum = 0,
            logChoose = 0;
        // Logarithms: C(n, k) of a few thousand sentences is beyond a double, and 2^-n below it.
        for (int k = 0; k <= few; k++)
        {
            sum += PortableMath.Exp(logChoose - n * Log2);
            logChoose += PortableMath.Log(n - k) - PortableMath.Log(k + 1);
        }
        return Math.Min(1, 2 * sum);
    }

    const double Log2 = 0.693147180559945309417232121458;
}
