namespace NewsAttribution.Training;

/// <summary>How far training has come.</summary>
/// <param name="Stage">What is being done, a short phrase: <c>Cross-validating</c>.</param>
/// <param name="Done">How many of its steps are done.</param>
/// <param name="Total">How many steps it has.</param>
public sealed record TrainingProgress(string Stage, int Done, int Total);
