namespace NewsAttribution.Tests.Grammar;

public sealed class NounPhraseTests
{
    public static TheoryData<string> Cases => [.. CaseFile.Lines("Grammar", "phrases.txt")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Phrase_case_has_its_start_and_its_end(string line)
    {
        var (expected, marked) = CaseFile.Read(line);
        var text = MarkedText.Read(marked);
        var tokens = SomeSentence.Tagged(text.Text);
        var phrase = MarkedText.TokensOf(tokens, Assert.Single(text.Square));
        (int start, int end) = (phrase.Start.Value, phrase.End.Value);
        Assert.Contains(Assert.Single(expected), (string[])["start", "end", "both"]);

        if (expected[0] != "end")
            Assert.Equal(Words(start, end), Words(SomeSentence.StartOfPhrase(tokens, end - 1), end));
        if (expected[0] != "start")
            Assert.Equal(Words(start, end), Words(start, SomeSentence.EndOfPhrase(tokens, start)));

        string Words(int from, int to) => to <= from ? "" : text.Text[tokens[from].Start..tokens[to - 1].End];
    }

    [Theory]
    [InlineData("The ferry sailed {,} and it rained.")]
    [InlineData("The ferry {sailed} on Monday.")]
    [InlineData("The ferry sailed {from} Kelder.")]
    [InlineData("It {was} late.")]
    public void StartOf_what_ends_no_phrase_is_behind_it(string marked)
    {
        var text = MarkedText.Read(marked);
        var tokens = SomeSentence.Tagged(text.Text);
        int last = MarkedText.TokensOf(tokens, text.Curly[0]).Start.Value;

        Assert.Equal(last + 1, SomeSentence.StartOfPhrase(tokens, last));
        Assert.Equal(last, SomeSentence.EndOfPhrase(tokens, last));
    }

    [Fact]
    public void Phrase_outside_the_sentence_is_empty()
    {
        var tokens = SomeSentence.Tagged("The ferry sailed");

        Assert.Equal(0, SomeSentence.StartOfPhrase(tokens, -1));
        Assert.Equal(3, SomeSentence.EndOfPhrase(tokens, 3));
    }
}
