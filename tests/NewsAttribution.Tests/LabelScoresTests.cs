namespace NewsAttribution.Tests;

public sealed class LabelScoresTests
{
    static readonly LabelScores Scores = new(1.5f, -2, .25f, 3);

    [Fact]
    public void Indexer_of_each_label_is_its_score()
    {
        Assert.Equal([1.5f, -2, .25f, 3], SentenceLabels.All.Select(label => Scores[label]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Scores[(SentenceLabel)4]);
    }

    [Fact]
    public void From_asks_once_for_each_label_in_their_order()
    {
        var asked = new List<SentenceLabel>();
        var scores = LabelScores.From(label =>
        {
            asked.Add(label);
            return Scores[label];
        });
        Assert.Equal(Scores, scores);
        Assert.Equal(SentenceLabels.All, asked);
    }

    [Fact]
    public void Operators_work_label_by_label()
    {
        var other = new LabelScores(10, 20, 40, 80);
        Assert.Equal(new(11.5f, 18, 40.25f, 83), Scores + other);
        Assert.Equal(new(15, -40, 10, 240), Scores * other);
    }

    [Fact]
    public void Largest_smallest_and_sum_are_those_of_the_four_scores()
    {
        Assert.Equal((3, -2, 2.75f), (Scores.Largest, Scores.Smallest, Scores.Sum));
        var unknown = new LabelScores(1, float.NaN, 1, 1);
        Assert.Equal((float.NaN, float.NaN), (unknown.Largest, unknown.Smallest));
    }

    [Fact]
    public void ToString_lists_the_four_scores_and_nothing_else() =>
        Assert.Equal(
            "LabelScores { OfficialClaim = 1, IntelligenceAssessment = 2, AnalysisQuote = 3, Narrative = 4 }",
            new LabelScores(1, 2, 3, 4).ToString()
        );
}
