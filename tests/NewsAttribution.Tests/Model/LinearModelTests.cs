using NewsAttribution.Model;

namespace NewsAttribution.Tests.Model;

public sealed class LinearModelTests
{
    [Fact]
    public void Score_without_features_is_the_biases() => Assert.Equal([0.1f, 0.2f, 0.3f, 0.4f], Score([]));

    [Fact]
    public void Score_of_an_unknown_feature_counts_nothing() => Assert.Equal(Score([7]), Score([1, 7, uint.MaxValue, 8]));

    [Fact]
    public void Score_of_the_smallest_and_a_large_id_finds_their_weights() =>
        Assert.Equal([11.1f, 22.2f, 33.3f, 44.4f], Score([0, 4_000_000_000]), (a, b) => Math.Abs(a - b) < 1e-5f);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(40_000)]
    public void Score_equals_a_dictionary(int features)
    {
        var random = new Random(features);
        var weights = new SortedDictionary<uint, LabelScores>();
        while (weights.Count < features)
            weights[(uint)random.NextInt64(1L << 32)] = new(
                random.NextSingle(),
                random.NextSingle(),
                random.NextSingle(),
                random.NextSingle()
            );
        var model = new LinearModel([.. weights.Keys], weights.Values.ToArray(), default);
        uint[] known = [.. weights.Keys];

        for (int round = 0; round < 50; round++)
        {
            uint[] ids =
            [
                .. Enumerable
                    .Range(0, 120)
                    .Select(_ =>
                        random.Next(2) == 0 || known.Length == 0 ? (uint)random.NextInt64(1L << 32) : known[random.Next(known.Length)]
                    )
                    .Distinct(),
            ];
            float expected = 0;
            foreach (uint id in ids)
                expected += weights.GetValueOrDefault(id).AnalysisQuote;
            var logits = new float[4];
            model.Score(ids, logits);
            Assert.Equal(expected, logits[2]);
        }
    }

    /// <summary>Loading and scoring must not take a time that grows with the square of the model, whoever made it.</summary>
    [Fact]
    public void Constructor_features_chosen_to_fall_together_are_refused()
    {
        // 340573321 is the inverse of the multiplier of the hash, so that these fall on neighbouring places.
        uint[] ids = [.. Enumerable.Range(0, 100_000).Select(i => (uint)i * 340573321u).Order()];

        var error = Assert.Throws<ModelFormatException>(() => new LinearModel(ids, new LabelScores[ids.Length], default));
        Assert.Contains("fall together", error.Message, StringComparison.Ordinal);
    }

    static float[] Score(uint[] ids)
    {
        var logits = new float[4];
        SomeModel.Linear.Score(ids, logits);
        return logits;
    }
}
