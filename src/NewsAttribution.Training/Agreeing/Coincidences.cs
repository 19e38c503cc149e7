namespace NewsAttribution.Training.Agreeing;

/// <summary>
/// Krippendorff's coincidence matrix: each pair of labels of a sentence counts, weighted so that a sentence with m labels counts m
/// (Krippendorff 2011).
/// </summary>
sealed class Coincidences
{
    readonly double[,] _pairs = new double[SentenceLabels.Count, SentenceLabels.Count];

    /// <summary>Adds the labels of one sentence, two or more.</summary>
    public void Add(IReadOnlyList<SentenceLabel> labels)
    {
        for (int a = 0; a < labels.Count; a++)
        for (int b = 0; b < labels.Count; b++)
            if (a != b)
                _pairs[(int)labels[a], (int)labels[b]] += 1.0 / (labels.Count - 1);
    }

    public void Add(Coincidences other)
    {
        for (int a = 0; a < SentenceLabels.Count; a++)
        for (int b = 0; b < SentenceLabels.Count; b++)
            _pairs[a, b] += other._pairs[a, b];
    }

    public double Count(SentenceLabel label) => Enumerable.Range(0, SentenceLabels.Count).Sum(other => _pairs[(int)label, other]);

    public double Agreeing(SentenceLabel label) => _pairs[(int)label, (int)label];

    /// <summary>The share of agreeing pairs.</summary>
    public double Agreement => SentenceLabels.All.Sum(Agreeing) / SentenceLabels.All.Sum(Count);

    /// <summary>1 − observed disagreement / disagreement by lot; null where lots could not disagree.</summary>
    public double? Alpha
    {
        get
        {
            double n = SentenceLabels.All.Sum(Count),
                byLot = (n * n) - SentenceLabels.All.Sum(label => Count(label) * Count(label));
            return byLot > 0 ? 1 - ((n - SentenceLabels.All.Sum(Agreeing)) * (n - 1) / byLot) : null;
        }
    }
}
