using System.Globalization;

namespace NewsAttribution.Documents.Records;

/// <summary>How frequent each label is, as people write it: <c>official-claim=.3,intelligence-assessment=.05,…</c>.</summary>
static class LabelShares
{
    public const string Expected =
        "a share above 0 for each label, together 1, for example "
        + "official-claim=.3,intelligence-assessment=.05,analysis-quote=.2,narrative=.45";

    /// <summary>Shares that were typed seldom add up to exactly 1.</summary>
    const float Tolerance = 0.01f;

    /// <returns><see langword="null"/> if it is no such text.</returns>
    public static LabelProbabilities? Parse(string text)
    {
        var shares = new float[SentenceLabels.Count];
        foreach (string part in text.Split(','))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (
                equals < 0
                || !SentenceLabels.TryParse(part[..equals].Trim().ToLowerInvariant(), out var label)
                || shares[(int)label] > 0
                || !float.TryParse(
                    part.AsSpan(equals + 1),
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out shares[(int)label]
                )
            )
                return null;
        }
        return Array.TrueForAll(shares, share => share > 0) && MathF.Abs(shares.Sum() - 1) < Tolerance
            ? new(shares[0], shares[1], shares[2], shares[3])
            : null;
    }
}
