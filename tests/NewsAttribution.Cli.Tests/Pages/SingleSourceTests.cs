using NewsAttribution.Cli.Pages;

namespace NewsAttribution.Cli.Tests.Pages;

public sealed class SingleSourceTests
{
    [Fact]
    public void Later_mentions_and_continued_speakers_are_one_source() =>
        Assert.Equal(
            new SingleSource("Harbour Master Ilse Marant", 4, 4),
            Of(Said("Harbour Master Ilse Marant"), Said("Marant"), Said("She", speaker: 0), Said(null, speaker: 1))
        );

    [Fact]
    public void Two_sources_are_no_single_one() => Assert.Null(Of(Said("Marant"), Said("the ministry"), Said("Marant")));

    [Fact]
    public void One_sentence_is_no_pattern() => Assert.Null(Of(Said("Marant"), Said(null, label: SentenceLabel.Narrative)));

    [Fact]
    public void Pronouns_without_a_name_are_unknown()
    {
        Assert.Equal(new SingleSource("Marant", 2, 3), Of(Said("Marant"), Said("he"), Said("Marant’s")));
        Assert.Null(Of(Said("Marant"), Said("Marant"), Said("he"), Said("they"), Said(null)));
    }

    [Fact]
    public void A_ring_of_speakers_ends() => Assert.Null(Of(Said(null, speaker: 1), Said(null, speaker: 0)));

    static SingleSource? Of(params PageSentence[] sentences) => SingleSource.Of(sentences);

    static PageSentence Said(string? source, int? speaker = null, SentenceLabel label = SentenceLabel.OfficialClaim)
    {
        string text = $"{source} said so.";
        Attribution? attribution = source is null ? null : new(new TextSpan(0, source.Length), null, null);
        return new(text, new(new TextSpan(0, text.Length), 1, SentenceKind.Body, label, default, attribution, speaker), new(() => new(default, [])));
    }
}
