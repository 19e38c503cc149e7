using NewsAttribution.Model;

namespace NewsAttribution.Training.Learning;

/// <summary>Counts in a corpus how much likelier a label is after another than anywhere.</summary>
static class NeighbourFitter
{
    /// <summary>
    /// How far the table is believed. The probabilities of a sentence hold what its features know of its neighbours already, so the whole
    /// factor would count that twice; half of it, on the scale of logarithms, was best on held-out articles and on real ones alike.
    /// </summary>
    const double Trust = 0.5;

    /// <summary>Added to each count, so that a pair that a small corpus lacks stays possible.</summary>
    const double Pseudocount = 1;

    public static NeighbourLabels Fit(IEnumerable<CorpusArticle> articles)
    {
        const int Labels = SentenceLabels.Count;
        var pairs = new double[Labels, Labels];
        var before = new double[Labels];
        var after = new double[Labels];
        double all = 0;
        foreach (var article in articles)
            for (int i = 1; i < article.Sentences.Count; i++)
                pairs[(int)article.Sentences[i - 1].Label, (int)article.Sentences[i].Label]++;
        for (int from = 0; from < Labels; from++)
        for (int to = 0; to < Labels; to++)
        {
            double count = pairs[from, to] += Pseudocount;
            before[from] += count;
            after[to] += count;
            all += count;
        }
        var factors = new float[NeighbourLabels.Length];
        for (int from = 0; from < Labels; from++)
        for (int to = 0; to < Labels; to++)
            factors[from * Labels + to] = (float)
                PortableMath.Exp(Trust * PortableMath.Log(pairs[from, to] * all / (before[from] * after[to])));
        return new(factors);
    }
}
