using NewsAttribution.Model;

namespace NewsAttribution.Tests.Model;

public sealed class PortableMathTests
{
    [Fact]
    public void Exp_is_as_good_as_the_library()
    {
        for (double x = -690; x <= 690; x += 0.01037)
            Assert.InRange(PortableMath.Exp(x) / Math.Exp(x), 1 - 1e-15, 1 + 1e-15);
    }

    [Fact]
    public void Log_is_as_good_as_the_library()
    {
        for (double x = 1e-300; x < 1e300; x *= 1.0173)
            Assert.InRange(
                PortableMath.Log(x) - Math.Log(x),
                -1e-15 * Math.Abs(Math.Log(x)) - 1e-15,
                1e-15 * Math.Abs(Math.Log(x)) + 1e-15
            );
    }

    [Fact]
    public void Exp_beyond_the_ends_is_zero_infinity_or_no_number()
    {
        Assert.Equal(0, PortableMath.Exp(double.NegativeInfinity));
        Assert.Equal(double.PositiveInfinity, PortableMath.Exp(1e9));
        Assert.Equal(double.NaN, PortableMath.Exp(double.NaN));
        Assert.Equal(1, PortableMath.Exp(0));
    }
}
