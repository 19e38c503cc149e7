namespace NewsAttribution.Training;

/// <summary>A sentence to which annotators gave different labels.</summary>
/// <param name="Rows">The row of each annotator, in their order; <see langword="null"/> for one who did not label it.</param>
public sealed record Disagreement(IReadOnlyList<LabelledRow?> Rows)
{
    /// <summary>The row that says where the sentence stands: that of the first who labelled it.</summary>
    public LabelledRow First => Rows.First(row => row is not null)!;
}
