using NewsAttribution.Training;

namespace NewsAttribution.Cli.Output;

/// <summary>All that an evaluation has to tell, in whatever format.</summary>
sealed record EvaluationReport(Evaluation Evaluation, EvaluationUnit Unit, IReadOnlyList<Gate> Gates, IReadOnlyList<WorstError> Errors)
{
    /// <summary>The second reader, if one read too.</summary>
    public string? SecondReader { get; init; }

    public string HowRead =>
        (Unit == EvaluationUnit.Article ? "read in their articles" : "each read by itself")
        + (SecondReader is null ? "" : $", with the second reader ({SecondReader})");

    public IEnumerable<string> Failures => Gates.Select(gate => gate.Failure(Evaluation)).OfType<string>();
}
