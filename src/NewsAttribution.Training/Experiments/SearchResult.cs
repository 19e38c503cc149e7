using System.Globalization;

namespace NewsAttribution.Training;

/// <summary>What a search tried and chose.</summary>
/// <param name="Trials">The trials in their order.</param>
/// <param name="Best">The trial with the lowest log loss of those that fit.</param>
public sealed record SearchResult(IReadOnlyList<SearchTrial> Trials, SearchTrial Best)
{
    /// <summary>What was tried and chosen, a section of Markdown.</summary>
    public string ToMarkdown()
    {
        var lines = Trials.Select(t =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {(ReferenceEquals(t, Best) ? "chosen" : t.Fits ? "" : "too large")} | {t.Options.L2} | {t.Options.L1} | "
                    + $"{t.Options.MinimumCount} | {t.Options.SentenceWeight} | {t.LogLoss:F4} | {t.MacroF1InArticle:F3} | "
                    + $"{t.MacroF1Alone:F3} | {(t.Bytes is { } bytes ? $"{bytes / 1024.0:F0}" : "")} |"
            )
        );
        return string.Join(
            '\n',
            [
                "## Search over settings",
                "",
                $"{Trials.Count} trials by cross-validation over whole articles; the lowest log loss wins. Texts that differ from the "
                    + $"corpus want a larger L2 than it does.",
                "",
                "| | L2 | L1 | minimum count | weight alone | log loss | macro-F1 in the article | macro-F1 alone | KiB |",
                "|---|---:|---:|---:|---:|---:|---:|---:|---:|",
                .. lines,
                "",
            ]
        );
    }
}
