namespace NewsAttribution.Training.Measuring;

/// <summary>Counts by gold label and given label.</summary>
sealed class ConfusionMatrix
{
    readonly int[] _counts = new int[SentenceLabels.Count * SentenceLabels.Count];

    public int this[SentenceLabel gold, SentenceLabel given] => _counts[(int)gold * SentenceLabels.Count + (int)given];

    public int Total => _counts.Sum();

    public int Right => SentenceLabels.All.Sum(l => this[l, l]);

    /// <summary>Mean F1 over the labels that occur among the gold labels; 0 without any sentence.</summary>
    public double MacroF1
    {
        get
        {
            double sum = 0;
            int labels = 0;
            foreach (var label in SentenceLabels.All)
            {
                var metrics = Of(label);
                if (metrics.Support == 0)
                    continue;
                sum += metrics.F1;
                labels++;
            }
            return labels == 0 ? 0 : sum / labels;
        }
    }

    public static ConfusionMatrix From(IEnumerable<Answer> answers) => From([.. answers.Select(a => (a.Gold.Label, a.Given))]);

    public static ConfusionMatrix From(IReadOnlyList<(SentenceLabel Gold, SentenceLabel Given)> answers)
    {
        var matrix = new ConfusionMatrix();
        foreach (var (gold, given) in answers)
            matrix._counts[(int)gold * SentenceLabels.Count + (int)given]++;
        return matrix;
    }

    public void Add(ConfusionMatrix other)
    {
        for (int i = 0; i < _counts.Length; i++)
            _counts[i] += other._counts[i];
    }

    public LabelMetrics Of(SentenceLabel label)
    {
        int right = this[label, label],
            support = 0,
            given = 0;
        foreach (var other in SentenceLabels.All)
        {
            support += this[label, other];
            given += this[other, label];
        }
        return new(label, Share(right, given), Share(right, support), Share(2 * right, given + support), support);
    }

    public IReadOnlyList<IReadOnlyList<int>> ToRows() =>
        [.. SentenceLabels.All.Select(gold => (IReadOnlyList<int>)[.. SentenceLabels.All.Select(given => this[gold, given])])];

    static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
