using NewsAttribution.Training.Comparing;

namespace NewsAttribution.Training.Tests.Comparing;

public sealed class SentenceMatchingTests
{
    [Fact]
    public void Match_takes_the_place_before_the_words()
    {
        // "Read more." stands twice, and the new build leaves out the first.
        Assert.Equal(
            [(1, 0), (2, 1)],
            Matched(
                [SomeAnswer.Of(0, "Read more.", 0), SomeAnswer.Of(1, "Rain fell.", 11), SomeAnswer.Of(2, "Read more.", 22)],
                [SomeAnswer.Of(0, "Rain fell.", 11), SomeAnswer.Of(1, "Read more.", 22)]
            )
        );
    }

    [Fact]
    public void Match_follows_words_that_moved()
    {
        Assert.Equal(
            [(0, 0), (1, 1), (2, 2)],
            Matched(
                [SomeAnswer.Of(0, "Rain.", 0), SomeAnswer.Of(1, "Rain.", 6), SomeAnswer.Of(2, "Snow.", 12)],
                [SomeAnswer.Of(0, "Rain.", 1), SomeAnswer.Of(1, "Rain.", 7), SomeAnswer.Of(2, "Snow.", 13)]
            )
        );
    }

    /// <summary>Sentences that the caller cut all begin at 0.</summary>
    [Fact]
    public void Match_pairs_equal_sentences_in_their_order() =>
        Assert.Equal(
            [(0, 0), (1, 1), (2, 2)],
            Matched(
                [SomeAnswer.Of(0, "Rain."), SomeAnswer.Of(1, "Snow."), SomeAnswer.Of(2, "Rain.")],
                [SomeAnswer.Of(0, "Rain."), SomeAnswer.Of(1, "Snow."), SomeAnswer.Of(2, "Rain.")]
            )
        );

    [Fact]
    public void Match_leaves_out_what_is_cut_otherwise() =>
        Assert.Equal(
            [(0, 0), (3, 2)],
            Matched(
                [
                    SomeAnswer.Of(0, "Rain fell.", 0),
                    SomeAnswer.Of(1, "“Is it over?”", 11),
                    SomeAnswer.Of(2, "he fumed.", 25),
                    SomeAnswer.Of(3, "It was.", 35),
                ],
                [SomeAnswer.Of(0, "Rain fell.", 0), SomeAnswer.Of(1, "“Is it over?” he fumed.", 11), SomeAnswer.Of(2, "It was.", 35)]
            )
        );

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(0, 0, null)]
    [InlineData(null, 0, "Found")]
    [InlineData(0, null, "Lost")]
    [InlineData(0, 1, "Other")]
    public void Match_compares_the_sentence_that_names_the_speaker(int? before, int? after, string? expected)
    {
        AnsweredSentence[] Answers(int? speaker) =>
            [SomeAnswer.Of(0, "Ana spoke."), SomeAnswer.Of(1, "Ben spoke."), SomeAnswer.Of(2, "“It is safe.”") with { Speaker = speaker }];

        var pairs = SentenceMatching.Match(new(Answers(before), Answers(after)));
        Assert.Equal(expected, pairs[2].Speaker?.ToString());
        Assert.Equal((before, after), (pairs[2].OldSpeaker?.Index, pairs[2].NewSpeaker?.Index));
    }

    [Fact]
    public void Match_knows_a_speaker_whose_sentence_has_another_number_or_end()
    {
        var pairs = SentenceMatching.Match(
            new(
                [
                    SomeAnswer.Of(0, "Rain. Snow.", 0),
                    SomeAnswer.Of(1, "Ana spoke.", 12),
                    SomeAnswer.Of(2, "She left.", 23) with
                    {
                        Speaker = 1,
                    },
                ],
                [
                    SomeAnswer.Of(0, "Rain.", 0),
                    SomeAnswer.Of(1, "Snow.", 6),
                    SomeAnswer.Of(2, "Ana spoke.", 12),
                    SomeAnswer.Of(3, "She left.", 23) with
                    {
                        Speaker = 2,
                    },
                ]
            )
        );
        Assert.Null(pairs[^1].Speaker);

        pairs = SentenceMatching.Match(
            new(
                [SomeAnswer.Of(0, "Ana spoke. So.", 0), SomeAnswer.Of(1, "She left.", 15) with { Speaker = 0 }],
                [SomeAnswer.Of(0, "Ana spoke.", 0), SomeAnswer.Of(1, "So.", 11), SomeAnswer.Of(2, "She left.", 15) with { Speaker = 0 }]
            )
        );
        Assert.Null(Assert.Single(pairs).Speaker);
    }

    static IEnumerable<(int, int)> Matched(AnsweredSentence[] old, AnsweredSentence[] @new) =>
        SentenceMatching.Match(new(old, @new)).Select(pair => (pair.Old.Index, pair.New.Index));
}
