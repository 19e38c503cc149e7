using NewsAttribution.Training.Comparing;

namespace NewsAttribution.Training.Tests.Comparing;

public sealed class McNemarTests
{
    // By hand: 2 × Σ C(n, k) / 2^n for k up to the smaller number.
    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(5, 5, 1)]
    [InlineData(0, 5, 0.0625)]
    [InlineData(1, 9, 0.021484375)]
    [InlineData(9, 1, 0.021484375)]
    public void P_is_exact(int onlyFirst, int onlySecond, double expected) => Assert.Equal(expected, McNemar.P(onlyFirst, onlySecond), 10);

    [Fact]
    public void P_of_thousands_is_a_probability()
    {
        Assert.InRange(McNemar.P(2400, 2600), 0.004, 0.006);
        Assert.InRange(McNemar.P(0, 5000), 0, 1e-100);
    }
}
