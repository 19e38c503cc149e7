using NewsAttribution.Tokens;

namespace NewsAttribution.Tests.Grammar;

public sealed class TaggerTests
{
    public static TheoryData<string> Cases => [.. CaseFile.Lines("Grammar", "tags.txt")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void TagTokens_case_gives_the_tags(string line)
    {
        var (expected, marked) = CaseFile.Read(line);
        var text = MarkedText.Read(marked);
        var tokens = SomeSentence.Tagged(text.Text);
        var found = text.Curly.Select(word => tokens[MarkedText.TokensOf(tokens, word).Start.Value].Tag.ToString());

        Assert.Equal(expected, found);
    }

    [Fact]
    public void Cases_have_every_tag() =>
        Assert.Empty(Enum.GetNames<Tag>().Except(CaseFile.Lines("Grammar", "tags.txt").SelectMany(line => CaseFile.Read(line).Expected)));
}
