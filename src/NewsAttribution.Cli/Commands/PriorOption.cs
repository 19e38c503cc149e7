using System.CommandLine;
using System.Globalization;

namespace NewsAttribution.Cli.Commands;

/// <summary><c>--prior official-claim=.3,…</c>: how frequent each label is in the material.</summary>
static class PriorOption
{
    const string Name = "--prior";

    /// <summary>Shares that were typed seldom add up to exactly 1.</summary>
    const float Tolerance = 0.01f;

    public static Option<LabelProbabilities?> Create(string description) =>
        new(Name)
        {
            Description = description,
            HelpName = "LABEL=SHARE,…",
            CustomParser = result =>
            {
                string found = result.Tokens[^1].Value;
                if (Parse(found) is { } prior)
                    return prior;
                result.AddError(
                    $"{Name}: found \"{found}\"; expected a share above 0 for each label, together 1, for example "
                        + "official-claim=.3,intelligence-assessment=.05,analysis-quote=.2,narrative=.45."
                );
                return null;
            },
        };

    static LabelProbabilities? Parse(string text)
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
