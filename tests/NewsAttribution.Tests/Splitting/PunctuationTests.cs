using NewsAttribution.Splitting;

namespace NewsAttribution.Tests.Splitting;

public sealed class PunctuationTests
{
    [Theory]
    [InlineData('\u200A', false)]
    [InlineData('\u200B', true)]
    [InlineData('\u200F', true)]
    [InlineData('\u2010', false)]
    [InlineData('\u2029', false)]
    [InlineData('\u202A', true)]
    [InlineData('\u202E', true)]
    [InlineData('\u202F', false)]
    [InlineData('\u2060', true)]
    [InlineData('\u00AD', true)]
    [InlineData('\uFEFF', true)]
    [InlineData('a', false)]
    public void IsInvisible_takes_no_room(char mark, bool expected) => Assert.Equal(expected, Punctuation.IsInvisible(mark));
}
