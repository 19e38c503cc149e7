namespace NewsAttribution;

/// <summary>The answer for an article.</summary>
/// <param name="Sentences">Its sentences in the order of the text.</param>
public sealed record ArticleClassification(IReadOnlyList<ClassifiedSentence> Sentences);
