using System.Globalization;

namespace NewsAttribution.Training.Auditing;

/// <summary>
/// Labels that do not fit: by confident learning (Northcutt, Jiang and Chuang 2021), sentence by sentence and article by article.
/// </summary>
static class LabelCheck
{
    /// <summary>
    /// An article's labels are odd from this many standard deviations on: by chance one article in 30,000 would be for one label.
    /// </summary>
    const double OddFrom = 4;

    /// <summary>
    /// A sentence is suspect of another label where the held-out probability of that label reaches the mean that sentences bearing it get,
    /// and is the highest of those that do.
    /// </summary>
    public static IEnumerable<AuditFinding> Mislabels(IReadOnlyList<AuditedRow> rows)
    {
        var judged = rows.Where(r => r is { Label: not null, HeldOut: not null }).ToList();
        var threshold = SentenceLabels
            .All.Select(label => Mean(judged.Where(r => r.Label == label).Select(r => (double)r.HeldOut!.Value[label])))
            .ToArray();
        foreach (var row in judged)
        {
            var p = row.HeldOut!.Value;
            var given = row.Label!.Value;
            var best = SentenceLabels
                .All.Where(label => p[label] >= threshold[(int)label])
                .OrderByDescending(label => p[label])
                .Cast<SentenceLabel?>()
                .FirstOrDefault();
            if (best is { } suggested && suggested != given)
                yield return new(
                    row.Row,
                    AuditReason.LikelyMislabel,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{suggested.Name()} {p[suggested]:0.00}, {given.Name()} {p[given]:0.00}, by a model that has not seen the article"
                    ),
                    0.5 + (0.45 * (p[suggested] - p[given]))
                )
                {
                    Suggested = suggested,
                };
        }
    }

    /// <summary>
    /// Counts of labels against what held-out models expect of the article's sentences, or without them against the share of each label in
    /// all rows.
    /// </summary>
    public static IEnumerable<AuditFinding> OddArticles(IReadOnlyList<AuditedRow> rows)
    {
        var labelled = rows.Where(r => r.Label is not null).ToList();
        if (labelled.Count == 0)
            yield break;
        bool held = labelled.Exists(r => r.HeldOut is not null);
        var share = SentenceLabels.All.Select(label => labelled.Count(r => r.Label == label) / (double)labelled.Count).ToArray();
        foreach (var article in labelled.Where(r => r.Row.Article.Length > 0).GroupBy(r => (r.Row.File, r.Row.Article)))
        {
            var worst = (Label: SentenceLabel.Narrative, Z: 0.0, Found: 0, Expected: 0.0);
            foreach (var label in SentenceLabels.All)
            {
                var p = article.Select(r => r.HeldOut is { } h ? h[label] : share[(int)label]).ToList();
                double expected = p.Sum(),
                    variance = p.Sum(x => x * (1 - x));
                int found = article.Count(r => r.Label == label);
                // Half a sentence more: with next to none expected, one found is no wonder.
                double z = Math.Abs(found - expected) / Math.Sqrt(variance + 0.5);
                if (z > worst.Z)
                    worst = (label, z, found, expected);
            }
            // Sentences of an article go together, so against mere shares the bar must be higher.
            if (worst.Z >= (held ? OddFrom : 1.5 * OddFrom))
                yield return new(
                    article.First().Row,
                    AuditReason.OddArticle,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{worst.Found} of {article.Count()} sentences are {worst.Label.Name()}; expected {worst.Expected:0.0} by "
                            + $"{(held ? "models that have not seen it" : "the other articles")}"
                    ),
                    Math.Min(0.8, 0.1 * worst.Z)
                );
        }
    }

    static double Mean(IEnumerable<double> values)
    {
        double sum = 0;
        int count = 0;
        foreach (double value in values)
            (sum, count) = (sum + value, count + 1);
        // No sentence bears the label: nothing can be suspected of it.
        return count == 0 ? double.PositiveInfinity : sum / count;
    }
}
