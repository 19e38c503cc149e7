using System.Globalization;

namespace NewsAttribution.Training.Auditing;

/// <summary>The same words twice: with another label, in another part of the data, or for nothing.</summary>
static class DuplicateCheck
{
    /// <summary>What is shorter recurs by right: <i>He did not elaborate.</i></summary>
    const int LongWords = 6;

    public static IEnumerable<AuditFinding> Run(IReadOnlyList<AuditedRow> rows, double nearDuplicate)
    {
        var groups = rows.Where(r => r.Words.Count > 0).GroupBy(r => r.Key, StringComparer.Ordinal).Select(g => g.ToList()).ToList();
        foreach (var group in groups.Where(g => g.Count > 1))
        foreach (var finding in Same(group))
            yield return finding;

        var firsts = groups.ConvertAll(g => g[0]);
        foreach (var (i, j, jaccard) in NearDuplicates.Find(firsts.ConvertAll(r => r.Words), nearDuplicate))
        foreach (var finding in Near(groups[i], groups[j], jaccard))
            yield return finding;

        foreach (var finding in SharedArticles(rows))
            yield return finding;
    }

    static IEnumerable<AuditFinding> Same(List<AuditedRow> group)
    {
        bool isLong = group[0].Words.Count >= LongWords && group[0].Row.Kind != "furniture";
        var counts = SentenceLabels.All.Select(label => group.Count(r => r.Label == label)).ToArray();
        int most = counts.Max();
        for (int i = 0; i < group.Count; i++)
        {
            var row = group[i];
            var other = group.Find(r => r.Label is not null && r.Label != row.Label);
            // Where most agree, the few are the ones to look at; where none are more, all.
            if (row.Label is { } label && other is not null && (counts[(int)label] < most || counts.Count(c => c == most) > 1))
                yield return new(row.Row, AuditReason.ConflictingDuplicate, $"{other.Row.Label} at {other.Place}", isLong ? 0.9 : 0.4)
                {
                    Suggested = other.Label,
                };
            if (isLong && group.Find(r => r.Part != row.Part) is { } elsewhere && row.Part > 0)
                yield return new(row.Row, AuditReason.Leakage, $"the same sentence at {elsewhere.Place}", 0.6);
            else if (isLong && i > 0 && row.Label == group[0].Label)
                yield return new(row.Row, AuditReason.Repeated, $"as at {group[0].Place}", 0.1);
        }
    }

    static IEnumerable<AuditFinding> Near(List<AuditedRow> first, List<AuditedRow> second, double jaccard)
    {
        var (a, b) = (first[0], second[0]);
        string share = jaccard.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal);
        if (a.Label is not null && b.Label is not null && a.Label != b.Label)
            yield return new(
                b.Row,
                AuditReason.ConflictingNearDuplicate,
                $"{a.Row.Label} at {a.Place}, {share} alike: {a.Row.Text}",
                0.3 + (0.4 * jaccard)
            )
            {
                Suggested = a.Label,
            };
        var later = a.Part > b.Part ? a : b;
        if (a.Part != b.Part)
            yield return new(later.Row, AuditReason.Leakage, $"{share} like {(later == a ? b : a).Place}", 0.5 * jaccard);
    }

    /// <summary>An article that is in two parts gives itself away, even where its sentences were changed.</summary>
    static IEnumerable<AuditFinding> SharedArticles(IReadOnlyList<AuditedRow> rows)
    {
        foreach (var article in rows.Where(r => r.Row.Article.Length > 0).GroupBy(r => r.Row.Article, StringComparer.Ordinal))
        {
            var first = article.First();
            if (article.FirstOrDefault(r => r.Part != first.Part) is { } elsewhere)
                yield return new(elsewhere.Row, AuditReason.Leakage, $"an article of this name begins at {first.Place}", 0.55);
        }
    }
}
