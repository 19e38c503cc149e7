using NewsAttribution.Training.Comparing;

namespace NewsAttribution.Training.Tests.Comparing;

public sealed class PhraseChangeTests
{
    [Theory]
    [InlineData(null, null, null)]
    [InlineData("the mayor", "the mayor", null)]
    [InlineData(null, "the mayor", "Found")]
    [InlineData("the mayor", null, "Lost")]
    [InlineData("the mayor", "the mayor of Ternby", "Longer")]
    [InlineData("the mayor of Ternby", "mayor", "Shorter")]
    [InlineData("he", "the mayor", "Other")]
    [InlineData("the mayor", "The mayor", "Other")]
    public void Of_two_phrases_says_how_they_differ(string? before, string? after, string? expected) =>
        Assert.Equal(expected, PhraseChange.Of(before, after)?.ToString());

    [Theory]
    [InlineData("The clerk said he saw the heron.", "he", 15)]
    [InlineData("“He,” she said.", "He", 1)]
    [InlineData("The clerk said so.", "he", -1)]
    [InlineData("The clerk said so.", "", -1)]
    [InlineData("said", "said", 0)]
    public void IndexIn_finds_whole_words(string text, string phrase, int expected) =>
        Assert.Equal(expected, PhraseChange.IndexIn(text, phrase));
}
