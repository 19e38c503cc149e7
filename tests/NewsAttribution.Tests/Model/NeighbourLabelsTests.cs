using NewsAttribution.Model;

namespace NewsAttribution.Tests.Model;

public sealed class NeighbourLabelsTests
{
    static readonly LabelProbabilities Official = new(.9f, .02f, .03f, .05f),
        Unsure = new(.3f, .2f, .2f, .3f);

    /// <summary>Each label makes itself three times as likely beside it.</summary>
    static readonly NeighbourLabels Alike = new([3, 1, 1, 1, 1, 3, 1, 1, 1, 1, 3, 1, 1, 1, 1, 3]);

    /// <summary>After an official claim narrative is ten times as likely; nothing else says anything.</summary>
    static readonly NeighbourLabels NarrativeAfterOfficial = new([1, 1, 1, 10, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);

    [Fact]
    public void Weigh_by_a_table_of_ones_changes_nothing()
    {
        var ones = new NeighbourLabels(Enumerable.Repeat(1f, NeighbourLabels.Length).ToArray());
        var weighed = Weigh(ones, Official, Unsure, Official);

        LabelProbabilities[] before = [Official, Unsure, Official];
        for (int i = 0; i < before.Length; i++)
            foreach (var label in SentenceLabels.All)
                Assert.Equal(before[i][label], weighed[i][label], 1e-6f);
        Assert.Equal([Official, Unsure], Weigh(NeighbourLabels.None, Official, Unsure));
    }

    [Fact]
    public void Weigh_a_row_pulls_from_both_sides()
    {
        float before = Weigh(Alike, Official, Unsure)[1].OfficialClaim,
            after = Weigh(Alike, Unsure, Official)[0].OfficialClaim,
            between = Weigh(Alike, Official, Unsure, Official)[1].OfficialClaim;

        Assert.InRange(before, Unsure.OfficialClaim + .1f, 1);
        Assert.Equal(before, after, 1e-6f);
        Assert.InRange(between, before + .1f, 1);
    }

    /// <summary>The row is the label before, the column the one after it.</summary>
    [Fact]
    public void Weigh_keeps_the_order()
    {
        Assert.InRange(Weigh(NarrativeAfterOfficial, Official, Unsure)[1].Narrative, .7f, 1);
        Assert.InRange(Weigh(NarrativeAfterOfficial, Unsure, Official)[0].Narrative, 0, Unsure.Narrative);
    }

    /// <summary>What one sentence says passes through the next to the one after it.</summary>
    [Fact]
    public void Weigh_reaches_over_a_sentence()
    {
        float far = Weigh(Alike, Official, Unsure, Unsure)[2].OfficialClaim,
            without = Weigh(Alike, Unsure, Unsure, Unsure)[2].OfficialClaim;
        Assert.InRange(far, without + .01f, 1);
    }

    [Fact]
    public void Weigh_one_sentence_or_none_changes_nothing()
    {
        Assert.Equal([Unsure], Weigh(Alike, Unsure));
        Assert.Empty(Weigh(Alike));
    }

    /// <summary>Forwards and backwards are no more than the sum over all series of labels.</summary>
    [Fact]
    public void Weigh_is_what_all_series_of_labels_say()
    {
        var random = new Random(5);
        var table = new NeighbourLabels([.. Enumerable.Range(0, NeighbourLabels.Length).Select(_ => random.NextSingle() * 3 + .1f)]);
        LabelProbabilities[] article = [.. Enumerable.Range(0, 5).Select(_ => SomeProbabilities.Of(random))];
        var sums = new double[article.Length, SentenceLabels.Count];
        double all = 0;
        for (int series = 0; series < 1 << (2 * article.Length); series++)
        {
            double weight = 1;
            for (int i = 0; i < article.Length; i++)
            {
                weight *= article[i][LabelAt(series, i)];
                if (i > 0)
                    weight *= table.Factors[(int)LabelAt(series, i - 1) * SentenceLabels.Count + (int)LabelAt(series, i)];
            }
            for (int i = 0; i < article.Length; i++)
                sums[i, (int)LabelAt(series, i)] += weight;
            all += weight;
        }
        var weighed = Weigh(table, article);

        for (int i = 0; i < article.Length; i++)
            foreach (var label in SentenceLabels.All)
                Assert.Equal(sums[i, (int)label] / all, weighed[i][label], 1e-5);

        static SentenceLabel LabelAt(int series, int i) => (SentenceLabel)((series >> (2 * i)) & 3);
    }

    [Fact]
    public void Weigh_a_book_of_sure_sentences_still_gives_probabilities()
    {
        var sure = Enumerable.Range(0, 10_000).Select(i => i % 2 == 0 ? new LabelProbabilities(1, 0, 0, 0) : new(0, 0, 0, 1)).ToArray();
        Assert.All(Weigh(Alike, sure), p => Assert.Equal(1, SentenceLabels.All.Sum(label => (double)p[label]), 1e-5));
    }

    [Fact]
    public void Constructor_of_another_number_of_factors_throws() =>
        Assert.Contains(
            "15 factors; expected 16",
            Assert.Throws<ArgumentException>(() => new NeighbourLabels(new float[15])).Message,
            StringComparison.Ordinal
        );

    static LabelProbabilities[] Weigh(NeighbourLabels table, params LabelProbabilities[] article)
    {
        LabelProbabilities[] weighed = [.. article];
        table.Weigh(weighed, new LabelProbabilities[article.Length]);
        return weighed;
    }
}
