namespace NewsAttribution.Tests;

/// <summary>
/// What users can see, as text, beside the last text that somebody approved: a change of the API is seen in review. After a change that is
/// meant,
/// run the tests once with <c>APPROVE_API=1</c>, which rewrites the text, and commit it.
/// </summary>
public sealed class PublicApiTests
{
    [Fact]
    public void PublicApi_OfTheLibrary_IsApproved() => ApprovedApi.Check(typeof(SentenceClassifier).Assembly);
}
