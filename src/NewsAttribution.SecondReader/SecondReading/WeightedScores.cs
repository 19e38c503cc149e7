namespace NewsAttribution.SecondReading;

/// <summary>The mean of what several windows say of a sentence.</summary>
struct WeightedScores
{
    LabelScores _sum;
    float _weight;

    public readonly LabelScores Mean => _sum * All(1 / _weight);

    public void Add(LabelScores scores, float weight)
    {
        _sum += scores * All(weight);
        _weight += weight;
    }

    /// <summary>The logarithms of the probabilities of a sentence, whose scores are the mean of those of its pieces.</summary>
    /// <param name="scores">Four scores for each piece of a window.</param>
    /// <param name="first">The first piece of the sentence.</param>
    /// <param name="count">How many pieces it has.</param>
    public static LabelScores LogProbabilities(ReadOnlySpan<float> scores, int first, int count)
    {
        Span<double> means = stackalloc double[SentenceLabels.Count];
        means.Clear();
        for (int i = 0; i < count; i++)
        for (int label = 0; label < means.Length; label++)
            means[label] += scores[(first + i) * means.Length + label];
        double largest = double.NegativeInfinity,
            sum = 0;
        foreach (ref double mean in means)
            largest = Math.Max(largest, mean /= count);
        foreach (double mean in means)
            sum += Math.Exp(mean - largest);
        double whole = largest + Math.Log(sum);
        return new((float)(means[0] - whole), (float)(means[1] - whole), (float)(means[2] - whole), (float)(means[3] - whole));
    }

    static LabelScores All(float value) => new(value, value, value, value);
}
