using NewsAttribution.Training.Measuring;

namespace NewsAttribution.Training.Tests.Measuring;

public sealed class SourceMatchTests
{
    [Theory]
    [InlineData("the mayor", "the mayor", true)]
    [InlineData(" the mayor, ", "the mayor", true)]
    [InlineData("The mayor", "the mayor", false)]
    [InlineData("mayor", "the mayor", false)]
    [InlineData(null, "the mayor", false)]
    public void IsExact_forgives_only_what_surrounds(string? found, string gold, bool expected) =>
        Assert.Equal(expected, SourceMatch.IsExact(found, gold));

    [Theory]
    [InlineData("mayor", "the mayor", true)]
    [InlineData("mayor", "the old mayor", false)]
    [InlineData("Mayor Ida Lund of Narvik", "IDA LUND", false)]
    [InlineData("Mayor Ida Lund", "IDA LUND", true)]
    [InlineData("the the", "the mayor", true)]
    [InlineData("the the the", "the mayor", false)]
    [InlineData("…", "the mayor", false)]
    [InlineData("", "…", false)]
    [InlineData(null, "the mayor", false)]
    public void Overlaps_wants_half_of_the_longer(string? found, string gold, bool expected) =>
        Assert.Equal(expected, SourceMatch.Overlaps(found, gold));
}
