namespace NewsAttribution.Cli.Pages.Report;

/// <summary>A sentence whose label is known, and the probabilities that a model gave.</summary>
readonly record struct JudgedRow(SentenceLabel Gold, LabelProbabilities Probabilities);
