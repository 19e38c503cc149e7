namespace NewsAttribution.Sources;

/// <summary>Says of each sentence what it rests on, and in what form.</summary>
static class SourcedSentenceWriter
{
    /// <summary>Writes the sentences and the quotations of an article.</summary>
    /// <param name="links">The sentences that rest on a source.</param>
    /// <param name="sentences">The answers.</param>
    /// <param name="article">Their texts; <see langword="null"/> if they are not known, and there are no links.</param>
    public static SourcedSentences Write(SourceLink[] links, ClassifiedSentence[] sentences, ReadArticle? article)
    {
        var sourced = new SourcedSentence[sentences.Length];
        if (article is null)
            return new(sourced, []);
        foreach (ref readonly var link in links.AsSpan())
            sourced[link.Sentence] = Sourced(link, sentences[link.Sentence], article.Sentences[link.Sentence].Text.Span);
        return new(sourced, QuotationWriter.Write(sourced, sentences, article));
    }

    static SourcedSentence Sourced(in SourceLink link, in ClassifiedSentence answer, ReadOnlySpan<char> text) =>
        new(
            link.Source < 0 ? null : link.Source,
            link.Source < 0 ? AttributionForm.None : QuotedWords.FormOf(text, answer.Attribution, link.Long),
            null,
            link.IsNamed ? InArticle(link.Name, answer) : null,
            link.IsNamed ? InArticle(link.Long, answer) : null
        );

    static TextSpan InArticle(TextSpan span, in ClassifiedSentence answer) => span with { Start = answer.Span.Start + span.Start };
}
