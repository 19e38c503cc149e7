namespace NewsAttribution.Training;

/// <summary>A row to look at.</summary>
/// <param name="Row">The row; of a line that is no row only file and line are known.</param>
/// <param name="Reason">Why.</param>
/// <param name="Detail">What was seen, in words.</param>
/// <param name="Badness">How much it matters, in [0, 1]: the order of the list.</param>
public sealed record AuditFinding(LabelledRow Row, AuditReason Reason, string Detail, double Badness)
{
    /// <summary>The label that it should perhaps have.</summary>
    public SentenceLabel? Suggested { get; init; }
}
