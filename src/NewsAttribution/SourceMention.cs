namespace NewsAttribution;

/// <summary>A place where an article names one of its sources, by a name, a role or a pronoun.</summary>
/// <param name="Sentence">Index of the sentence in <see cref="ArticleClassification.Sentences"/>.</param>
/// <param name="Span">
/// Where the words stand in the article, in UTF-16 units; for sentences that the caller cut, in the sentence (<see cref="SpanConverter"/>
/// gives other units).
/// </param>
public readonly record struct SourceMention(int Sentence, TextSpan Span);
