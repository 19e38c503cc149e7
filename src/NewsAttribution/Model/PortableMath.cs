using System.Runtime.Intrinsics;

namespace NewsAttribution.Model;

/// <summary>
/// Exponential and logarithm from sums, products and quotients alone. Those of the C library differ in the last bit between systems and
/// even
/// processors (with and without fused multiply-add), and the same sentence and the same corpus shall give the same bytes everywhere.
/// </summary>
static class PortableMath
{
    const double Ln2High = 0.693147180369123816490,
        Ln2Low = 1.90821492927058770002e-10,
        Log2E = 1.44269504088896340736,
        SmallestNormal = 2.2250738585072014e-308;

    /// <summary>e to the power of x, relative error below 1e-14; 0 below −700, infinity above 700, NaN for NaN.</summary>
    public static double Exp(double x) => Exp(Vector128.CreateScalar(x)).ToScalar();

    /// <summary>The same of two numbers at once: each operation rounds as it does for one.</summary>
    public static Vector128<double> Exp(Vector128<double> x)
    {
        // Behind so large a number no fraction has room: the sum is rounded to a whole number, which its lowest bits are.
        const double Rounding = 3L << 51;
        var rounded = x * Log2E + Vector128.Create(Rounding);
        var k = rounded - Vector128.Create(Rounding);
        var r = x - k * Ln2High - k * Ln2Low;
        // Taylor series; |r| ≤ ln 2 / 2, so that the first omitted term is below 2e-17.
        var sum = Vector128.Create(1.0 / 6227020800);
        sum = sum * r + Vector128.Create(1.0 / 479001600);
        sum = sum * r + Vector128.Create(1.0 / 39916800);
        sum = sum * r + Vector128.Create(1.0 / 3628800);
        sum = sum * r + Vector128.Create(1.0 / 362880);
        sum = sum * r + Vector128.Create(1.0 / 40320);
        sum = sum * r + Vector128.Create(1.0 / 5040);
        sum = sum * r + Vector128.Create(1.0 / 720);
        sum = sum * r + Vector128.Create(1.0 / 120);
        sum = sum * r + Vector128.Create(1.0 / 24);
        sum = sum * r + Vector128.Create(1.0 / 6);
        sum = sum * r + Vector128.Create(0.5);
        sum = sum * r + Vector128<double>.One;
        sum = sum * r + Vector128<double>.One;
        var power = (rounded.AsInt64() + Vector128.Create(1023L) << 52).AsDouble();
        var inRange = Vector128.AndNot(sum * power, Vector128.LessThan(x, Vector128.Create(-700.0)));
        return Vector128.ConditionalSelect(
            Vector128.GreaterThan(x, Vector128.Create(700.0)),
            Vector128.Create(double.PositiveInfinity),
            inRange
        );
    }

    /// <summary>Natural logarithm of a normal number above 0, relative error below 1e-14 (absolute near 1).</summary>
    public static double Log(double x)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(x, SmallestNormal);
        long bits = BitConverter.DoubleToInt64Bits(x);
        int exponent = (int)(bits >> 52) - 1023;
        double mantissa = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFF) | (1023L << 52));
        if (mantissa > 1.4142135623730951)
        {
            mantissa /= 2;
            exponent++;
        }
        // ln m = 2 artanh s; |s| ≤ 0.172, so that the terms beyond s^21 are below 1e-17.
        double s = (mantissa - 1) / (mantissa + 1),
            square = s * s;
        double sum = 1.0 / 21;
        sum = sum * square + 1.0 / 19;
        sum = sum * square + 1.0 / 17;
        sum = sum * square + 1.0 / 15;
        sum = sum * square + 1.0 / 13;
        sum = sum * square + 1.0 / 11;
        sum = sum * square + 1.0 / 9;
        sum = sum * square + 1.0 / 7;
        sum = sum * square + 1.0 / 5;
        sum = sum * square + 1.0 / 3;
        sum = sum * square + 1;
        return (exponent * Ln2High) + ((2 * s * sum) + (exponent * Ln2Low));
    }
}
