namespace NewsAttribution.Training;

/// <summary>One choice of settings that a search tried.</summary>
/// <param name="Options">The settings.</param>
/// <param name="LogLoss">Its calibrated log loss in cross-validation, in the article and alone: what the search makes small.</param>
/// <param name="MacroF1InArticle">Its cross-validated macro-F1, sentences read in their articles.</param>
/// <param name="MacroF1Alone">Its cross-validated macro-F1, sentences read by themselves.</param>
/// <param name="Bytes">How large its model is, at most; <see langword="null"/> where the size does not matter.</param>
/// <param name="Fits">Whether the model is small enough.</param>
public sealed record SearchTrial(
    TrainingOptions Options,
    double LogLoss,
    double MacroF1InArticle,
    double MacroF1Alone,
    long? Bytes,
    bool Fits
);
