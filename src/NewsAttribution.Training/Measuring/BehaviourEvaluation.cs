namespace NewsAttribution.Training;

/// <summary>How well a classifier did on minimal pairs.</summary>
public sealed record BehaviourEvaluation
{
    /// <summary>Each behaviour, in ordinal order of its name.</summary>
    public required IReadOnlyList<BehaviourMetrics> Behaviours { get; init; }

    /// <summary>How many sentences there are.</summary>
    public int Sentences => Behaviours.Sum(b => b.Sentences);

    /// <summary>How many of them got the right label.</summary>
    public int Right => Behaviours.Sum(b => b.Right);

    /// <summary>How many groups there are.</summary>
    public int Groups => Behaviours.Sum(b => b.Groups);

    /// <summary>In how many of them all sentences got the right label.</summary>
    public int GroupsRight => Behaviours.Sum(b => b.GroupsRight);
}
