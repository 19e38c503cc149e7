namespace NewsAttribution.Training;

/// <summary>How well models do that learned from a part of the articles, by cross-validation on articles that they had not seen.</summary>
/// <param name="Fraction">Which part of the articles that were to be learned from was, in (0, 1].</param>
/// <param name="Sentences">From how many sentences the models learned, the mean of the folds.</param>
/// <param name="MacroF1">Macro-F1, sentences read in their articles.</param>
/// <param name="Labels">Each label, in the order of <see cref="SentenceLabels.All"/>.</param>
public sealed record LearningCurvePoint(double Fraction, int Sentences, double MacroF1, IReadOnlyList<LabelMetrics> Labels);
