namespace NewsAttribution.Tests.Model;

static class SomeProbabilities
{
    /// <summary>Four that add up to 1.</summary>
    public static LabelProbabilities Of(Random random)
    {
        float[] shares = [.. SentenceLabels.All.Select(_ => random.NextSingle() + .001f)];
        float sum = shares.Sum();
        return LabelProbabilities.From(label => shares[(int)label] / sum);
    }
}
