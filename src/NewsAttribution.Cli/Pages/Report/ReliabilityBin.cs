namespace NewsAttribution.Cli.Pages.Report;

/// <summary>Sentences whose label was given with about the same confidence.</summary>
/// <param name="Sentences">How many there are; at least 1.</param>
/// <param name="Confidence">The mean probability of the given labels.</param>
/// <param name="Accuracy">The share of them that is right.</param>
readonly record struct ReliabilityBin(int Sentences, double Confidence, double Accuracy)
{
    const int Bins = 10;

    /// <summary>Ten bins of equal width; empty ones are left out.</summary>
    public static IReadOnlyList<ReliabilityBin> Of(IEnumerable<JudgedRow> rows) =>
        [
            .. rows.Select(row => (Given: row.Probabilities.Best, Row: row))
                .GroupBy(r => Math.Min(Bins - 1, (int)(r.Row.Probabilities[r.Given] * Bins)))
                .OrderBy(bin => bin.Key)
                .Select(bin => new ReliabilityBin(
                    bin.Count(),
                    bin.Average(r => (double)r.Row.Probabilities[r.Given]),
                    bin.Average(r => r.Given == r.Row.Gold ? 1.0 : 0)
                )),
        ];
}
