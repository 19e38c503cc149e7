namespace NewsAttribution;

/// <summary>One sentence of an article that the caller has cut already.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Paragraph">A number that changes where a paragraph ends; 0 throughout where paragraphs are not known.</param>
/// <param name="Kind">What the sentence belongs to; <see langword="null"/> where not known, and it is then recognised.</param>
public readonly record struct ArticleSentence(string Text, int Paragraph = 0, SentenceKind? Kind = null);
