namespace NewsAttribution.Training;

/// <summary>How to audit.</summary>
public sealed record AuditOptions
{
    /// <summary>Leaves out cross-validation, and with it likely mislabels; default <see langword="false"/>.</summary>
    public bool Quick { get; init; }

    /// <summary>From which share of common word pairs on two sentences are near duplicates, in (0, 1]; default 0.7.</summary>
    public double NearDuplicate { get; init; } = 0.7;

    /// <summary>Fewer sentences of a label than this are called rare; default 50.</summary>
    public int RareLabel { get; init; } = 50;

    /// <summary>How the models of cross-validation are trained.</summary>
    public TrainingOptions Training { get; init; } = new();

    /// <summary>Checks all options.</summary>
    /// <exception cref="ArgumentException">One message with everything that is out of bounds.</exception>
    internal void Validate()
    {
        if (!(NearDuplicate is > 0 and <= 1))
            throw new ArgumentException($"NearDuplicate is {NearDuplicate}; expected more than 0 and at most 1.");
    }
}
