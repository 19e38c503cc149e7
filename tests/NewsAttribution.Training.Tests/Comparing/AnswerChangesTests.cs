using NewsAttribution.Training.Comparing;

namespace NewsAttribution.Training.Tests.Comparing;

public sealed class AnswerChangesTests
{
    [Fact]
    public void Of_the_same_answers_finds_nothing()
    {
        AnsweredSentence[] answers = [SomeAnswer.Of(0, "Rain fell."), SomeAnswer.Of(1, "Snow fell.")];
        var changes = AnswerChanges.Of([new(answers, answers)]);
        Assert.Equal((2, 0, 0, 0), (changes.Sentences, changes.OnlyOld, changes.OnlyNew, changes.Changed));
        Assert.Empty(changes.Groups);
        Assert.All(changes.Labels.SelectMany(row => row), count => Assert.Equal(0, count));
    }

    [Fact]
    public void Of_nothing_that_matches_has_no_share()
    {
        var changes = AnswerChanges.Of([new([SomeAnswer.Of(0, "Rain. Snow.")], [SomeAnswer.Of(0, "Rain."), SomeAnswer.Of(1, "Snow.", 6)])]);
        Assert.Equal((0, 1, 2), (changes.Sentences, changes.OnlyOld, changes.OnlyNew));
        Assert.Equal(0, changes.Share(ChangedPart.Label));
    }

    [Fact]
    public void Of_labels_counts_each_pair_the_frequent_first()
    {
        var changes = Changed(
            (SentenceLabel.OfficialClaim, SentenceLabel.Narrative),
            (SentenceLabel.Narrative, SentenceLabel.AnalysisQuote),
            (SentenceLabel.Narrative, SentenceLabel.AnalysisQuote),
            (SentenceLabel.Narrative, SentenceLabel.Narrative)
        );
        Assert.Equal(
            [("narrative to analysis-quote", 2), ("official-claim to narrative", 1)],
            changes.Groups.Select(group => (group.Name, group.Sentences.Count))
        );
        Assert.Equal(2, changes.Labels[(int)SentenceLabel.Narrative][(int)SentenceLabel.AnalysisQuote]);
        Assert.Equal(1, changes.Labels[(int)SentenceLabel.OfficialClaim][(int)SentenceLabel.Narrative]);
        Assert.Equal(3, changes.Labels.Sum(row => row.Sum()));
        Assert.Equal((3, 3, 0.75), (changes.Changed, changes.Count(ChangedPart.Label), changes.Share(ChangedPart.Label)));
    }

    [Fact]
    public void Of_phrases_counts_each_kind_and_a_sentence_once()
    {
        AnsweredSentence before = SomeAnswer.Of(0, "He said so.") with { Source = "He", Cue = "said" },
            after = before with { Source = null, Cue = "said so" };
        var changes = AnswerChanges.Of([new([before], [after])]);
        Assert.Equal([(ChangedPart.Source, "lost"), (ChangedPart.Cue, "longer")], changes.Groups.Select(group => (group.Part, group.Name)));
        Assert.Equal(1, changes.Changed);
    }

    [Fact]
    public void Of_speakers_says_that_they_are_linked()
    {
        AnsweredSentence first = SomeAnswer.Of(0, "Ana spoke."),
            second = SomeAnswer.Of(1, "She left.");
        var changes = AnswerChanges.Of([new([first, second], [first, second with { Speaker = 0 }])]);
        var group = Assert.Single(changes.Groups);
        Assert.Equal((ChangedPart.Speaker, "linked"), (group.Part, group.Name));
    }

    [Fact]
    public void Of_sentences_of_a_kind_puts_the_largest_change_first()
    {
        AnsweredSentence[] old = [.. Enumerable.Range(0, 4).Select(i => SomeAnswer.Of(i, $"Rain {i}.", confidence: 0.5f))],
            @new =

            [
                .. old.Select(
                    (s, i) =>
                        SomeAnswer.Of(
                            i,
                            s.Text,
                            confidence: i switch
                            {
                                1 => 0.9f,
                                3 => 0.3f,
                                _ => 0.6f,
                            }
                        ) with
                        {
                            Cue = "so",
                        }
                ),
            ];
        var group = Assert.Single(AnswerChanges.Of([new(old, @new)]).Groups);
        Assert.Equal([1, 3, 0, 2], group.Sentences.Select(pair => pair.New.Index));
        Assert.Equal(0.4, group.Sentences[0].Shift, 6);
    }

    static AnswerChanges Changed(params (SentenceLabel Old, SentenceLabel New)[] labels) =>
        AnswerChanges.Of([
            .. labels.Select(pair => new AnsweredArticle(
                [SomeAnswer.Of(0, "Rain fell.", label: pair.Old)],
                [SomeAnswer.Of(0, "Rain fell.", label: pair.New)]
            )),
        ]);
}
