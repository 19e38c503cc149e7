namespace NewsAttribution.Documents.Pages;

/// <summary>What spoke for and against the label of a sentence.</summary>
/// <param name="Pieces">The pieces of evidence, the weightiest first.</param>
/// <param name="Alone">
/// The label of the sentence by itself, where the evidence is of that because the article came in single sentences.
/// </param>
sealed record PageEvidence(IReadOnlyList<Evidence> Pieces, SentenceLabel? Alone);
