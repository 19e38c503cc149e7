using System.Diagnostics.CodeAnalysis;

namespace NewsAttribution;

/// <summary>The stable names of the labels, as they stand in corpora, models and output.</summary>
public static class SentenceLabels
{
    /// <summary>How many labels there are.</summary>
    public const int Count = 4;

    internal static readonly string[] Names = ["official-claim", "intelligence-assessment", "analysis-quote", "narrative"];

    /// <summary>All labels in the order of their numbers.</summary>
    public static IReadOnlyList<SentenceLabel> All { get; } =
    [SentenceLabel.OfficialClaim, SentenceLabel.IntelligenceAssessment, SentenceLabel.AnalysisQuote, SentenceLabel.Narrative];

    /// <summary>The stable name of a label, for example <c>official-claim</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="label"/> is none of the four labels.</exception>
    public static string Name(this SentenceLabel label) =>
        (uint)label < Count
            ? Names[(int)label]
            : throw new ArgumentOutOfRangeException(nameof(label), label, "Not one of the four labels.");

    /// <summary>Reads a stable name; the comparison is ordinal and case-sensitive.</summary>
    public static bool TryParse([NotNullWhen(true)] string? name, out SentenceLabel label)
    {
        int index = Array.IndexOf(Names, name);
        label = index < 0 ? SentenceLabel.Narrative : (SentenceLabel)index;
        return index >= 0;
    }
}
