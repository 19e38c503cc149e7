using NewsAttribution.Tests;

namespace NewsAttribution.SecondReading.Tests;

/// <summary>As for the library: run once with <c>APPROVE_API=1</c> after a change that is meant.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void PublicApi_OfTheSecondReader_IsApproved() => ApprovedApi.Check(typeof(SecondReader).Assembly);
}
