namespace NewsAttribution.Splitting;

/// <summary>A sentence of an article, wherever its text stands: in a string of its own or in that of the article.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Paragraph">A number that changes where a paragraph ends; 0 throughout where paragraphs are not known.</param>
/// <param name="Kind">What the sentence belongs to; <see langword="null"/> where not known.</param>
readonly record struct SentenceInArticle(ReadOnlyMemory<char> Text, int Paragraph, SentenceKind? Kind)
{
    public static implicit operator SentenceInArticle(ArticleSentence sentence) =>
        new(sentence.Text.AsMemory(), sentence.Paragraph, sentence.Kind);
}
