namespace NewsAttribution.Training.Tests.Comparing;

public sealed class ModelComparisonTests
{
    [Fact]
    public void Of_a_classifier_with_itself_finds_nothing()
    {
        var comparison = ModelComparison.Of(
            SentenceClassifier.Default,
            SentenceClassifier.Default,
            Corpus.Read([Some.Seed]),
            EvaluationUnit.Article
        );
        Assert.False(comparison.IsReal);
        Assert.Empty(comparison.Differing);
        Assert.Equal(1, comparison.McNemarP);
        Assert.Contains("the same label", comparison.InWords("old", "new"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_answers_that_are_right_everywhere_is_really_better_than_half_of_them()
    {
        var comparison = Compared(first: i => i % 2 == 0, second: _ => true);
        Assert.True(comparison.IsReal);
        Assert.InRange(comparison.MacroF1Gain.Lower, 0.1, 1);
        Assert.Equal((0, 40), (comparison.OnlyFirstRight, comparison.OnlySecondRight));
        Assert.InRange(comparison.McNemarP, 0, 1e-9);
        Assert.Equal(40, comparison.Differing.Count);
        Assert.StartsWith("The difference is real: new is better than old", comparison.InWords("old", "new"), StringComparison.Ordinal);
        Assert.StartsWith(
            "The difference is real: old is better than new",
            Compared(_ => true, i => i % 2 == 0).InWords("old", "new"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Of_answers_that_err_elsewhere_may_be_chance()
    {
        var comparison = Compared(first: i => i % 10 != 0, second: i => i % 10 != 1);
        Assert.False(comparison.IsReal);
        Assert.Equal((8, 8), (comparison.OnlyFirstRight, comparison.OnlySecondRight));
        Assert.Contains("may be chance", comparison.InWords("old", "new"), StringComparison.Ordinal);
    }

    /// <summary>80 sentences of 20 articles, two labels by turns.</summary>
    static ModelComparison Compared(Func<int, bool> first, Func<int, bool> second)
    {
        IReadOnlyList<JudgedSentence> Judged(Func<int, bool> right) =>
            [
                .. Enumerable
                    .Range(0, 80)
                    .Select(i =>
                    {
                        var gold = i / 2 % 2 == 0 ? SentenceLabel.Narrative : SentenceLabel.OfficialClaim;
                        var other = gold == SentenceLabel.Narrative ? SentenceLabel.OfficialClaim : SentenceLabel.Narrative;
                        var answer = Some.Answer(gold, right(i) ? gold : other);
                        return new JudgedSentence($"a{i / 4}", i % 4, answer.Gold, answer.Probabilities, null, null);
                    }),
            ];
        return ModelComparison.Of(Judged(first), Judged(second), Corpus.Read([Some.Seed]));
    }
}
