using NewsAttribution.Tests;

namespace NewsAttribution.Training.Tests;

/// <summary>As for the library: run once with <c>APPROVE_API=1</c> after a change that is meant.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void PublicApi_OfTheTrainer_IsApproved() => ApprovedApi.Check(typeof(Trainer).Assembly);
}
