namespace NewsAttribution;

/// <summary>The answer for an article, with what spoke for and against each label.</summary>
/// <param name="Sentences">Its sentences in the order of the text.</param>
public sealed record ArticleExplanation(IReadOnlyList<ExplainedSentence> Sentences);

/// <summary>The answer for one sentence read in its article, with what spoke for and against its label.</summary>
/// <param name="Answer">The answer itself, as <see cref="SentenceClassifier.ClassifyArticle"/> gives it.</param>
/// <param name="Evidence">
/// The pieces of evidence, the weightiest first. Their weights add up to the logarithms of the probabilities, but for a number that is the
/// same for all labels.
/// </param>
public sealed record ExplainedSentence(ClassifiedSentence Answer, IReadOnlyList<Evidence> Evidence);
