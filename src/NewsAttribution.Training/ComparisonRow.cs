namespace NewsAttribution.Training;

/// <summary>One way to label, measured by cross-validation.</summary>
/// <param name="Name">What it is.</param>
/// <param name="InArticle">Each sentence read in its article.</param>
/// <param name="Alone">Each sentence read by itself.</param>
public sealed record ComparisonRow(string Name, Evaluation InArticle, Evaluation Alone);
