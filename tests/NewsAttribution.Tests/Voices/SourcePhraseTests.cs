using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Tests.Voices;

public sealed class SourcePhraseTests
{
    public static TheoryData<string> Profiles => [.. CaseFile.Lines("Voices", "profiles.txt")];

    public static TheoryData<string> Kinds => [.. CaseFile.Lines("Voices", "kinds.txt")];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Read_case_gives_the_profile(string line)
    {
        var (expected, marked) = CaseFile.Read(line);
        var (source, tokens) = Read(marked);
        List<string> found = [source.Shape.ToString(), tokens.WordAt(source.HeadIndex).ToString()];
        if (source.Former)
            found.Add("former");
        if (source.PointsBack)
            found.Add("back");
        if (source.OfLastSpeaker)
            found.Add("last");
        if (source.Speaks)
            found.Add("speaks");
        if (source.FirstKey != 0)
            found.Add("first:" + Words(tokens).First(word => WordKey.Of(word) == source.FirstKey));
        if (source.OwnerStem != 0)
            found.Add("owner:" + Words(tokens).First(word => WordKey.OfStem(word) == source.OwnerStem));

        Assert.Equal(string.Join(' ', expected), string.Join(' ', found));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Of_case_gives_the_kind_of_voice(string line)
    {
        var (expected, marked) = CaseFile.Read(line);
        var (source, _) = Read(marked);

        Assert.Equal(Assert.Single(expected), SomeSentence.KindOf(source).ToString());
        Assert.Equal(source.Kind, SomeSentence.KindOf(source));
    }

    /// <summary>A pronoun is no matter of the rules, and no source has no words.</summary>
    [Fact]
    public void Cases_have_every_kind() =>
        Assert.Equal(
            [nameof(SourceKind.None), nameof(SourceKind.Pronoun)],
            Enum.GetNames<SourceKind>().Except(CaseFile.Lines("Voices", "kinds.txt").SelectMany(line => CaseFile.Read(line).Expected))
        );

    [Fact]
    public void Cases_have_every_shape() =>
        Assert.Equal(
            [nameof(SourceShape.None)],
            Enum.GetNames<SourceShape>().Except(CaseFile.Lines("Voices", "profiles.txt").SelectMany(line => CaseFile.Read(line).Expected))
        );

    [Fact]
    public void Read_of_no_words_is_no_source()
    {
        var source = SomeSentence.Source(SomeSentence.Tagged("It rained."), 1..1, 0);

        Assert.Equal((SourceKind.None, SourceShape.None), (source.Kind, source.Shape));
    }

    /// <summary>The source in square brackets; the cue in curly ones ends an apposition where it stands after the source.</summary>
    static (SourceProfile Source, TokenList Tokens) Read(string marked)
    {
        var text = MarkedText.Read(marked);
        var tokens = SomeSentence.Tagged(text.Text);
        var phrase = MarkedText.TokensOf(tokens, Assert.Single(text.Square));
        int cue = MarkedText.TokensOf(tokens, Assert.Single(text.Curly)).Start.Value;
        return (SomeSentence.Source(tokens, phrase, cue >= phrase.End.Value ? cue : 0), tokens);
    }

    static IEnumerable<string> Words(TokenList tokens) => Enumerable.Range(0, tokens.Count).Select(i => tokens.WordAt(i).ToString());
}
