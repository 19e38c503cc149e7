namespace NewsAttribution.Cli.Pages.Report;

/// <summary>Precision and recall of one label at every threshold of its probability.</summary>
/// <param name="Label">The label.</param>
/// <param name="Recall">In ascending order, beginning with 0.</param>
/// <param name="Precision">The precision at each.</param>
/// <param name="Average">Average precision: the mean of the precision, weighted by the step of recall.</param>
sealed record PrecisionRecallCurve(SentenceLabel Label, IReadOnlyList<double> Recall, IReadOnlyList<double> Precision, double Average)
{
    /// <summary><see langword="null"/> where no sentence bears the label.</summary>
    public static PrecisionRecallCurve? Of(SentenceLabel label, IReadOnlyList<JudgedRow> rows)
    {
        int support = rows.Count(row => row.Gold == label);
        if (support == 0)
            return null;
        List<double> recall = [],
            precision = [];
        double average = 0;
        int given = 0,
            right = 0;
        // Sentences of the same probability come under a threshold together.
        foreach (var tied in rows.GroupBy(row => row.Probabilities[label]).OrderByDescending(group => group.Key))
        {
            int before = right;
            given += tied.Count();
            right += tied.Count(row => row.Gold == label);
            average += (double)(right - before) / support * right / given;
            if (recall.Count == 0)
            {
                recall.Add(0);
                precision.Add((double)right / given);
            }
            recall.Add((double)right / support);
            precision.Add((double)right / given);
        }
        return new(label, recall, precision, average);
    }
}
