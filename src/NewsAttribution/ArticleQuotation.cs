namespace NewsAttribution;

/// <summary>One quotation of an article, whole: the sentences in a row in which one source is quoted without a break.</summary>
/// <param name="FirstSentence">Index of its first sentence.</param>
/// <param name="LastSentence">Index of its last sentence.</param>
/// <param name="Span">
/// From its first quoted word to its last, without the outer marks, in UTF-16 units of the article; what stands between, such as <i>she
/// said</i>, is inside. <see langword="null"/> for sentences that the caller cut.
/// </param>
/// <param name="Source">
/// Index in <see cref="ArticleClassification.Sources"/> of the source that is quoted; <see langword="null"/> if it could not be told.
/// </param>
public readonly record struct ArticleQuotation(int FirstSentence, int LastSentence, TextSpan? Span, int? Source);
