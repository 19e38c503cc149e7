namespace NewsAttribution.Splitting;

/// <summary>
/// Tells headlines and furniture from running text, for sentences that the splitter cut and for sentences that the caller cut.
/// </summary>
static class SentenceKinds
{
    /// <summary>Fills in the kind of every sentence of an article in one pass.</summary>
    /// <param name="article">The article that the spans point into.</param>
    /// <param name="sentences">Its sentences in order.</param>
    public static void SetKinds(ReadOnlySpan<char> article, Span<SplitSentence> sentences)
    {
        var reader = new KindReader();
        for (int i = 0; i < sentences.Length; i++)
        {
            SplitSentence sentence = sentences[i];
            bool last = i + 1 == sentences.Length;
            bool starts = i == 0 || sentences[i - 1].Paragraph != sentence.Paragraph;
            bool ends = last || sentences[i + 1].Paragraph != sentence.Paragraph;
            ReadOnlySpan<char> next = last ? default : sentences[i + 1].Span.Slice(article);
            sentences[i] = sentence with { Kind = reader.Read(sentence.Span.Slice(article), next, starts, ends) };
        }
    }

    /// <summary>
    /// Finds the kinds of sentences that the caller cut. A kind that is given is kept, and the others are read in its light. Sentences
    /// without paragraph numbers are taken to stand alone where they have no full stop.
    /// </summary>
    /// <param name="sentences">The article in order.</param>
    /// <param name="kinds">Receives a kind for each sentence; as long as <paramref name="sentences"/>.</param>
    public static void FindKinds(ReadOnlySpan<SentenceInArticle> sentences, Span<SentenceKind> kinds)
    {
        var reader = new KindReader();
        for (int i = 0; i < sentences.Length; i++)
        {
            SentenceInArticle sentence = sentences[i];
            ReadOnlySpan<char> text = sentence.Text.Span.Trim();
            if (sentence.Kind is { } given)
            {
                kinds[i] = reader.Accept(text, given);
                continue;
            }
            bool last = i + 1 == sentences.Length;
            bool unknown = sentence.Paragraph == 0;
            bool starts = i == 0 || unknown || kinds[i - 1] != SentenceKind.Body || sentences[i - 1].Paragraph != sentence.Paragraph;
            bool ends = last || (!unknown && sentences[i + 1].Paragraph != sentence.Paragraph) || !Punctuation.EndsSentence(text);
            ReadOnlySpan<char> next = last ? default : sentences[i + 1].Text.Span.Trim();
            kinds[i] = reader.Read(text, next, starts, ends);
        }
    }
}
