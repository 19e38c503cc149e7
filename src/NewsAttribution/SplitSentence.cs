namespace NewsAttribution;

/// <summary>A sentence that <see cref="SentenceSplitter"/> found.</summary>
/// <param name="Span">Where it stands in the article: <c>article[Start..End]</c> is the sentence, without surrounding white space.</param>
/// <param name="Paragraph">Number of its paragraph, from 1.</param>
/// <param name="Kind">Headline, body or furniture.</param>
public readonly record struct SplitSentence(TextSpan Span, int Paragraph, SentenceKind Kind);
