using NewsAttribution.Lexicon;
using NewsAttribution.Tests.Splitting;

namespace NewsAttribution.Tests.Lexicon;

public sealed class LexiconFingerprintTests
{
    const string List = """
        [official-body-name]
        harbour house
        ICE
        [cue-say]
        harrumph | harrumphs | harrumphed | harrumphing
        [place]
        harbour
        """;

    /// <summary>A fixed list has a fixed fingerprint: models name it, on every machine and in every version.</summary>
    [Fact]
    public void Fingerprint_of_a_fixed_list_stays() => Assert.Equal("cd85269e326affd4", Of(List));

    [Fact]
    public void Fingerprint_of_the_shipped_lists_is_the_one_of_their_text() =>
        Assert.Equal(
            WordLexicon
                .Of(ListFolder.Read(Path.Combine(CorpusArticles.DataFolder, "..", "src", "NewsAttribution", "Lexicon", "Lists")))
                .Fingerprint,
            WordLexicon.Default.Fingerprint
        );

    [Fact]
    public void Fingerprint_says_nothing_of_order_comments_and_repetitions() =>
        Assert.Equal(
            Of(List),
            Of(
                """
                [place]
                harbour # where ships lie
                [cue-say]
                harrumph | harrumphs | harrumphed | harrumphing
                [official-body-name]
                ICE
                harbour {house|house}
                """
            )
        );

    [Theory]
    [InlineData("harbour house", "harbour hall")]
    [InlineData("harbour house\n", "")]
    [InlineData("ICE", "ice")]
    [InlineData("ICE", "ICE\nMI")]
    [InlineData("harrumphed", "harrumpht")]
    [InlineData("[place]", "[capital]")]
    [InlineData("[place]", "[official-body-name]")]
    [InlineData("[place]", "[not place]")]
    public void Fingerprint_changes_with_one_entry(string old, string other) =>
        Assert.NotEqual(Of(List), Of(List.Replace(old, other, StringComparison.Ordinal)));

    static string Of(string list) => WordLexicon.Of(ListReader.ReadOwn(list, "list")).Fingerprint.ToString();
}
