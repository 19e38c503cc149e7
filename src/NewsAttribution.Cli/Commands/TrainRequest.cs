using NewsAttribution.Training;

namespace NewsAttribution.Cli.Commands;

/// <summary>What <c>newsattr train</c> was asked for.</summary>
sealed record TrainRequest
{
    public TrainingOptions Options { get; init; } = new();
    public required string ModelPath { get; init; }

    /// <summary><see langword="null"/>: the settings stay as they are.</summary>
    public SearchBudget? Search { get; init; }

    public bool Curve { get; init; }
}
