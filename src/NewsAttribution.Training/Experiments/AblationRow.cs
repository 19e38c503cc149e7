namespace NewsAttribution.Training;

/// <summary>How well a classifier does without a part.</summary>
/// <param name="Without">What was left out; empty for the whole.</param>
/// <param name="InArticle">Macro-F1 in cross-validation, sentences read in their articles.</param>
/// <param name="Alone">Macro-F1 in cross-validation, sentences read by themselves.</param>
/// <param name="Gain">95 % bootstrap interval of <paramref name="InArticle"/> less that of the whole, by article in pairs.</param>
/// <param name="Tests">For each test file macro-F1 as articles and as sentences, in the order of the files.</param>
/// <param name="BehaviourRight">
/// Share of the sentences of the behaviour suite that are right; <see langword="null"/> without a suite.
/// </param>
public sealed record AblationRow(
    string Without,
    double InArticle,
    double Alone,
    Interval Gain,
    IReadOnlyList<(double Article, double Sentence)> Tests,
    double? BehaviourRight
);
