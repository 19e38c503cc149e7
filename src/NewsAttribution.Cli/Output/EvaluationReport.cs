using NewsAttribution.Training;
using NewsAttribution.Training.Reporting;

namespace NewsAttribution.Cli.Output;

/// <summary>All that an evaluation has to tell, in whatever format.</summary>
sealed record EvaluationReport(Evaluation Evaluation, EvaluationUnit Unit, IReadOnlyList<Gate> Gates, IReadOnlyList<WorstError> Errors)
{
    /// <summary>What of the sentences the model was trained on.</summary>
    public TrainedOn? Trained { get; init; }

    /// <summary>A warning where the figures are no test; else null.</summary>
    public string? Warning =>
        Trained is { IsAny: true } trained ? $"Not a fair test: the model was trained on {trained.InWords}. Measure it on others." : null;

    /// <summary>The second reader, if one read too.</summary>
    public string? SecondReader { get; init; }

    public string HowRead =>
        (Unit == EvaluationUnit.Article ? "read in their articles" : "each read by itself")
        + (SecondReader is null ? "" : $", with the second reader ({SecondReader})");

    public IEnumerable<string> Failures => Gates.Select(gate => gate.Failure(Evaluation)).OfType<string>();
}
